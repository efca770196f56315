import type { PlanField } from '#lib/domain/calendars/weekly-plan/plan-columns.ts';
import type { PlanChanges } from '#lib/domain/calendars/weekly-plan/plan-weeks.ts';
import type {
  PlanEntry,
  PlanSheet,
  SkipReason,
  WeeklyPlan,
} from '#lib/domain/calendars/weekly-plan/weekly-plan.ts';
import { columnLetter } from '#lib/domain/people/roster-columns.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { shortDate, time } from '#lib/i18n/format.ts';
import { periodWords } from '#lib/i18n/period-words.ts';
import type { ReadCommitment } from '#lib/store/write-commitments.ts';
import type { Context } from '../context.ts';
import { planFaultWords } from './plan-words.ts';
import type { OpenedPlan } from './weekly-plan.ts';

export interface PlanColumnView {
  readonly letter: string;
  readonly heading: string;
  readonly field: PlanField;
}

export interface PlanSheetView {
  readonly name: string;
  readonly form: PlanSheet['form'];
  readonly headingRow: number | null;
  readonly signature: string;
  readonly columns: readonly PlanColumnView[];
  readonly sample: readonly (readonly string[])[];
  readonly year: number | null;
  /** The columns are as somebody assigned them at an earlier import. */
  readonly remembered: boolean;
  /** Nothing of it is read: a person said so, or it says no time beside a plan that does. */
  readonly unread: boolean;
  readonly entries: number;
}

/** One appointment as it was understood. */
export interface PlanRowView {
  readonly sheet: string;
  readonly row: number;
  readonly date: string;
  readonly time: string;
  readonly assumed: PlanEntry['assumed'];
  readonly matter: string;
  readonly place: string;
  /** Our venue the place is taken for; empty: none. */
  readonly venue: string;
  /** Leaders as written. */
  readonly people: string;
  /** Ours who were found in it. */
  readonly matched: readonly string[];
  readonly firm: boolean;
  readonly change: 'added' | 'changed' | 'kept';
  readonly doubts: readonly string[];
}

export interface PlanFaultView {
  readonly sheet: string;
  readonly row: number | null;
  readonly message: string;
  readonly text: string;
}

export interface PlanSkipView {
  readonly reason: SkipReason;
  readonly rows: readonly { readonly sheet: string; readonly row: number; readonly text: string }[];
}

/** What a plan holds and what importing it would do. Plain JSON. */
export interface PlanView {
  readonly fileName: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly sheets: readonly PlanSheetView[];
  /** The year of the plan; null: to be asked. */
  readonly year: number | null;
  /** Nothing in the file says the year: it was taken by weekday and today. */
  readonly yearTaken: boolean;
  readonly years: readonly number[];
  readonly rows: readonly PlanRowView[];
  readonly notUnderstood: readonly PlanFaultView[];
  /** Rows of which something was not understood, each once. */
  readonly leftOver: number;
  readonly skipped: readonly PlanSkipView[];
  /** 3月2日 周一 – 3月8日 周日, one for each week that is replaced. */
  readonly weeks: readonly string[];
  readonly changes: { readonly [K in 'added' | 'changed' | 'removed' | 'kept']: number };
  /** What stood in those weeks and is not in the file any more. */
  readonly removed: readonly string[];
}

