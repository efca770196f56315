import type { Temporal } from 'temporal-polyfill';
import type { HalfDays } from '#lib/domain/calendars/planning-rules.ts';
import { lacksYear, likelyYear } from '#lib/domain/calendars/weekly-plan/likely-year.ts';
import type { PlanField } from '#lib/domain/calendars/weekly-plan/plan-columns.ts';
import { coveredWeeks, plannedStretches } from '#lib/domain/calendars/weekly-plan/plan-weeks.ts';
import { readWeeklyPlan } from '#lib/domain/calendars/weekly-plan/read-weekly-plan.ts';
import type { PlanEntry, WeeklyPlan } from '#lib/domain/calendars/weekly-plan/weekly-plan.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Period } from '#lib/domain/time/period.ts';
import { readSpreadsheet, type Spreadsheet } from '#lib/gateways/spreadsheet.ts';
import { type OccupiedTime, unique } from './occupied-times.ts';

/** A file as it was uploaded or named on the command line. */
export interface PlanFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface PlanChoices {
  /** Null: as the file says. */
  readonly year: number | null;
  /** Where the file says no year, the likeliest by this day is taken; left out: none is. */
  readonly today?: Temporal.PlainDate;
  readonly assigned: ReadonlyMap<string, readonly PlanField[]>;
  /** Names of sheets left unread. */
  readonly unread?: ReadonlySet<string>;
}

export interface ReadPlan {
  readonly plan: WeeklyPlan;
  readonly spreadsheet: Spreadsheet;
  /** The year taken because the file says none; null: none had to be. */
  readonly yearTaken: number | null;
}

/**
 * Reads a weekly plan (XLSX, XLS, CSV in UTF-8 or GB18030). A file that carries a marking of secrecy is refused whole
 * (`classified`): a document is as secret as the most secret thing in it (保密法 20).
 */
export async function readPlanFile(
  { name, bytes }: PlanFile,
  { year, today, ...told }: PlanChoices,
  halfDays: HalfDays,
): Promise<Result<ReadPlan, Refusal>> {
  const spreadsheet = await readSpreadsheet(bytes, name);
  if (!spreadsheet.ok) return spreadsheet;
  const readAs = (said: number | null) =>
    readWeeklyPlan(spreadsheet.value.sheets, { fileName: name, halfDays, year: said, ...told });
  const plan = readAs(year);
  if (plan.marked) return refuse({ kind: 'classified', ...plan.marked });
  const yearTaken = today && lacksYear(plan) ? likelyYear(readAs, today) : null;
  return ok({
    plan: yearTaken === null ? plan : readAs(yearTaken),
    spreadsheet: spreadsheet.value,
    yearTaken,
  });
}

/** Files that are plans by their names; anything else is read as iCalendar. */
export function isPlanFile(name: string): boolean {
  return /\.(?:xlsx|xls|csv)$/i.test(name);
}

/** The weeks a plan covers, on the clock of a zone. */
export function plannedPeriods({ sheets }: WeeklyPlan, zone: string): readonly Period[] {
  return coveredWeeks(sheets).map((monday) => ({
    start: monday.toZonedDateTime(zone).toInstant(),
    end: monday.add({ days: 7 }).toZonedDateTime(zone).toInstant(),
  }));
}

/** The same weeks, parted where a row leaves its days unknown. */
export function knownPeriods(
  { sheets, faults }: WeeklyPlan,
  zone: string,
): readonly (Period & { readonly complete: boolean })[] {
  return plannedStretches(coveredWeeks(sheets), faults).map(({ first, last, complete }) => ({
    start: first.toZonedDateTime(zone).toInstant(),
    end: last.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
    complete,
  }));
}

/** What a plan's entries take, on the clock of a zone. The same matter on the same day is the same time in every reading. */
export function plannedTimes(entries: readonly PlanEntry[], zone: string): readonly OccupiedTime[] {
  const seen = new Map<string, number>();
  return entries.map((entry) => {
    const day = entry.start.toPlainDate().toString();
    return {
      identity: unique(`${day}/${entry.matter}`, seen),
      summary: entry.matter,
      location: entry.place,
      text: [entry.people, entry.chair, entry.matter, entry.note].join('\n'),
      start: msOf(entry.start, zone),
      end: msOf(entry.end, zone),
      allDay: entry.allDay,
      startDate: entry.allDay ? day : null,
      endDate: entry.allDay ? entry.end.toPlainDate().toString() : null,
      firm: entry.firm,
      busyOnly: false,
    };
  });
}

function msOf(at: Temporal.PlainDateTime, zone: string): number {
  return at.toZonedDateTime(zone).epochMilliseconds;
}
