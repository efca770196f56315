import { type ChineseMonth, chineseDateOf, chineseYear } from './chinese-year.ts';
import { dayNumber, weekdayOf, yearOf } from './civil.ts';
import type { Rule } from './rule.ts';
import { type MadeDays, pushDays, pushWeekdays, sortedDays } from './rule-days.ts';
import type { RulePlan } from './rule-plan.ts';

/**
 * The days of each period of a rule with RSCALE=CHINESE (RFC 7529 section 4): months, days of the month and days of the
 * year are those of the Chinese calendar, everything else is as without it. From the year before `firstDay` on where
 * nothing has to be counted up to there, as long as `goesOn` says of a day that no later period begins before.
 */
export function* chinesePeriods(
  plan: RulePlan,
  firstDay: number,
  goesOn: (day: number) => boolean,
): Generator<readonly number[]> {
  const { freq, interval } = plan.rule;
  const start = chineseDateOf(plan.startDay, plan.startYear);
  const origin = chineseYear(start.year)[start.month] as ChineseMonth;
  const step = freq === 'YEARLY' ? interval : 1;
  const canJump = freq === 'YEARLY' || interval === 1;
  const ahead = canJump ? Math.max(Math.floor((yearOf(firstDay) - 2 - start.year) / step), 0) : 0;
  let wait = freq === 'MONTHLY' && ahead === 0 ? start.month : 0;
  for (let year = start.year + ahead * step; goesOn(dayNumber(year, 1, 15)); year += step) {
    const months = chineseYear(year);
    if (freq === 'YEARLY') {
      yield daysOfYear(plan, months, origin);
      continue;
    }
    for (; wait < months.length; wait += interval) {
      yield daysOfMonth(plan, months[wait] as ChineseMonth, origin);
    }
    wait -= months.length;
  }
}

function daysOfMonth(plan: RulePlan, month: ChineseMonth, origin: ChineseMonth): readonly number[] {
  const { byMonth, byLeapMonth } = plan.rule;
  const named = month.leap ? byLeapMonth : byMonth;
  if (byMonth.length + byLeapMonth.length > 0 && !named.includes(month.number)) return [];
  return limited(plan, daysIn(plan, month, origin));
}

function daysOfYear(
  plan: RulePlan,
  months: readonly ChineseMonth[],
  origin: ChineseMonth,
): readonly number[] {
  const { byYearDay, byMonthDay, byDay } = plan.rule;
  const chosen = monthsOf(plan.rule, months, origin);
  const first = months[0]?.first ?? 0;
  const length = months.reduce((days, month) => days + month.length, 0);
  const made: MadeDays = { days: [], moved: [] };
  if (byYearDay.length > 0) {
    pushDays(made, plan, byYearDay, first, length);
    const isChosen = (day: number) => chosen === null || chosen.some((month) => isIn(day, month));
    return limited(plan, [...made.days, ...made.moved].filter(isChosen));
  }
  if (chosen === null && byMonthDay.length === 0 && byDay.length > 0) {
    pushWeekdays(made.days, plan, first, length);
    return sortedDays(made.days);
  }
  return limited(
    plan,
    (chosen ?? months).flatMap((month) => daysIn(plan, month, origin)),
  );
}

function isIn(day: number, { first, length }: ChineseMonth): boolean {
  return day >= first && day < first + length;
}

/** BYMONTH, else DTSTART's month where nothing else makes days; null: the whole year. */
function monthsOf(
  rule: Rule,
  months: readonly ChineseMonth[],
  origin: ChineseMonth,
): readonly ChineseMonth[] | null {
  const { byMonth, byLeapMonth, byMonthDay, byYearDay, byDay } = rule;
  if (byMonth.length + byLeapMonth.length > 0) {
    const plain = months.filter((month) => !month.leap && byMonth.includes(month.number));
    return [...plain, ...byLeapMonth.flatMap((number) => leapMonth(rule, months, number))];
  }
  if (byMonthDay.length + byYearDay.length + byDay.length > 0) return null;
  if (origin.leap) return leapMonth(rule, months, origin.number);
  return months.filter((month) => !month.leap && month.number === origin.number);
}

/** SKIP in a year without that leap month: the month behind it, the one before it, or none (RFC 7529 section 4.1). */
function leapMonth(rule: Rule, months: readonly ChineseMonth[], number: number): readonly ChineseMonth[] {
  const own = months.findIndex((month) => month.leap && month.number === number);
  const before = months.findLastIndex((month) => month.number === number);
  const place = own >= 0 || rule.skip === 'OMIT' ? own : rule.skip === 'FORWARD' ? before + 1 : before;
  return months.slice(place, place + 1).filter(() => place >= 0);
}

/** BYMONTHDAY, else BYDAY, else DTSTART's day of the month; SKIP where a month has no such day. */
function daysIn(plan: RulePlan, month: ChineseMonth, origin: ChineseMonth): readonly number[] {
  const { byMonthDay, byDay } = plan.rule;
  const made: MadeDays = { days: [], moved: [] };
  if (byMonthDay.length === 0 && byDay.length > 0) {
    pushWeekdays(made.days, plan, month.first, month.length);
  } else {
    const nth = byMonthDay.length > 0 ? byMonthDay : [plan.startDay - origin.first + 1];
    pushDays(made, plan, nth, month.first, month.length);
  }
  return [...made.days, ...made.moved];
}

/** BYDAY as a limit, without places: those of days that another part made mean nothing here. */
function limited(plan: RulePlan, days: readonly number[]): readonly number[] {
  const passing = days.filter((day) => plan.weekdays === 0 || plan.weekdays & (1 << weekdayOf(day)));
  return sortedDays(passing);
}
