import type { Temporal } from 'temporal-polyfill';
import type { LocalText } from '../local-text.ts';
import { isWeekend } from './calendar-date.ts';

/** One year's arrangement of days off and make-up workdays as the State Council announced it (放假办法 2024, arts 6, 7). */
export interface HolidayTable {
  readonly year: number;
  /** The notices it was read from; the last one prevails. */
  readonly source: readonly { readonly title: string; readonly number: string; readonly url: string }[];
  /** When the last of the notices was published, as an ISO date. */
  readonly published: string;
  /** Day off (ISO date) to the holiday it belongs to. May begin in the last days of the year before. */
  readonly off: ReadonlyMap<string, LocalText>;
  /** Saturdays and Sundays that are worked (ISO dates). */
  readonly work: ReadonlySet<string>;
}

/** The tables by year. A year that is not there has not been announced, or nobody has entered it. */
export type HolidayTables = ReadonlyMap<number, HolidayTable>;

/** What one day is, and how sure that is. */
export interface DayStatus {
  readonly workday: boolean;
  /** False where no official table speaks and the answer is only the weekend's. */
  readonly known: boolean;
  /** The year whose table is missing; null when known. */
  readonly missingYear: number | null;
  readonly kind: 'weekday' | 'weekend' | 'holiday' | 'make-up-workday';
  /** The holiday's name on a day off; null on other days. */
  readonly holiday: LocalText | null;
}

/** A workday near a day, with the years it had to guess about. */
export interface WorkdayFound {
  readonly date: Temporal.PlainDate;
  readonly missingYears: readonly number[];
}

/**
 * From this day on, the notice for the next year may still move the days round New Year: those for 2007, 2008
 * and 2019 made 29, 30 or 31 December of the year before a workday or a day off.
 */
const firstDayOfNextNotice = { month: 12, day: 28 };

/** No arrangement has ever run to this many days off in a row. */
const longestSearchDays = 60;

function ruledByNextNotice(date: Temporal.PlainDate): boolean {
  return date.month === firstDayOfNextNotice.month && date.day >= firstDayOfNextNotice.day;
}

function missingYearFor(date: Temporal.PlainDate, tables: HolidayTables): number | null {
  if (!tables.has(date.year)) return date.year;
  return ruledByNextNotice(date) && !tables.has(date.year + 1) ? date.year + 1 : null;
}

/**
 * Whether a day is worked, by the official table of its year (and, for the last days of December, of the
 * next). Without a table the weekend decides and `known` is false: such a day must be shown as an estimate.
 */
export function isWorkday(date: Temporal.PlainDate, tables: HolidayTables): DayStatus {
  const iso = date.toString();
  const missingYear = missingYearFor(date, tables);
  const certainty = { known: missingYear === null, missingYear };
  for (const year of [date.year + 1, date.year]) {
    const table = tables.get(year);
    const holiday = table?.off.get(iso);
    if (holiday) return { workday: false, kind: 'holiday', holiday, known: true, missingYear: null };
    if (table?.work.has(iso)) {
      return { workday: true, kind: 'make-up-workday', holiday: null, known: true, missingYear: null };
    }
  }
  return isWeekend(date)
    ? { workday: false, kind: 'weekend', holiday: null, ...certainty }
    : { workday: true, kind: 'weekday', holiday: null, ...certainty };
}

/** Steps day by day from `date` (which may itself do) to the nearest workday in one direction. */
function nearestWorkday(date: Temporal.PlainDate, step: 1 | -1, tables: HolidayTables): WorkdayFound {
  const missing = new Set<number>();
  for (let moved = 0; moved <= longestSearchDays; moved++) {
    const candidate = moved === 0 ? date : date.add({ days: step * moved });
    const status = isWorkday(candidate, tables);
    if (status.missingYear !== null) missing.add(status.missingYear);
    if (status.workday) return { date: candidate, missingYears: [...missing].sort((a, b) => a - b) };
  }
  throw new RangeError(`no workday within ${longestSearchDays} days of ${date.toString()}: check its table`);
}

/** The day itself if it is worked, otherwise the last workday before it: an internal due date never slips later. */
export function workdayOnOrBefore(date: Temporal.PlainDate, tables: HolidayTables): WorkdayFound {
  return nearestWorkday(date, -1, tables);
}

/** The day itself if it is worked, otherwise the first workday after it (节后首个工作日). */
export function workdayOnOrAfter(date: Temporal.PlainDate, tables: HolidayTables): WorkdayFound {
  return nearestWorkday(date, 1, tables);
}

/** The `count`-th workday after (or, negative, before) a day; the day itself is not counted. Zero is the day itself. */
export function addWorkdays(date: Temporal.PlainDate, count: number, tables: HolidayTables): WorkdayFound {
  const step = count < 0 ? -1 : 1;
  const missing = new Set<number>();
  let day = date;
  for (let left = Math.abs(count); left > 0; left--) {
    const found = nearestWorkday(day.add({ days: step }), step, tables);
    for (const year of found.missingYears) missing.add(year);
    day = found.date;
  }
  return { date: day, missingYears: [...missing].sort((a, b) => a - b) };
}
