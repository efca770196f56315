import { DAY, dayOf, packedDate, weekdayOf } from './civil.ts';
import type { Rule, WeekdayPart } from './rule.ts';

/**
 * A rule together with what RFC 5545 section 3.3.10 takes from DTSTART ("Information, not contained in the rule,
 * necessary to determine the various recurrence instance start time and dates are derived from the Start Time").
 */
export interface RulePlan {
  readonly rule: Rule;
  readonly start: number;
  readonly startDay: number;
  readonly startWeekday: number;
  readonly startMonth: number;
  readonly startYear: number;
  readonly startDayOfMonth: number;
  /** BYDAY with its n dropped, as bits by weekday: n has no meaning in a week, a day or less. 0 when there is none. */
  readonly weekdays: number;
  /** BYDAY splits into "every" and "n-th": the n-th ones need to know whether they count in the month or the year. */
  readonly nthDays: readonly WeekdayPart[];
  readonly everyWeekdays: number;
  /** BYMONTH as bits, 0 when there is none. */
  readonly months: number;
  /** Seconds of the day of each instance on a chosen day, for FREQ=DAILY and longer. */
  readonly dayTimes: readonly number[];
}

/** Works out a rule for a start in wall seconds. For a DATE the times of day do not apply (BYHOUR and so on). */
export function planRule(rule: Rule, start: number, isDate: boolean): RulePlan {
  const startDay = dayOf(start);
  const packed = packedDate(startDay);
  const every = rule.byDay.filter((part) => part.nth === 0);
  return {
    rule,
    start,
    startDay,
    startWeekday: weekdayOf(startDay),
    startYear: Math.floor(packed / 512),
    startMonth: (packed >> 5) & 15,
    startDayOfMonth: packed & 31,
    weekdays: weekdayBits(rule.byDay),
    nthDays: rule.byDay.filter((part) => part.nth !== 0),
    everyWeekdays: weekdayBits(every),
    months: rule.byMonth.reduce((bits, month) => bits | (1 << month), 0),
    dayTimes: isDate ? [0] : timesOfDay(rule, start - startDay * DAY),
  };
}

function weekdayBits(parts: readonly WeekdayPart[]): number {
  return parts.reduce((bits, part) => bits | (1 << part.weekday), 0);
}

/** BYHOUR, BYMINUTE and BYSECOND expand a day; each absent one is DTSTART's. */
function timesOfDay(rule: Rule, startSecond: number): readonly number[] {
  const { byHour, byMinute, bySecond } = rule;
  if (byHour.length + byMinute.length + bySecond.length === 0) return [startSecond];
  const hours = byHour.length > 0 ? byHour : [Math.floor(startSecond / 3600)];
  const minutes = byMinute.length > 0 ? byMinute : [Math.floor(startSecond / 60) % 60];
  const seconds = bySecond.length > 0 ? bySecond : [startSecond % 60];
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) => seconds.map((second) => hour * 3600 + minute * 60 + second)),
  );
}

/**
 * BYSETPOS (RFC 5545 section 3.3.10): which of a period's `total` instances, counted from either end, as places from 0,
 * ascending.
 */
export function pickPositions(total: number, positions: readonly number[]): readonly number[] {
  const places = positions.map((position) => (position > 0 ? position - 1 : total + position));
  return [...new Set(places.filter((place) => place >= 0 && place < total))].sort((a, b) => a - b);
}
