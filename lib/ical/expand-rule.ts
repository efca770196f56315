import { chinesePeriods } from './chinese-days.ts';
import { DAY, dayNumber, dayOf, packedDate, weekdayOf } from './civil.ts';
import { type Budget, type Collector, openCollector, type RuleSpan } from './collector.ts';
import { expandWithinDays } from './expand-within-days.ts';
import type { Rule } from './rule.ts';
import { daysOfDay, daysOfMonth, daysOfWeek, daysOfYear } from './rule-days.ts';
import { pickPositions, planRule, type RulePlan } from './rule-plan.ts';

/**
 * The instances of a rule that start in a window, in wall seconds, ascending (RFC 5545 section 3.3.10). DTSTART is an
 * instance only if the rule makes it. Without COUNT the first period looked at is the window's, however long ago
 * DTSTART is; with COUNT the instances before the window have to be counted, by arithmetic where the rule has no
 * BYxxx part.
 */
export function expandRule(rule: Rule, span: RuleSpan, budget: Budget): readonly number[] {
  const bounded = boundByCount(rule, span);
  const plan = planRule(bounded.rule, span.start, span.isDate);
  const collector = openCollector(bounded.span, bounded.rule.count, budget);
  if (rule.scale === 'CHINESE') expandChinese(plan, collector);
  else expandByFrequency(plan, collector);
  return span.isDate ? wholeDays(collector.found) : collector.found;
}

function expandByFrequency(plan: RulePlan, collector: Collector): void {
  switch (plan.rule.freq) {
    case 'YEARLY':
    case 'MONTHLY':
    case 'WEEKLY':
    case 'DAILY':
      expandDays(plan, collector);
      break;
    default:
      expandWithinDays(plan, collector);
  }
}

/** What the months of a Chinese year cost to look up, in days of other rules. */
const CHINESE_YEAR_STEPS = 4000;

function expandChinese(plan: RulePlan, collector: Collector): void {
  const lastDay = dayOf(collector.last);
  // SKIP may move a day out of its year: the one behind the window has a look too.
  const goesOn = (first: number) => first <= lastDay + 1 && collector.spend(CHINESE_YEAR_STEPS);
  for (const days of chinesePeriods(plan, dayOf(collector.first), goesOn)) {
    if (!takeDays(plan, days, collector)) return;
  }
}

const STEP_SECONDS = { SECONDLY: 1, MINUTELY: 60, HOURLY: 3600, DAILY: DAY, WEEKLY: 7 * DAY } as const;

/** COUNT of an evenly spaced rule is an UNTIL: its last instance is known without walking there. */
function boundByCount(rule: Rule, span: RuleSpan): { rule: Rule; span: RuleSpan } {
  const { freq, count, interval } = rule;
  if (count === null || freq === 'YEARLY' || freq === 'MONTHLY' || hasParts(rule)) return { rule, span };
  const last = span.start + (count - 1) * interval * STEP_SECONDS[freq];
  return { rule: { ...rule, count: null }, span: { ...span, until: Math.min(span.until, last) } };
}

function hasParts(rule: Rule): boolean {
  return (
    rule.bySecond.length + rule.byMinute.length + rule.byHour.length + rule.byDay.length > 0 ||
    rule.byMonthDay.length + rule.byYearDay.length + rule.byWeekNo.length + rule.byMonth.length > 0 ||
    rule.bySetPos.length > 0
  );
}

/** FREQ=DAILY and longer: period after period, each a list of days times the times of day. */
function expandDays(plan: RulePlan, collector: Collector): void {
  const { rule } = plan;
  const firstDay = dayOf(collector.first);
  const lastDay = dayOf(collector.last);
  const origin = periodIndex(plan, plan.startDay);
  // SKIP may move a day out of its period: the one before the window has a look too.
  const early = rule.skip === 'OMIT' ? 0 : 1;
  const ahead = Math.floor((periodIndex(plan, firstDay) - origin - early) / rule.interval);
  for (let index = origin + Math.max(ahead, 0) * rule.interval; ; index += rule.interval) {
    const start = periodStart(plan, index);
    if (start > lastDay + early || !collector.spend(1)) return;
    if (!takeDays(plan, daysOfPeriod(plan, index), collector)) return;
  }
}

/** Takes the instances of a period; false when no more can be wanted. */
function takeDays({ rule, dayTimes }: RulePlan, days: readonly number[], collector: Collector): boolean {
  // Paid for before they are made: a year of every second would fill the memory first.
  const most = rule.bySetPos.length || days.length * dayTimes.length;
  if (days.length > 0 && !collector.spend(most)) return false;
  return instancesOn(days, dayTimes, rule.bySetPos).every((wall) => collector.take(wall));
}

/** Every time of every day, or of all those the ones at BYSETPOS, which are reckoned without making the others. */
function instancesOn(
  days: readonly number[],
  times: readonly number[],
  positions: readonly number[],
): readonly number[] {
  if (positions.length > 0) {
    return pickPositions(days.length * times.length, positions).map((place) => {
      const day = days[Math.floor(place / times.length)] as number;
      return day * DAY + (times[place % times.length] as number);
    });
  }
  const walls: number[] = [];
  for (const day of days) for (const time of times) walls.push(day * DAY + time);
  return walls;
}

/** Which day, week, month or year a day is in, as a running number. */
function periodIndex(plan: RulePlan, day: number): number {
  const packed = packedDate(day);
  switch (plan.rule.freq) {
    case 'YEARLY':
      return Math.floor(packed / 512);
    case 'MONTHLY':
      return Math.floor(packed / 512) * 12 + ((packed >> 5) & 15) - 1;
    case 'WEEKLY':
      return Math.floor((day - weekOrigin(plan)) / 7);
    default:
      return day;
  }
}

/** Some first day of a week by WKST. */
function weekOrigin(plan: RulePlan): number {
  return plan.rule.weekStart - weekdayOf(0);
}

function periodStart(plan: RulePlan, index: number): number {
  switch (plan.rule.freq) {
    case 'YEARLY':
      return dayNumber(index, 1, 1);
    case 'MONTHLY':
      return dayNumber(Math.floor(index / 12), (index % 12) + 1, 1);
    case 'WEEKLY':
      return weekOrigin(plan) + index * 7;
    default:
      return index;
  }
}

function daysOfPeriod(plan: RulePlan, index: number): readonly number[] {
  switch (plan.rule.freq) {
    case 'YEARLY':
      return daysOfYear(plan, index);
    case 'MONTHLY':
      return daysOfMonth(plan, Math.floor(index / 12), (index % 12) + 1);
    case 'WEEKLY':
      return daysOfWeek(plan, weekOrigin(plan) + index * 7);
    default:
      return daysOfDay(plan, index);
  }
}

/** A DATE has no time: instances of a sub-daily rule on one day are one. */
function wholeDays(walls: readonly number[]): readonly number[] {
  const days: number[] = [];
  for (const wall of walls) {
    const midnight = dayOf(wall) * DAY;
    if (days[days.length - 1] !== midnight) days.push(midnight);
  }
  return days;
}
