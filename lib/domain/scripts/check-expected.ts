import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { nearName } from '../people/near-name.ts';
import type { EditedScript } from './apply-edits.ts';
import { type Hunk, hunksOf } from './compare-text.ts';
import { type KnownPeople, longestFirst, namesIn } from './known-people.ts';
import { readAs, type Span } from './read-text.ts';
import { type ScriptLine, wordsFinding } from './script-line.ts';
import { unmarked } from './title-parts.ts';

/** A fact inside a passage that the rules write. */
interface Fact extends Span {
  readonly kind: 'name' | 'post' | 'figure' | 'title';
}

/** How much of two paragraphs is the same from which one is the other rewritten. */
const ALIKE = 0.4;
const HEADING = /\d{1,2}：\d{2}$/u;

/**
 * A paragraph that is one of our own passages with some words changed: where a change touches a name, a post, a figure or
 * a heading that the dossier gives, and the words about it still stand, it is a wrong value. Passages that were left out,
 * added or put in other words are for the other rules.
 */
export function checkExpected(
  dossier: Dossier,
  script: EditedScript,
  people: KnownPeople,
  lines: readonly ScriptLine[],
): readonly Finding[] {
  const expected = passagesOf(script);
  const names = longestFirst(people);
  const posts = [...new Set([...people.values()].flatMap((person) => person.posts))].sort(
    (a, b) => b.length - a.length,
  );
  return pair(
    lines.map(({ read }) => read.text),
    expected,
  ).flatMap(([at, text]) => {
    const line = lines[at] as ScriptLine;
    const headed = HEADING.test(line.read.text);
    const facts = factsIn(text, names, posts).filter(({ kind }) => kind !== 'title' || headed);
    return changed(line, text, facts, dossier, people);
  });
}

/** What the script says, paragraph by paragraph, as a printed copy has it: headings, directions in brackets, blanks empty. */
function passagesOf({ scenes }: EditedScript): readonly string[] {
  return scenes.flatMap((scene) => [
    readAs(`${scene.title}${scene.start}`),
    ...scene.passages
      .filter(({ text }) => text !== '')
      .map(({ kind, text }) =>
        readAs(kind === 'cue' ? `〔${text}〕` : text)
          .replace(/⟦[^⟧/]*⟧/gu, '')
          .replace(/[⟦⟧]/gu, ''),
      ),
  ]);
}

/** Paragraphs of a text with the passage each of them is a changed copy of, in order; those that are the same left out. */
function pair(
  written: readonly string[],
  expected: readonly string[],
): readonly (readonly [number, string])[] {
  const texts = written.map((text) => text.replace(/⟦[^⟧/]*⟧/gu, '').replace(/[⟦⟧]/gu, ''));
  const same = commonLines(texts, expected);
  const used = new Set(same.map(([, there]) => there));
  const pairs: (readonly [number, string])[] = [];
  const anchors = [...same, [texts.length, expected.length] as const];
  let [from, start] = [0, 0];
  for (const [here, there] of anchors) {
    for (let at = from; at < here; at += 1) {
      const best = nearest(texts[at] as string, expected, start, there, used);
      if (best === null) continue;
      used.add(best);
      pairs.push([at, expected[best] as string]);
    }
    [from, start] = [here + 1, there + 1];
  }
  return pairs;
}

/** The passage of a gap that a paragraph is most like; null where it is like none of them. */
function nearest(
  text: string,
  expected: readonly string[],
  from: number,
  to: number,
  used: ReadonlySet<number>,
): number | null {
  const mine = pairsOf(text);
  let best: number | null = null;
  let most = ALIKE;
  for (let at = from; at < to; at += 1) {
    if (used.has(at)) continue;
    const theirs = pairsOf(expected[at] as string);
    const shared = [...mine].filter((two) => theirs.has(two)).length;
    const share = (2 * shared) / (mine.size + theirs.size || 1);
    if (share > most) [best, most] = [at, share];
  }
  return best;
}

function pairsOf(bracketed: string): ReadonlySet<string> {
  const text = bracketed.replace(/^〔|〕$/gu, '');
  const found = new Set<string>();
  for (let at = 0; at + 1 < text.length; at += 1) found.add(text.slice(at, at + 2));
  return found;
}

/** A longest run of lines both have, in order, as pairs of their places. */
function commonLines(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [down, right] = [longest[(i + 1) * width + j] as number, longest[i * width + j + 1] as number];
      longest[i * width + j] =
        a[i] === b[j] ? (longest[(i + 1) * width + j + 1] as number) + 1 : Math.max(down, right);
    }
  }
  const found: (readonly [number, number])[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      found.push([i, j]);
      i += 1;
      j += 1;
    } else if ((longest[(i + 1) * width + j] as number) >= (longest[i * width + j + 1] as number)) i += 1;
    else j += 1;
  }
  return found;
}

