import { Temporal } from 'temporal-polyfill';

/** The moment a clock in a zone showed this (`2026-09-18T17:30`), or null for a day or time that does not exist. */
export function momentOfWallClock(text: string, zone: string): Temporal.Instant | null {
  try {
    return Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(zone).toInstant();
  } catch {
    return null;
  }
}

/** What a clock in a zone shows at a moment, to the minute: `2026-09-18T17:30`. */
export function wallClockOf(at: Temporal.Instant, zone: string): string {
  return at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}
