import { Temporal } from 'temporal-polyfill';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { monthDay } from '#lib/i18n/calendar-words.ts';
import { weekday } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Document, TableCell, TableRow } from '../page.ts';
import { type ColumnedTable, columnedTable } from './columned-table.ts';
import { type PaperWords, paperOf, paperWords } from './paper-words.ts';

/** A stretch of time that plans are handed out for. */
export const planSpans = ['week', 'month', 'year'] as const;
export type PlanSpan = (typeof planSpans)[number];

/** One sitting of ours as far as whoever gets the plan may see it. */
export interface PlannedLine {
  readonly id: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  /** The title, or that we are busy. */
  readonly title: string;
  /** Empty where it is not told, or not known. */
  readonly place: string;
  /** 暂定 or 取消; empty where it stands. */
  readonly note: string;
}

export interface PlanToPrint {
  readonly span: PlanSpan;
  /** First and last day, both included. */
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly lines: readonly PlannedLine[];
}

/**
 * 会议安排 of a week, a month or a year: what other bodies are given so that they keep clear, day by day, each day said once
 * for all that is on it. Days without a meeting are left out; a span without any says so.
 */
export function composePlan(
  { office, wording }: Pick<Dossier, 'office' | 'wording'>,
  { span, from, to, lines }: PlanToPrint,
  locale: Locale,
): Document {
  const say = paperWords({ office, wording }, locale);
  const facts = { office: office.shortName, year: String(from.year), month: String(from.month) };
  const title = say.t(`plan.title.${span}`, facts);
  const table = columnedTable('plan.columns', say);
  const days = Map.groupBy(lines, ({ start }) =>
    start.toZonedDateTimeISO(office.zone).toPlainDate().toString(),
  );
  return paperOf(title, say, [
    { kind: 'title', lines: [title] },
    {
      kind: 'caption',
      text: say.t('bracketed', {
        text: say.t('days', { first: monthDay(locale, from), last: monthDay(locale, to) }),
      }),
    },
    { kind: 'space', lines: 1 },
    days.size === 0
      ? { kind: 'paragraph', text: say.t('plan.none') }
      : {
          kind: 'table',
          size: 12,
          columns: table.columns,
          head: table.head,
          rows: [...days].flatMap(([day, of]) => dayRows(Temporal.PlainDate.from(day), of, say, table)),
        },
  ]);
}

function dayRows(
  day: Temporal.PlainDate,
  lines: readonly PlannedLine[],
  say: PaperWords,
  { row }: ColumnedTable<'plan.columns'>,
): readonly TableRow[] {
  const label = `${monthDay(say.locale, day)}\n${weekday(say.locale, day)}`;
  const stub: TableCell = { text: label, rowSpan: lines.length, valign: 'middle' };
  return lines.map((line, at) => {
    const ref = `sitting:${line.id}`;
    return row({
      day: at === 0 ? stub : null,
      time: { text: say.t('plan.period', { start: say.time(line.start), end: say.time(line.end) }), ref },
      matter: { text: line.title, ref },
      place: { text: line.place, ref },
      note: { text: line.note, ref },
    });
  });
}
