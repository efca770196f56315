import { Temporal } from 'temporal-polyfill';
import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { chairName } from '#lib/domain/meetings/chair.ts';
import { type Film, type FilmScene, filmOf } from '#lib/domain/rehearsals/film.ts';
import type { EditedScript } from '#lib/domain/scripts/apply-edits.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Block, Document, TableRow } from '../page.ts';
import { type PaperWords, paperOf, paperWords, venueName } from './paper-words.ts';
import { titleLines } from './title-lines.ts';

const COLUMNS = ['time', 'scene', 'who', 'cues', 'papers', 'owner'] as const;

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
  return [
    { kind: 'title', lines: titleLines(title, say.locale), ref: 'meeting' },
    { kind: 'caption', text: say.t('running.caption', facts), ref: `sitting:${film.sittingId}` },
    { kind: 'space', lines: 1 },
    {
      kind: 'table',
      size: 12,
      splitRows: true,
      columns: [
        { width: 14, align: 'center' },
        { width: 32 },
        { width: 25 },
        { width: 40 },
        { width: 29 },
        { width: 16 },
      ],
      head: [{ cells: COLUMNS.map((key) => ({ text: say.t(`running.${key}`), align: 'center' })) }],
      rows: film.scenes.map((scene) => sceneRow(scene, film, dossier, say)),
    },
  ];
}

function sceneRow(scene: FilmScene, film: Film, dossier: Dossier, say: PaperWords): TableRow {
  const ref = scene.itemId === null ? `scene:${scene.key}` : `item:${scene.itemId}`;
  const item = dossier.agenda.items.find(({ id }) => id === scene.itemId);
  const cues = film.cues.filter(({ sceneKey }) => sceneKey === scene.key).map(({ text }) => text);
  return {
    cells: [
      { text: `${scene.clock}\n${say.t('running.minutes', { minutes: Math.round(scene.minutes) })}`, ref },
      { text: scene.title, ref },
      { text: whoOf(item), ref },
      { text: cues.join('\n'), ref },
      { text: (item?.papers ?? []).map(({ title }) => title).join('\n'), ref },
      { text: '' },
    ],
  };
}

function whoOf(item: AgendaItem | undefined): string {
  return (item?.reporters ?? []).map(({ name, post }) => `${post}\n${name}`).join('\n');
}
