import type { ExtraDate } from './calendar.ts';
import { rawValue } from './content-line.ts';
import { parseDuration } from './date-value.ts';
import { ignoreProperty, momentAt, type Reading } from './reading.ts';

/** The list of an RDATE or EXDATE; one bad value does not lose the others. */
export function readExtraDates(reading: Reading): readonly ExtraDate[] {
  const found: ExtraDate[] = [];
  for (const item of rawValue(reading.cursor).split(',')) {
    const start = momentAt(reading, item, 0, item.length);
    const extra = start === null ? readPeriod(reading, item) : { start, end: null, duration: null };
    if (extra === null) ignoreProperty(reading, item);
    else found.push(extra);
  }
  return found;
}

/** A PERIOD (RFC 5545 section 3.3.9): a start, and an end or a duration. Null when it is none. */
export function readPeriod(reading: Reading, text: string): ExtraDate | null {
  const slash = text.indexOf('/');
  const start = slash < 0 ? null : momentAt(reading, text, 0, slash);
  if (start === null) return null;
  const end = momentAt(reading, text, slash + 1, text.length);
  const duration = end === null ? parseDuration(text.slice(slash + 1)) : null;
  return end === null && duration === null ? null : { start, end, duration };
}
