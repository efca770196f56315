import { dayNumber, daysInMonth, daysInYear, packedDate, weekdayOf } from './civil.ts';
import type { WeekdayPart } from './rule.ts';
import type { RulePlan } from './rule-plan.ts';

/**
 * The days of one period of a rule, sorted, by the table of RFC 5545 section 3.3.10: for each FREQ a BYxxx part either
 * expands (makes days) or limits (drops days). Parts the RFC gives no meaning for a FREQ limit.
 */

/** FREQ=DAILY: every part limits. */
export function daysOfDay(plan: RulePlan, day: number): readonly number[] {
  return passesLimits(plan, day) ? [day] : [];
}

/** FREQ=WEEKLY: BYDAY expands, BYMONTH limits. `monday` is the first day of the week by WKST. */
export function daysOfWeek(plan: RulePlan, weekStart: number): readonly number[] {
  const bits = plan.weekdays || 1 << plan.startWeekday;
  const days: number[] = [];
  for (let day = weekStart; day < weekStart + 7; day++) {
    if (bits & (1 << weekdayOf(day)) && passesLimits(plan, day)) days.push(day);
  }
  return days;
}

/** FREQ=MONTHLY: BYMONTHDAY expands; BYDAY limits it, or expands where there is no BYMONTHDAY; BYMONTH limits. */
export function daysOfMonth(plan: RulePlan, year: number, month: number): readonly number[] {
  if (plan.months !== 0 && !(plan.months & (1 << month))) return [];
  const { byMonthDay, byDay } = plan.rule;
  const made: MadeDays = { days: [], moved: [] };
  if (byMonthDay.length > 0) pushMonthDays(made, plan, byMonthDay, year, month);
  else if (byDay.length > 0)
    pushWeekdays(made.days, plan, dayNumber(year, month, 1), daysInMonth(year, month));
  else pushMonthDays(made, plan, [plan.startDayOfMonth], year, month);
  const days = sortedDays(made.days).filter((day) => passesOrdinals(plan, day) && passesByDay(plan, day));
  return withMoved(days, made, plan);
}

/**
 * FREQ=YEARLY: BYMONTH, BYWEEKNO, BYYEARDAY and BYMONTHDAY expand; BYDAY limits days that BYYEARDAY or BYMONTHDAY made
 * and expands otherwise (note 2: in the weeks of BYWEEKNO, else in the months of BYMONTH, else in the year). Where
 * several expanding parts meet, a day must be in all of them.
 */
export function daysOfYear(plan: RulePlan, year: number): readonly number[] {
  const { byYearDay, byMonthDay, byWeekNo, byDay, byMonth } = plan.rule;
  const made: MadeDays = { days: [], moved: [] };
  const months = byMonth.length > 0 ? byMonth : ALL_MONTHS;
  if (byYearDay.length > 0) {
    pushDays(made, plan, byYearDay, dayNumber(year, 1, 1), daysInYear(year));
  } else if (byMonthDay.length > 0) {
    for (const month of months) pushMonthDays(made, plan, byMonthDay, year, month);
  } else if (byWeekNo.length > 0) {
    pushWeeks(made.days, plan, year);
    return sortedDays(made.days).filter((day) => passesMonth(plan, day));
  } else if (byDay.length > 0) {
    if (byMonth.length === 0) pushWeekdays(made.days, plan, dayNumber(year, 1, 1), daysInYear(year));
    for (const month of byMonth) {
      pushWeekdays(made.days, plan, dayNumber(year, month, 1), daysInMonth(year, month));
    }
  } else {
    for (const month of byMonth.length > 0 ? byMonth : [plan.startMonth]) {
      pushMonthDays(made, plan, [plan.startDayOfMonth], year, month);
    }
  }
  const limited = byDay.length > 0 && (byYearDay.length > 0 || byMonthDay.length > 0);
  const days = sortedDays(made.days).filter(
    (day) => passesMonth(plan, day) && passesOrdinals(plan, day) && (!limited || passesByDay(plan, day)),
  );
  return withMoved(days, made, plan);
}

/** What the parts of a rule make: days, and days in the place of some that do not exist (SKIP). */
export interface MadeDays {
  readonly days: number[];
  readonly moved: number[];
}

/** SKIP comes after the parts that make days of months and years: of those only BYDAY limits what was moved. */
function withMoved(days: readonly number[], { moved }: MadeDays, plan: RulePlan): readonly number[] {
  if (moved.length === 0) return days;
  return sortedDays([...days, ...moved.filter((day) => passesByDay(plan, day))]);
}

const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Whether a day passes every part as a limit (FREQ=WEEKLY and shorter). */
export function passesLimits(plan: RulePlan, day: number): boolean {
  if (plan.weekdays !== 0 && !(plan.weekdays & (1 << weekdayOf(day)))) return false;
  return passesMonth(plan, day) && passesOrdinals(plan, day);
}

function passesMonth(plan: RulePlan, day: number): boolean {
  return plan.months === 0 || (plan.months & (1 << ((packedDate(day) >> 5) & 15))) !== 0;
}

/** BYMONTHDAY, BYYEARDAY and BYWEEKNO as limits. */
function passesOrdinals(plan: RulePlan, day: number): boolean {
  const { byMonthDay, byYearDay, byWeekNo } = plan.rule;
  if (byMonthDay.length + byYearDay.length + byWeekNo.length === 0) return true;
  const packed = packedDate(day);
  const year = Math.floor(packed / 512);
  if (byMonthDay.length > 0 && !isNth(byMonthDay, packed & 31, daysInMonth(year, (packed >> 5) & 15)))
    return false;
  const dayOfYear = day - dayNumber(year, 1, 1) + 1;
  if (byYearDay.length > 0 && !isNth(byYearDay, dayOfYear, daysInYear(year))) return false;
  return byWeekNo.length === 0 || inWeeks(plan, day, year);
}

