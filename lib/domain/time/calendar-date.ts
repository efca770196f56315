import { Temporal } from 'temporal-polyfill';

/** Reads `2026-10-15` and nothing else: no time, no zone, no short forms. Null for anything else, and for days that do not exist. */
export function parseDate(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    return null;
  }
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` lies before. The first day is not counted (民法典 201). */
export function daysBetween(from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Days since 1 January 1970. Temporal's own difference takes ten times as long, and a search asks for thousands. */
function dayNumber({ year, month, day }: Temporal.PlainDate): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000;
}

/** Saturday or Sunday, whatever the State Council has made of it. */
export function isWeekend(date: Temporal.PlainDate): boolean {
  return date.dayOfWeek >= 6;
}
