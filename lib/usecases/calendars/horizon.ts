import type { Temporal } from 'temporal-polyfill';
import type { Period } from '#lib/domain/time/period.ts';

/**
 * How much of a calendar is kept unrolled: from the first of last month to the first of the month thirteen months
 * on, so that a search over a year always finds it. It moves once a month, not with every reading.
 */
export function horizonAt(now: Temporal.Instant, zone: string): Period {
  const month = now.toZonedDateTimeISO(zone).toPlainDate().with({ day: 1 });
  return {
    start: month.subtract({ months: 1 }).toZonedDateTime(zone).toInstant(),
    end: month.add({ months: 14 }).toZonedDateTime(zone).toInstant(),
  };
}

const longestWait = 6 * 60;

/**
 * Minutes until a source is tried again after so many failures in a row: soon at first, then ever later. A wrong password
 * does not come right by itself, and trying it soon locks accounts.
 */
export function backOffMinutes(failures: number, error: string): number {
  if (error.startsWith('wrong-password')) return longestWait;
  return Math.min(5 * 2 ** Math.min(failures, 10), longestWait);
}