function factsIn(text: string, names: readonly string[], posts: readonly string[]): readonly Fact[] {
  const facts: Fact[] = [
    ...namesIn(text, names).map((at) => ({ ...at, kind: 'name' as const })),
    ...namesIn(text, posts).map((at) => ({ ...at, kind: 'post' as const })),
    ...[...text.matchAll(/\d+(?:：\d{2})?|第[一二三四五六七八九十百零]+[届次]/gu)].map((match) => ({
      ...{ start: match.index, end: match.index + match[0].length },
      kind: 'figure' as const,
    })),
  ];
  if (HEADING.test(text)) facts.push({ start: 0, end: text.replace(HEADING, '').length, kind: 'title' });
  return facts;
}

/** How many came and who is away are counted by their own rule, whatever stands beside them. */
const came = /(?:实到|实际到会|实际出席|请假)[^，。；\d]{0,8}$/u;

/** The facts of a passage that stand in a paragraph with another value, the words on both sides of them unchanged. */
function changed(
  line: ScriptLine,
  expected: string,
  facts: readonly Fact[],
  { office }: Dossier,
  people: KnownPeople,
): readonly Finding[] {
  const { text } = line.read;
  const hunks = hunksOf(text, expected);
  return facts.flatMap((fact): readonly Finding[] => {
    const touching = hunks.filter((h) => touches(h, fact) || doubles(h, fact, text, expected));
    if (touching.length === 0) return [];
    const span = writtenFor(fact, hunks);
    const [said, right] = [text.slice(span.start, span.end), expected.slice(fact.start, fact.end)];
    if (
      said === '' ||
      unmarked(said) === unmarked(right) ||
      !isValue(said, right, fact.kind, office.locality)
    )
      return [];
    if (fact.kind === 'name') {
      // Another who is known: who is called and by which post have rules of their own.
      if (people.has(said)) return [];
      const facts = { name: said, near: right, slip: nearName(said, [right])?.slip ?? 'other' };
      return [wordsFinding('script.name-misspelt', 'block', line, { span, facts, expected: right })];
    }
    if (fact.kind === 'figure' && (came.test(text.slice(0, span.start)) || isPartOf(text, span, right)))
      return [];
    const clock = (words: string): string => words.replace(/(?<=\d)：(?=\d)/u, ':');
    const facts_ = { written: clock(said), expected: clock(right) };
    return [wordsFinding('script.words-differ', 'block', line, { span, facts: facts_, expected: right })];
  });
}

/** Whether what differs is a part of a figure that is right as a whole: 1 of 11. */
function isPartOf(text: string, { start, end }: Span, right: string): boolean {
  const before = /\d*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const behind = /^\d*/u.exec(text.slice(end))?.[0] ?? '';
  return before + behind !== '' && before + text.slice(start, end) + behind === right;
}

/** A change inside a fact, or where it begins or ends without anything else having changed there. */
function touches({ expected: e, written: w }: Hunk, { start, end }: Fact): boolean {
  if (e.start === e.end) return start < e.start && e.start < end && w.start < w.end;
  return e.start < end && start < e.end;
}

/** 刘英英 for 刘英: the last character of a name, or the first, once more. */
function doubles(
  { expected: e, written: w }: Hunk,
  { start, end, kind }: Fact,
  text: string,
  expected: string,
): boolean {
  if (kind !== 'name' || e.start !== e.end || (e.start !== start && e.start !== end)) return false;
  return text.slice(w.start, w.end) === (e.start === end ? expected[end - 1] : expected[start]);
}

/** The stretch of the written text that stands for a stretch of the expected one. */
function writtenFor({ start, end }: Span, hunks: readonly Hunk[]): Span {
  const before = (at: number): number => {
    let shift = 0;
    for (const { written: w, expected: e } of hunks) if (e.end <= at) shift = w.end - e.end;
    return at + shift;
  };
  const first = hunks.find(
    ({ expected: e }) => (e.start < end && start < e.end) || (e.start === e.end && e.start === start),
  );
  const last = hunks.findLast(
    ({ expected: e }) => (e.start < end && start < e.end) || (e.start === e.end && e.start === end),
  );
  const from = first && first.expected.start <= start ? first.written.start : before(start);
  const to = last && last.expected.end >= end ? last.written.end : before(end);
  return { start: from, end: Math.max(from, to) };
}

/** Whether what stands there is a value of the same kind and not other words. */
function isValue(said: string, right: string, kind: Fact['kind'], locality: string): boolean {
  if (kind === 'figure')
    return (
      /^第?[\d一二三四五六七八九十百零]+(?:：\d{2}|[届次])?$/u.test(said) && said.length <= right.length + 3
    );
  const size = Math.abs(said.length - right.length);
  const shared = [...said].filter((character) => right.includes(character)).length;
  if (kind === 'name')
    return size <= 1 && (shared > 0 || said.length === right.length) && /^[\p{Script=Han}·]+$/u.test(said);
  // Part of a post is a way of saying it.
  if (kind === 'post' && (right.replace(locality, '').endsWith(said) || right.startsWith(said))) return false;
  return size <= Math.max(2, right.length / 4) && shared >= right.length * 0.6;
}
