/**
 * Proleptic Gregorian calendar on plain integers, the currency of the expander: a day is the number of days since
 * 1970-01-01, a wall time is seconds since 1970-01-01T00:00:00 on somebody's clock, an epoch time is POSIX seconds.
 * Integers instead of Temporal objects because a month of 1,000 endless rules visits tens of thousands of days.
 */
export const DAY = 86_400;

/** The day number of a civil date. The month may be any of 1-12; the day may run over its month. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** A day as `year * 512 + month * 32 + day`: three fields without an object. Years 0-9999. */
export function packedDate(day: number): number {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return year * 512 + month * 32 + dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
}

export function yearOf(day: number): number {
  return Math.floor(packedDate(day) / 512);
}

/** The day a wall or epoch time falls on. */
export function dayOf(seconds: number): number {
  return Math.floor(seconds / DAY);
}

/** 0 is Monday, 6 is Sunday (ISO 8601 order, the default WKST of RFC 5545). */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInYear(year: number): number {
  return isLeapYear(year) ? 366 : 365;
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** `2026-01-05` */
export function dateText(day: number): string {
  const packed = packedDate(day);
  const year = String(Math.floor(packed / 512)).padStart(4, '0');
  const month = String((packed >> 5) & 15).padStart(2, '0');
  return `${year}-${month}-${String(packed & 31).padStart(2, '0')}`;
}

/** `2026-01-05T09:00:00` */
export function wallText(wall: number): string {
  const day = dayOf(wall);
  const second = wall - day * DAY;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dateText(day)}T${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}

/** The last second of the day that a wall time is the midnight of. */
export function lastOfDay(midnight: number): number {
  return midnight + DAY - 1;
}
