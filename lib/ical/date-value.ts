import { DAY, dayNumber, daysInMonth } from './civil.ts';

/** A DATE or DATE-TIME as written, before its zone is known. `wall` is wall seconds, midnight for a DATE. */
export interface DateTimeValue {
  readonly form: 'date' | 'floating' | 'utc';
  readonly wall: number;
}

/**
 * Reads `text[from, to)` as a DATE or DATE-TIME (RFC 5545 sections 3.3.4 and 3.3.5), or null. Second 60 is read as
 * 59 (section 3.3.12: leap seconds may be taken as 59); a DATE may end in Z, as those of Google's birthdays do.
 */
export function parseDateTime(text: string, from: number, to: number): DateTimeValue | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (start < end && isBlank(text.charCodeAt(end - 1))) end--;
  const length = end - start;
  if (length !== 8 && length !== 9 && length !== 15 && length !== 16) return null;
  const day = parseDay(text, start);
  if (day === null) return null;
  const endsInZ = (text.charCodeAt(end - 1) | 32) === 122;
  if (length === 8 || (length === 9 && endsInZ)) return { form: 'date', wall: day * DAY };
  if (length === 9) return null;
  const second = parseTime(text, start + 8);
  if (second === null) return null;
  if (length === 15) return { form: 'floating', wall: day * DAY + second };
  return endsInZ ? { form: 'utc', wall: day * DAY + second } : null;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}

function parseDay(text: string, at: number): number | null {
  const year = digits(text, at, 4);
  const month = digits(text, at + 4, 2);
  const day = digits(text, at + 6, 2);
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}

/** Seconds of the day of `Thhmmss`. */
function parseTime(text: string, at: number): number | null {
  if ((text.charCodeAt(at) | 32) !== 116) return null;
  const hour = digits(text, at + 1, 2);
  const minute = digits(text, at + 3, 2);
  const second = digits(text, at + 5, 2);
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) return null;
  return hour * 3600 + minute * 60 + Math.min(second, 59);
}

/** The number in `count` digits, or -1. */
function digits(text: string, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/**
 * A DURATION (RFC 5545 section 3.3.6) in two parts, because days and weeks are nominal (a day is a day on the clock)
 * and hours, minutes and seconds are exact.
 */
export interface Duration {
  readonly days: number;
  readonly seconds: number;
}

/** Reads a DURATION, or null. `P1H` and `P1D2H` are read as if they had their T: a DURATION has no months. */
export function parseDuration(text: string): Duration | null {
  const found =
    /^([+-])?P(?:(\d{1,6})W)?(?:(\d{1,7})D)?T?(?:(\d{1,8})H)?(?:(\d{1,9})M)?(?:(\d{1,10})S)?$/i.exec(
      text.trim(),
    );
  if (found === null || /^[+-]?PT?$/i.test(text.trim())) return null;
  const sign = found[1] === '-' ? -1 : 1;
  const part = (index: number) => Number(found[index] ?? 0);
  return {
    days: sign * (part(2) * 7 + part(3)) + 0,
    seconds: sign * (part(4) * 3600 + part(5) * 60 + part(6)) + 0,
  };
}

/** Whether a DURATION has hours, minutes or seconds without the T that goes before them. */
export function lacksTime(text: string): boolean {
  return !/t/i.test(text) && /\d[HMS]/i.test(text);
}

/** Reads a UTC-OFFSET (RFC 5545 section 3.3.14; without its sign it is east) as seconds east, or null when it is none or beyond a day. */
export function parseUtcOffset(text: string): number | null {
  const found = /^([+-]?)(\d{2}):?(\d{2}):?(\d{2})?$/.exec(text.trim());
  if (found === null) return null;
  const seconds = Number(found[2]) * 3600 + Number(found[3]) * 60 + Number(found[4] ?? 0);
  return seconds < DAY ? (found[1] === '-' ? -seconds : seconds) + 0 : null;
}
