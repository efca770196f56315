import { Temporal } from 'temporal-polyfill';
import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { chairName } from '#lib/domain/meetings/chair.ts';
import { type Film, type FilmScene, filmOf } from '#lib/domain/rehearsals/film.ts';
import type { EditedScript } from '#lib/domain/scripts/apply-edits.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document } from '../page.ts';
import { type ColumnedTable, columnedTable } from './columned-table.ts';
import { type PaperWords, paperOf, paperWords, venueName } from './paper-words.ts';
import { titleLines } from './title-lines.ts';

/**
 * 会务流程单: what the staff do while the chair speaks: every scene with its time, who is on, the stage directions of the
 * script, the papers that must lie ready, and room for who sees to it. The same cues as the script, so that both agree.
 */
export function composeRunningOrder(dossier: Dossier, script: EditedScript, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const title = say.t('running.title', { meeting: dossier.meeting.title });
  const sheets = filmOf(dossier, script).map((film) => sheetOf(film, title, dossier, say));
  return paperOf(
    title,
    say,
    sheets.flatMap((blocks, at) => (at === 0 ? blocks : [{ kind: 'page-break' } as const, ...blocks])),
  );
}

function sheetOf(film: Film, title: string, dossier: Dossier, say: PaperWords): readonly Block[] {
  const sitting = dossier.meeting.sittings.find(({ id }) => id === film.sittingId);
  const start = Temporal.Instant.from(film.startsAt);
  const facts = {
    date: say.longDate(start),
    clock: say.clock(start),
    place: venueName(dossier, sitting),
    chair: chairName(dossier, sitting),
  };
  const table = columnedTable('running.columns', say);
  return [
    { kind: 'title', lines: titleLines(title, say.locale), ref: 'meeting' },
    { kind: 'caption', text: say.t('running.caption', facts), ref: `sitting:${film.sittingId}` },
    { kind: 'space', lines: 1 },
    {
      kind: 'table',
      size: 12,
      splitRows: true,
      columns: table.columns,
      head: table.head,
      rows: film.scenes.map((scene) => table.row(sceneCells(scene, film, dossier, say))),
    },
  ];
}

type Cells = Parameters<ColumnedTable<'running.columns'>['row']>[0];

function sceneCells(scene: FilmScene, film: Film, dossier: Dossier, say: PaperWords): Cells {
  const ref = scene.itemId === null ? `scene:${scene.key}` : `item:${scene.itemId}`;
  const item = dossier.agenda.items.find(({ id }) => id === scene.itemId);
  const cues = film.cues.filter(({ sceneKey }) => sceneKey === scene.key).map(({ text }) => text);
  const minutes = say.t('running.minutes', { minutes: Math.round(scene.minutes) });
  return {
    time: { text: `${scene.clock}\n${minutes}`, ref },
    scene: { text: scene.title, ref },
    who: { text: whoOf(item), ref },
    cues: { text: toldOnce(cues, say).join('\n'), ref },
    papers: { text: (item?.papers ?? []).map(({ title }) => title).join('\n'), ref },
    owner: { text: '' },
    note: { text: '' },
  };
}

/** A direction that comes again in a scene once, with how often it comes: a vote on many is counted as often. */
function toldOnce(cues: readonly string[], say: PaperWords): readonly string[] {
  const times = new Map<string, number>();
  for (const cue of cues) times.set(cue, (times.get(cue) ?? 0) + 1);
  return [...times].map(([cue, n]) => (n === 1 ? cue : say.t('running.times', { cue, times: n })));
}

function whoOf(item: AgendaItem | undefined): string {
  return (item?.reporters ?? []).map(({ name, post }) => `${post}\n${name}`).join('\n');
}
