import { parseDateTime } from './date-value.ts';
import { fromVCalendarRule } from './vcalendar-rule.ts';

const FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
type Frequency = (typeof FREQUENCIES)[number];

const SKIPS = ['OMIT', 'BACKWARD', 'FORWARD'] as const;
/** What becomes of a day that does not exist (RFC 7529 section 4.1): left out, or the day before it or behind it. */
export type Skip = (typeof SKIPS)[number];

/** The calendar that months and the days of months and years are counted in (RFC 7529 section 4.1). */
type Scale = 'GREGORIAN' | 'CHINESE';

/** `nth` is 0 for "every", otherwise the n-th (from the end when negative) in the month or year. */
export interface WeekdayPart {
  readonly weekday: number;
  readonly nth: number;
}

/** UNTIL as written: `utc` is compared as an instant, the others on the event's own clock. */
interface Until {
  readonly wall: number;
  readonly form: 'date' | 'floating' | 'utc';
}

/** A recurrence rule, RFC 5545 section 3.3.10. Lists are sorted, without repeats; an absent part is an empty list. */
export interface Rule {
  readonly freq: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: Until | null;
  readonly bySecond: readonly number[];
  readonly byMinute: readonly number[];
  readonly byHour: readonly number[];
  readonly byDay: readonly WeekdayPart[];
  readonly byMonthDay: readonly number[];
  readonly byYearDay: readonly number[];
  readonly byWeekNo: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
  /** `5L` in BYMONTH (RFC 7529 section 4.2): the leap month behind the fifth. */
  readonly byLeapMonth: readonly number[];
  readonly weekStart: number;
  readonly skip: Skip;
  /** RSCALE, as far as it makes a difference. */
  readonly scale: Scale;
}

/** Every part with every value it can have is shorter. */
const LONGEST_RULE = 10_000;
const SCALES = ['GREGORIAN', 'CHINESE'] as const;
/** Days; a Chinese year with a leap month has 385 at most. */
const LONGEST_YEAR = { GREGORIAN: 366, CHINESE: 385 } as const;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * Reads the value of an RRULE, of RFC 5545 or of vCalendar 1.0. Null when it cannot be followed: no or unknown FREQ, a calendar other than the
 * Gregorian and the Chinese (RFC 7529 RSCALE), a part with no value in its range. Unknown parts and empty ones (a trailing `;` as
 * Google Calendar writes it) are passed over; a negative COUNT is no limit, as other readers take it, and a name said twice (`RRULE:RRULE:FREQ=…`) is said once.
 */