/** Whether the `nth` of `total` is in a list that may count from the end. */
function isNth(list: readonly number[], nth: number, total: number): boolean {
  return list.includes(nth) || list.includes(nth - total - 1);
}

/** BYDAY as a limit: an n-th weekday counts in the month when the rule has months, in the year otherwise. */
function passesByDay(plan: RulePlan, day: number): boolean {
  if (plan.rule.byDay.length === 0) return true;
  const weekday = weekdayOf(day);
  if (plan.everyWeekdays & (1 << weekday)) return true;
  if (plan.nthDays.length === 0) return false;
  const packed = packedDate(day);
  const year = Math.floor(packed / 512);
  const inMonth = plan.rule.freq === 'MONTHLY' || plan.rule.byMonth.length > 0;
  const index = inMonth ? packed & 31 : day - dayNumber(year, 1, 1) + 1;
  const length = inMonth ? daysInMonth(year, (packed >> 5) & 15) : daysInYear(year);
  const fromStart = Math.floor((index - 1) / 7) + 1;
  const fromEnd = -Math.floor((length - index) / 7) - 1;
  return plan.nthDays.some(
    (part) => part.weekday === weekday && (part.nth === fromStart || part.nth === fromEnd),
  );
}

function pushMonthDays(
  made: MadeDays,
  plan: RulePlan,
  list: readonly number[],
  year: number,
  month: number,
): void {
  pushDays(made, plan, list, dayNumber(year, month, 1), daysInMonth(year, month));
}

/**
 * The n-th days of a month or year of `length` days from `first`. One that does not exist is ignored (RFC 5545 section
 * 3.3.10) unless SKIP moves it (RFC 7529 section 4.1).
 */
export function pushDays(
  made: MadeDays,
  { rule }: RulePlan,
  list: readonly number[],
  first: number,
  length: number,
): void {
  for (const nth of list) {
    const day = nth > 0 ? nth : length + nth + 1;
    if (day >= 1 && day <= length) made.days.push(first + day - 1);
    else if (rule.skip !== 'OMIT') {
      const behind = day > length ? first + length : first;
      made.moved.push(rule.skip === 'FORWARD' ? behind : behind - 1);
    }
  }
}

/** BYDAY in a month or year of `length` days from `first`: every such weekday, or the n-th of them. */
export function pushWeekdays(days: number[], plan: RulePlan, first: number, length: number): void {
  if (plan.everyWeekdays !== 0) {
    for (let day = first; day < first + length; day++) {
      if (plan.everyWeekdays & (1 << weekdayOf(day))) days.push(day);
    }
  }
  for (const part of plan.nthDays) {
    const day = nthWeekday(part, first, length);
    if (day !== null) days.push(day);
  }
}

function nthWeekday(part: WeekdayPart, first: number, length: number): number | null {
  if (part.nth > 0) {
    const day = first + ((part.weekday - weekdayOf(first) + 7) % 7) + (part.nth - 1) * 7;
    return day < first + length ? day : null;
  }
  const last = first + length - 1;
  const day = last - ((weekdayOf(last) - part.weekday + 7) % 7) + (part.nth + 1) * 7;
  return day >= first ? day : null;
}

/**
 * BYWEEKNO: the days of those weeks that lie in the calendar year, of each week the BYDAY days or DTSTART's. A week
 * across New Year is numbered by the year it belongs to, but its days stay in the period of their own year.
 */
function pushWeeks(days: number[], plan: RulePlan, year: number): void {
  const bits = plan.weekdays || 1 << plan.startWeekday;
  const newYear = dayNumber(year, 1, 1);
  const nextNewYear = newYear + daysInYear(year);
  for (let weekYear = year - 1; weekYear <= year + 1; weekYear++) {
    const firstWeek = firstWeekOf(weekYear, plan.rule.weekStart);
    const weeks = (firstWeekOf(weekYear + 1, plan.rule.weekStart) - firstWeek) / 7;
    for (const nth of plan.rule.byWeekNo) {
      const week = nth > 0 ? nth : weeks + nth + 1;
      if (week < 1 || week > weeks) continue;
      const start = firstWeek + (week - 1) * 7;
      for (let day = Math.max(start, newYear); day < Math.min(start + 7, nextNewYear); day++) {
        if (bits & (1 << weekdayOf(day))) days.push(day);
      }
    }
  }
}

/** Week 1 is the first with at least four days in the year (RFC 5545 section 3.3.10, after ISO 8601). */
function firstWeekOf(year: number, weekStart: number): number {
  const newYear = dayNumber(year, 1, 1);
  const lead = (weekdayOf(newYear) - weekStart + 7) % 7;
  return lead <= 3 ? newYear - lead : newYear - lead + 7;
}

function inWeeks(plan: RulePlan, day: number, calendarYear: number): boolean {
  const { weekStart, byWeekNo } = plan.rule;
  let year = calendarYear + 1;
  while (firstWeekOf(year, weekStart) > day) year--;
  const first = firstWeekOf(year, weekStart);
  const weeks = (firstWeekOf(year + 1, weekStart) - first) / 7;
  return isNth(byWeekNo, Math.floor((day - first) / 7) + 1, weeks);
}

export function sortedDays(days: readonly number[]): readonly number[] {
  let sorted = true;
  for (let i = 1; i < days.length; i++) if ((days[i] as number) <= (days[i - 1] as number)) sorted = false;
  return sorted ? days : [...new Set(days)].sort((a, b) => a - b);
}
