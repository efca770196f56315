import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import { numberItemsOf } from '#lib/domain/agendas/numbering.ts';
import { type ItemTime, timeAgenda } from '#lib/domain/agendas/timing.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { chairName } from '#lib/domain/meetings/chair.ts';
import type { Sitting } from '#lib/domain/meetings/meeting.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Document, TableRow } from '../page.ts';
import { type ColumnedTable, columnedTable } from './columned-table.ts';
import { draftLine, meetingDays, type PaperWords, paperOf, paperWords, venueName } from './paper-words.ts';
import { titleLines } from './title-lines.ts';

const SHADE = '#efefef';

type Table = ColumnedTable<'schedule.columns'>;

/** 日程: when, where and under whom, to the minute, sitting by sitting. It says （草案） as long as the agenda it follows does. */
export function composeSchedule(dossier: Dossier, locale: Locale): Document {
  const say = paperWords(dossier, locale);
  const { meeting, agenda } = dossier;
  const title = say.t('schedule.title', { meeting: meeting.title });
  const timing = timeAgenda(meeting.sittings, agenda.items);
  const items = new Map(agenda.items.map((item) => [item.id, item]));
  const numbers = numberItemsOf(meeting.type, agenda.items);
  const table = columnedTable('schedule.columns', say);
  const rows = meeting.sittings.flatMap((sitting) => [
    ...sittingRows(sitting, dossier, say, table),
    ...timing.items
      .filter((each) => each.sittingId === sitting.id)
      .flatMap((each) => {
        const item = items.get(each.itemId);
        const number = numbers.get(each.itemId) ?? null;
        return item === undefined ? [] : [itemRow({ item, at: each, number }, dossier, say, table)];
      }),
  ]);
  return paperOf(title, say, [
    { kind: 'title', lines: [...titleLines(title, locale), ...draftLine(meeting, say)], ref: 'meeting' },
    {
      kind: 'caption',
      text: say.t('bracketed', { text: meetingDays(dossier, say, 'date') }),
      ref: 'meeting',
    },
    { kind: 'space', lines: 1 },
    { kind: 'table', size: 12, columns: table.columns, head: table.head, rows },
  ]);
}

/** Two shaded rows over each sitting: when and which, where and under whom. */
function sittingRows(
  sitting: Sitting,
  dossier: Dossier,
  say: PaperWords,
  { across }: Table,
): readonly TableRow[] {
  const facts = { date: say.longDate(sitting.period.start), period: say.period(sitting), name: sitting.name };
  const place = venueName(dossier, sitting);
  const chair = chairName(dossier, sitting);
  const below = [
    place === '' ? '' : say.t('schedule.place', { place }),
    chair === '' ? '' : say.t('schedule.chair', { chair }),
  ].filter((part) => part !== '');
  const cell = { fill: SHADE, ref: `sitting:${sitting.id}`, align: 'left' } as const;
  const heading = sitting.name === '' ? 'schedule.sitting' : 'schedule.named-sitting';
  return [
    { ...across({ ...cell, role: 'heiti', text: say.t(heading, facts) }), keepWithNext: true },
    ...(below.length === 0 ? [] : [{ ...across({ ...cell, text: below.join('　') }), keepWithNext: true }]),
  ];
}

interface Line {
  readonly item: AgendaItem;
  readonly at: ItemTime;
  readonly number: number | null;
}

function itemRow({ item, at, number }: Line, dossier: Dossier, say: PaperWords, { row }: Table): TableRow {
  const ref = `item:${item.id}`;
  const text =
    number === null ? item.title : say.t('agenda.item', { ordinal: say.ordinal(number), title: item.title });
  const who = item.reporters.map(({ name, post }) => `${post}\n${name}`).join('\n');
  const department = dossier.bodies.find(({ id }) => id === item.departmentId)?.shortName ?? '';
  return row({
    time: { text: say.time(at.start), ref },
    matter: { text, ref },
    who: { text: who, ref },
    department: { text: department, ref },
    minutes: { text: say.t('running.minutes', { minutes: item.minutes }), ref },
  });
}
