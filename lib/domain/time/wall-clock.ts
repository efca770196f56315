import { Temporal } from 'temporal-polyfill';

/**
 * The moment a clock in a zone showed this (`2026-09-18T17:30`), or null for a day or time that no calendar or clock has
 * (30 February, 25:00). A time that summer time skips is that of the clock not yet put forward (02:30 is 03:30), one that
 * comes twice is the first of the two: `compatible` of Temporal, as RFC 5545 3.3.5 has it.
 */
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
