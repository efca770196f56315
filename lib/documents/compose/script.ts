import { timeAgenda } from '#lib/domain/agendas/timing.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { chairName } from '#lib/domain/meetings/chair.ts';
import type { Sitting } from '#lib/domain/meetings/meeting.ts';
import type { EditedPassage, EditedScene, EditedScript } from '#lib/domain/scripts/apply-edits.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document } from '../page.ts';
import { readingPage, workingPage } from '../page-setup.ts';
import type { Run } from '../page-text.ts';
import { type PaperWords, paperOf, paperWords } from './paper-words.ts';
import { titleLines } from './title-lines.ts';

export interface ScriptPaper {
  /** 二号 or 一号, in points; `working`: body type beside a wide margin for notes (工作本). */
  readonly size: 22 | 26 | 'working';
}

/**
 * 主持词 as the chair holds it: large type, stage directions set apart, pages turned where a sentence ends, each page
 * headed by its scene and footed by what the next begins with. Numbers and results that are not known yet are blanks.
 */
export function composeScript(
  dossier: Dossier,
  script: EditedScript,
  locale: Locale,
  paper: ScriptPaper,
): Document {
  const say = paperWords(dossier, locale);
  const title = say.t(paper.size === 'working' ? 'script.working-title' : 'script.title');
  const numbers = { style: 'of', template: say.t('page-of', { page: '{page}', pages: '{pages}' }) } as const;
  const setup =
    paper.size === 'working'
      ? workingPage(numbers)
      : readingPage(paper.size, numbers, say.t('script.next', { text: '{text}' }));
  const present = [...new Set(dossier.attendance.attendees.map((person) => person.name))];
  const blocksOf = (scene: EditedScene) => sceneBlocks(scene, { dossier, present }, say);
  const parts = bySitting(dossier, script.scenes);
  return paperOf(
    title,
    say,
    parts.flatMap(({ sitting, scenes }, at): readonly Block[] => [
      ...(at === 0 ? [] : [{ kind: 'page-break', anew: true } as const]),
      { kind: 'title', lines: [title], ref: 'meeting' },
      {
        kind: 'paragraph',
        text: caption(dossier, sitting, say),
        role: 'kaiti',
        align: 'center',
        size: 16,
        ref: 'meeting',
      },
      { kind: 'space', lines: 0.5 },
      ...scenes.flatMap(blocksOf),
    ]),
    setup,
  );
}

interface Part {
  readonly sitting: Sitting | undefined;
  readonly scenes: readonly EditedScene[];
}

/** A script is picked up anew for each sitting, often by another chair: each begins a page of its own. */
function bySitting({ meeting, agenda }: Dossier, scenes: readonly EditedScene[]): readonly Part[] {
  const times = timeAgenda(meeting.sittings, agenda.items).items;
  const [first] = meeting.sittings;
  const parts: { sitting: Sitting | undefined; scenes: EditedScene[] }[] = [{ sitting: first, scenes: [] }];
  for (const scene of scenes) {
    const time = times.find(({ itemId }) => itemId === scene.itemId);
    const sitting = meeting.sittings.find(({ id }) => id === time?.sittingId);
    const last = parts.at(-1);
    if (!last || (sitting && sitting !== last.sitting && last.scenes.length > 0))
      parts.push({ sitting, scenes: [scene] });
    else {
      last.sitting = sitting ?? last.sitting;
      last.scenes.push(scene);
    }
  }
  return parts;
}

function caption(dossier: Dossier, sitting: Sitting | undefined, say: PaperWords): string {
  const { meeting } = dossier;
  const chair = chairName(dossier, sitting);
  const name = meeting.sittings.length > 1 ? (sitting?.name ?? '') : '';
  const facts = {
    meeting: titleLines(meeting.title, say.locale).join('\n'),
    date: sitting === undefined ? '' : say.longDate(sitting.period.start),
    chair,
  };
  if (sitting !== undefined && name !== '') {
    const of = { ...facts, sitting: name, clock: say.clock(sitting.period.start) };
    return say.t(chair === '' ? 'script.caption-sitting-no-chair' : 'script.caption-sitting', of);
  }
  return say.t(chair === '' ? 'script.caption-no-chair' : 'script.caption', facts);
}

