import { parseDate } from './calendar-date.ts';

/** The first and the last day anybody may enter: what lies outside is a slip of the keys, not a day of an office. */
export const earliestDay = '1990-01-01';
export const latestDay = '2199-12-31';

/** What is wrong with a day as entered, by its key of the `faults` catalogue; null for a day between the bounds. */
export function dayFault(text: string): 'required' | 'not-a-date' | 'day-out-of-range' | null {
  if (text === '') return 'required';
  if (parseDate(text) === null) return 'not-a-date';
  return text < earliestDay || text > latestDay ? 'day-out-of-range' : null;
}

/** The years of the bounds, for the words of `day-out-of-range`. */
export const dayBounds = {
  first: earliestDay.slice(0, 4),
  last: latestDay.slice(0, 4),
} as const;
