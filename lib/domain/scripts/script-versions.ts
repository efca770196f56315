import type { Printing } from '../dossier/dossier.ts';
import type { EditedPaper } from '../papers/edited-paper.ts';
import type { EditedPassage } from './apply-edits.ts';
import { type Hunk, hunksOf } from './compare-text.ts';
import type { ScriptEdit } from './script.ts';

/** A script as it reads: its passages under the scenes they stand in. */
export interface ReadScript {
  readonly scenes: readonly {
    readonly title: string;
    readonly passages: readonly Pick<EditedPassage, 'key' | 'kind' | 'text'>[];
  }[];
}

/** Nothing but what is read: what a version keeps, so that it reads later as it read when it was saved. */
export function asRead({ scenes }: ReadScript): ReadScript {
  return {
    scenes: scenes.map(({ title, passages }) => ({
      title,
      passages: passages.map(({ key, kind, text }) => ({ key, kind, text })),
    })),
  };
}

/** The hand edits of a script as they were once saved. */
export interface ScriptVersion {
  /** 1 is the script as the rules say it; every save makes the next. */
  readonly number: number;
  readonly edits: readonly ScriptEdit[];
  /** As it read when it was saved; null where nobody kept that: it reads over today's facts. */
  readonly read: ReadScript | null;
  /** Who saved it, and when, as an ISO instant; the first was nobody's. */
  readonly by: string;
  readonly at: string;
}

/** A stretch of words of one passage; `both` where the two versions say the same. */
export interface Stretch {
  readonly in: 'both' | 'before' | 'after';
  readonly text: string;
}

/** A passage that two versions say differently: new, gone or rewritten. */
export interface PassageChange {
  readonly key: string;
  readonly scene: string;
  readonly kind: EditedPassage['kind'];
  readonly stretches: readonly Stretch[];
}

/** Where two versions of a script differ, in the order they are read; what only the former has stands where it stood. */
export function compareScripts(before: ReadScript, after: ReadScript): readonly PassageChange[] {
  const [former, now] = [passagesOf(before), passagesOf(after)];
  const texts = new Map(former.map((p) => [p.key, p.text]));
  const present = new Map(now.map((p) => [p.key, p.text]));
  return readTogether(former, now).flatMap(({ key, scene, kind }) => {
    const [one, other] = [texts.get(key) ?? '', present.get(key) ?? ''];
    return one === other ? [] : [{ key, scene, kind, stretches: stretchesOf(one, other) }];
  });
}

interface Placed extends Pick<EditedPassage, 'key' | 'kind' | 'text'> {
  readonly scene: string;
}

function passagesOf({ scenes }: ReadScript): readonly Placed[] {
  return scenes.flatMap(({ title, passages }) => passages.map((p) => ({ ...p, scene: title })));
}

/** The passages of both, each once: those that are gone stand behind the one they stood behind. */
function readTogether(former: readonly Placed[], now: readonly Placed[]): readonly Placed[] {
  const present = new Set(now.map(({ key }) => key));
  const all = [...now];
  former.forEach((passage, at) => {
    if (present.has(passage.key)) return;
    const ahead = former[at - 1]?.key;
    all.splice(all.findIndex(({ key }) => key === ahead) + 1, 0, passage);
  });
  return all;
}

/** Two texts as one: the words they share, and those that only one of them has. */
export function stretchesOf(before: string, after: string): readonly Stretch[] {
  const out: Stretch[] = [];
  const add = (where: Stretch['in'], text: string): void => {
    if (text !== '') out.push({ in: where, text });
  };
  let at = 0;
  for (const { written, expected } of wholeFigures(hunksOf(before, after), before, after)) {
    add('both', before.slice(at, written.start));
    add('before', before.slice(written.start, written.end));
    add('after', after.slice(expected.start, expected.end));
    at = written.end;
  }
  add('both', before.slice(at));
  return out;
}

const isDigit = (text: string, at: number): boolean => /^\d$/u.test(text.charAt(at));

/** A figure is another as a whole: 27日 for 28日, not 7 for 8. Neighbours that come to touch become one. */
function wholeFigures(hunks: readonly Hunk[], before: string, after: string): readonly Hunk[] {
  const out: Hunk[] = [];
  for (const { written, expected } of hunks) {
    let [left, right] = [0, 0];
    const begins = isDigit(before, written.start) || isDigit(after, expected.start);
    const ends = isDigit(before, written.end - 1) || isDigit(after, expected.end - 1);
    while (begins && isDigit(before, written.start - left - 1)) left += 1;
    while (ends && isDigit(before, written.end + right)) right += 1;
    const wide: Hunk = {
      written: { start: written.start - left, end: written.end + right },
      expected: { start: expected.start - left, end: expected.end + right },
    };
    const last = out.at(-1);
    if (last && wide.written.start <= last.written.end && wide.expected.start <= last.expected.end) {
      out[out.length - 1] = {
        written: { start: last.written.start, end: Math.max(last.written.end, wide.written.end) },
        expected: { start: last.expected.start, end: Math.max(last.expected.end, wide.expected.end) },
      };
    } else out.push(wide);
  }
  return out;
}

/** Who printed each version: a print shows the version that stood when it was made. */
export function printsOf(
  versions: readonly ScriptVersion[],
  printings: readonly Printing[],
  paper: EditedPaper,
): ReadonlyMap<number, readonly Printing[]> {
  const scripts = printings.filter(({ artefact }) => artefact === paper);
  return Map.groupBy(scripts, ({ at }) => {
    const stood = versions.filter((version) => version.at === '' || Date.parse(version.at) <= Date.parse(at));
    return stood.at(-1)?.number ?? 1;
  });
}