/** Words a plan as the person who imports it looks through it. */
export function viewPlan(
  { locale, now }: Context,
  opened: OpenedPlan,
  changes: PlanChanges<ReadCommitment>,
): PlanView {
  const { plan, spreadsheet, ground, weeks, commitments, remembered } = opened;
  const thisYear = now.toZonedDateTimeISO(ground.zone).year;
  const [added, changed] = [changes.added, changes.changed].map(
    (list) => new Set(list.map(({ uid }) => uid)),
  );
  const people = new Map<string, string>(ground.people.map(({ id, name }) => [id, name]));
  const venues = new Map<string, string>(ground.venues.map(({ id, name }) => [id, name]));
  const severe = plan.faults.filter(({ severity }) => severity === 'error');
  const doubts = new Map<string, string[]>();
  for (const fault of plan.faults) {
    if (fault.severity === 'error') continue;
    const key = `${fault.row}/${fault.sheet}`;
    doubts.set(key, [...(doubts.get(key) ?? []), planFaultWords(locale, fault)]);
  }
  const year = plan.sheets.find((sheet) => sheet.year !== null)?.year ?? null;
  return {
    fileName: opened.fileName,
    format: spreadsheet.format,
    encoding: spreadsheet.encoding,
    sheets: plan.sheets.map((sheet) => sheetView(sheet, remembered)),
    year,
    yearTaken: opened.yearTaken !== null,
    years: [...new Set([thisYear - 1, thisYear, thisYear + 1, ...(year === null ? [] : [year])])].sort(),
    rows: plan.entries.map((entry, index): PlanRowView => {
      const kept = commitments[index];
      const uid = kept?.uid ?? '';
      return {
        sheet: entry.sheet,
        row: entry.row,
        ...whenWords(locale, entry),
        assumed: entry.assumed,
        matter: entry.matter,
        place: entry.place,
        venue: (kept?.venueId && venues.get(kept.venueId)) ?? '',
        people: entry.people || entry.chair,
        matched: (kept?.personIds ?? []).flatMap((id) => people.get(id) ?? []),
        firm: entry.firm,
        change: added?.has(uid) ? 'added' : changed?.has(uid) ? 'changed' : 'kept',
        doubts: doubts.get(`${entry.row}/${entry.sheet}`) ?? [],
      };
    }),
    notUnderstood: severe.map((fault) => ({
      sheet: fault.sheet,
      row: fault.row,
      message: planFaultWords(locale, fault),
      text: fault.text,
    })),
    leftOver: leftOver(plan),
    skipped: skippedByReason(opened),
    weeks: weeks.map((week) => periodWords(locale, { ...week, allDay: true }, ground.zone)),
    changes: {
      added: changes.added.length,
      changed: changes.changed.length,
      removed: changes.removed.length,
      kept: changes.kept,
    },
    removed: changes.removed.map((one) => `${periodWords(locale, one, ground.zone)} ${one.summary}`),
  };
}

function sheetView(sheet: PlanSheet, remembered: ReadonlySet<string>): PlanSheetView {
  const { name, form, headingRow, signature, columns, sample, year, entries, isUnread } = sheet;
  return {
    name,
    form,
    headingRow,
    signature,
    columns: columns.map(({ column, heading, field }) => ({ letter: columnLetter(column), heading, field })),
    sample,
    year,
    remembered: remembered.has(signature),
    unread: isUnread,
    entries: entries.length,
  };
}

/** Rows with an error, each once. */
export function leftOver({ faults }: WeeklyPlan): number {
  const errors = faults.filter(({ severity }) => severity === 'error');
  return new Set(errors.map(({ sheet, row }) => `${row}/${sheet}`)).size;
}

/** The day with its weekday, and the times as they will be kept. */
function whenWords(
  locale: Context['locale'],
  { start, end, allDay }: PlanEntry,
): { readonly date: string; readonly time: string } {
  const last = end.subtract({ minutes: 1 });
  const several = !start.toPlainDate().equals(last.toPlainDate());
  const allDayWord = words(locale, 'calendar')('allDay');
  if (several && allDay) {
    return { date: `${shortDate(locale, start)} – ${shortDate(locale, last)}`, time: allDayWord };
  }
  if (allDay) return { date: shortDate(locale, start), time: allDayWord };
  const until = several ? `${shortDate(locale, end)} ${time(end)}` : time(end);
  return { date: shortDate(locale, start), time: `${time(start)}–${until}` };
}

function skippedByReason({ plan }: OpenedPlan): readonly PlanSkipView[] {
  const reasons = [...new Set(plan.skipped.map(({ reason }) => reason))];
  return reasons.map((reason) => ({
    reason,
    rows: plan.skipped
      .filter((skip) => skip.reason === reason)
      .map(({ sheet, row, text }) => ({ sheet, row, text })),
  }));
}
