import type { Temporal } from 'temporal-polyfill';
import { daysBetween } from '../../time/calendar-date.ts';
import type { WeeklyPlan } from './weekly-plan.ts';

/** Whether days of a plan wait for a year that nothing in the file says. */
export function lacksYear({ sheets, faults }: WeeklyPlan): boolean {
  return sheets.every(({ year }) => year === null) && faults.some(({ code }) => code === 'year-unknown');
}

/**
 * The year a plan without one most likely means: that in which fewest rows stay unread (a weekday beside its date tells
 * years apart), and of equals the one whose days lie nearest to today. Null where no year makes anything of it.
 */
export function likelyYear(readAs: (year: number) => WeeklyPlan, today: Temporal.PlainDate): number | null {
  const tried = [today.year, today.year - 1, today.year + 1].flatMap((year) => {
    const { days, faults } = readAs(year);
    const [first] = days;
    if (!first) return [];
    const unread = faults.filter(({ severity }) => severity === 'error').length;
    return { year, unread, away: Math.abs(daysBetween(today, first)) };
  });
  tried.sort((a, b) => a.unread - b.unread || a.away - b.away);
  return tried[0]?.year ?? null;
}
