import type { ExtraDate } from './calendar.ts';
import { rawValue } from './content-line.ts';
import { parseDuration } from './date-value.ts';
import { ignoreProperty, momentAt, type Reading } from './reading.ts';

/** More dates than a daily series has in a century. */
const MOST_DATES = 40_000;

/** Calls `take` with each value of the current line's list; false when there are more than anybody can mean. */
export function eachListValue(reading: Reading, take: (value: string) => void): boolean {
  const raw = rawValue(reading.cursor);
  let count = 0;
  for (let from = 0; from <= raw.length; count++) {
    if (count >= MOST_DATES) return false;
    let to = from;
    while (to < raw.length && !separates(raw.charCodeAt(to))) to++;
    take(raw.slice(from, to));
    from = to + 1;
  }
  return true;
}

/** A comma or, in vCalendar 1.0, a semicolon. */
function separates(code: number): boolean {
  return code === 44 || code === 59;
}

/** Adds the dates of an RDATE or EXDATE to a list; one bad value does not lose the others. */
export function readExtraDates(reading: Reading, list: ExtraDate[]): void {
  const whole = eachListValue(reading, (item) => {
    const start = momentAt(reading, item, 0, item.length);
    const extra = start === null ? readPeriod(reading, item) : { start, end: null, duration: null };
    if (extra === null) ignoreProperty(reading, item);
    else if (list.length < MOST_DATES) list.push(extra);
  });
  if (!whole || list.length >= MOST_DATES) ignoreProperty(reading);
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