export function parseRule(value: string): Rule | null {
  if (value.length > LONGEST_RULE) return null;
  const own = value.replace(/^\s*RRULE:/i, '');
  const text = own.includes('=') ? own : (fromVCalendarRule(own) ?? '');
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    const equals = part.indexOf('=');
    if (equals > 0) parts.set(part.slice(0, equals).trim().toUpperCase(), part.slice(equals + 1).trim());
  }
  const freq = FREQUENCIES.find((name) => name === parts.get('FREQ')?.toUpperCase());
  const scale = SCALES.find((name) => name === (parts.get('RSCALE')?.toUpperCase() ?? 'GREGORIAN'));
  if (freq === undefined || scale === undefined) return null;
  const interval = wholeNumber(parts.get('INTERVAL'), 1);
  const count = wholeNumber(parts.get('COUNT'), -1);
  const until = parseUntil(parts.get('UNTIL'));
  const byDay = parseByDay(parts.get('BYDAY'));
  const list = (name: string, low: number, high: number) => parseList(parts.get(name), low, high);
  const months = parts.get('BYMONTH')?.split(',') ?? [];
  const isLeap = (month: string) => scale === 'CHINESE' && /\dL\s*$/i.test(month);
  const lists = {
    bySecond: list('BYSECOND', 0, 60)?.map((second) => Math.min(second, 59)),
    byMinute: list('BYMINUTE', 0, 59),
    byHour: list('BYHOUR', 0, 23),
    byMonthDay: list('BYMONTHDAY', -31, 31),
    byYearDay: list('BYYEARDAY', -LONGEST_YEAR[scale], LONGEST_YEAR[scale]),
    byWeekNo: list('BYWEEKNO', -53, 53),
    byMonth: parseList(months.filter((month) => !isLeap(month)).join(','), 1, 12),
    byLeapMonth: parseList(months.filter(isLeap).join(',').replace(/L/gi, ''), 1, 12),
    bySetPos: list('BYSETPOS', -366, 366),
  };
  if (interval === null || interval < 1 || count === null || count === 0 || until === undefined || !byDay) {
    return null;
  }
  const { bySecond, byMinute, byHour, byMonthDay, byYearDay, byWeekNo, byMonth, bySetPos } = lists;
  const { byLeapMonth } = lists;
  if (!bySecond || !byMinute || !byHour || !byMonthDay || !byYearDay || !byWeekNo || !byMonth || !bySetPos) {
    return null;
  }
  if (byLeapMonth === null) return null;
  const counts =
    byMonth.length + byLeapMonth.length + byMonthDay.length + byYearDay.length + byWeekNo.length > 0;
  const isLong = freq === 'YEARLY' || freq === 'MONTHLY';
  if (scale === 'CHINESE' && (isLong ? !isChineseRule(lists, byDay) : counts)) return null;
  return {
    ...{ freq, interval, until, byDay, count: count < 0 ? null : count },
    ...{ byMinute, byHour, byMonthDay, byYearDay, byWeekNo, byMonth, byLeapMonth, bySetPos },
    bySecond: [...new Set(bySecond)],
    skip: SKIPS.find((name) => name === parts.get('SKIP')?.toUpperCase()) ?? 'OMIT',
    scale: isLong ? scale : 'GREGORIAN',
    weekStart: Math.max(WEEKDAYS.indexOf((parts.get('WKST') ?? 'MO').toUpperCase()), 0),
  };
}

/** Weeks of a Chinese year, and places of weekdays among days that another part makes, are said nowhere. */
function isChineseRule(
  lists: { readonly [Name in 'byWeekNo' | 'byMonthDay' | 'byYearDay']: readonly number[] | null },
  byDay: readonly WeekdayPart[],
): boolean {
  const limits = (lists.byMonthDay?.length ?? 0) + (lists.byYearDay?.length ?? 0) > 0;
  return lists.byWeekNo?.length === 0 && !(limits && byDay.some(({ nth }) => nth !== 0));
}

function wholeNumber(text: string | undefined, absent: number): number | null {
  if (text === undefined || text === '') return absent;
  return /^[+-]?\d{1,15}$/.test(text) ? Number(text) : null;
}

/** Undefined when there is an UNTIL that is no date. */
function parseUntil(text: string | undefined): Until | null | undefined {
  if (text === undefined || text === '') return null;
  const value = parseDateTime(text, 0, text.length);
  return value === null ? undefined : value;
}

/** Sorted numbers of a BYxxx part; null when one is out of range. Zero is only a value where `low` is not negative. */
function parseList(text: string | undefined, low: number, high: number): readonly number[] | null {
  if (text === undefined || text === '') return [];
  const values = new Set<number>();
  for (const item of text.split(',')) {
    const trimmed = item.trim();
    const value = /^[+-]?\d{1,3}$/.test(trimmed) ? Number(trimmed) : Number.NaN;
    if (!(value >= low && value <= high) || (value === 0 && low < 0)) return null;
    values.add(value === 0 ? 0 : value);
  }
  return [...values].sort((a, b) => a - b);
}

function parseByDay(text: string | undefined): readonly WeekdayPart[] | null {
  if (text === undefined || text === '') return [];
  const parts: WeekdayPart[] = [];
  for (const item of text.split(',')) {
    const found = /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/i.exec(item.trim());
    if (found === null) return null;
    const nth = Number(found[1] ?? 0);
    if (Math.abs(nth) > 53) return null;
    parts.push({ weekday: WEEKDAYS.indexOf((found[2] as string).toUpperCase()), nth });
  }
  return parts;
}