/** What the scenes of a script share. */
interface Meeting {
  readonly dossier: Dossier;
  /** The names of all who are there. */
  readonly present: readonly string[];
}

function sceneBlocks(scene: EditedScene, { dossier, present }: Meeting, say: PaperWords): readonly Block[] {
  const passages = scene.passages.filter((passage) => passage.text.trim() !== '');
  if (passages.length === 0) return [];
  const item = dossier.agenda.items.find((each) => each.id === scene.itemId);
  const called = item?.reporters.map((reporter) => reporter.name) ?? [];
  const text = passages.map((passage) => passage.text).join('\n');
  const named = (names: readonly string[]): readonly string[] =>
    names.filter((name) => name !== '' && text.includes(name));
  const all = [...new Set([...named(called), ...named(present)])];
  return [
    { kind: 'running-head', left: scene.title, right: scene.start },
    ...passages.map((passage) => passageBlock(passage, { called, all }, say)),
  ];
}

interface Names {
  /** Those who speak to the scene's item. */
  readonly called: readonly string[];
  /** Everyone at the meeting. */
  readonly all: readonly string[];
}

function passageBlock(passage: EditedPassage, names: Names, say: PaperWords): Block {
  const ref = `passage:${passage.key}`;
  if (passage.key.endsWith('.report-ends')) return { kind: 'divider', label: passage.text };
  if (passage.kind === 'cue') {
    return { kind: 'cue', text: say.t('script.cue', { text: passage.text }), ref };
  }
  return {
    kind: 'paragraph',
    text: withBlanks(say.locale === 'zh-CN' ? withoutSpaces(passage.text) : passage.text).flatMap((run) =>
      markNames(run, names),
    ),
    ref,
  };
}

/** On paper no space parts Chinese from figures and blanks; on screen it does. */
function withoutSpaces(text: string): string {
  return text.replace(
    /(?<=[\p{Script=Han}，。；：]) +(?=[\d⟦])|(?<=[\d⟧]) +(?=[\p{Script=Han}，。；])/gu,
    '',
  );
}

/** ⟦…⟧ is filled in on the spot: a choice (通过 / 未获通过) stays to be marked, anything else is a rule to write on. */
function withBlanks(text: string): readonly Run[] {
  return text.split(/(⟦[^⟧]*⟧)/).flatMap((part): readonly Run[] => {
    if (part === '') return [];
    if (!part.startsWith('⟦')) return [{ kind: 'text', text: part }];
    const inside = part.slice(1, -1);
    return inside.includes('/')
      ? [{ kind: 'text', text: inside, underline: true }]
      : [{ kind: 'blank', chars: Math.max(2, Math.min(4, [...inside].length)) }];
  });
}

/** Names are not divided over lines, and those who are called up stand out. */
function markNames(run: Run, names: Names): readonly Run[] {
  if (run.kind !== 'text') return [run];
  const found = firstName(run.text, names);
  if (found === undefined) return [run];
  const { name, at } = found;
  const before = run.text.slice(0, at);
  const after = run.text.slice(at + name.length);
  const called = names.called.includes(name) ? { strong: true } : {};
  return [
    ...(before === '' ? [] : [{ ...run, text: before }]),
    { ...run, text: name, name: true, ...called },
    ...(after === '' ? [] : markNames({ ...run, text: after }, names)),
  ];
}

function firstName(text: string, names: Names): { readonly name: string; readonly at: number } | undefined {
  return names.all
    .map((name) => ({ name, at: text.indexOf(name) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at || other.name.length - one.name.length)[0];
}
