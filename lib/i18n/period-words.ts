import { Temporal } from 'temporal-polyfill';
import { knownOnce } from '#lib/domain/known-once.ts';
import { shortDate, time } from './format.ts';
import type { Locale } from './locale.ts';

/** A stretch of time as it is worded: half-open, in a zone. */
export interface WordedPeriod {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly allDay: boolean;
}

/**
 * 1月13日 周三 8:30–12:00 · 1月12日 周二 8:30 – 1月13日 周三 17:30 · for whole days 10月1日 周四 – 10月7日 周三, the last
 * day included.
 */
export function periodWords(locale: Locale, { start, end, allDay }: WordedPeriod, zone: string): string {
  const on = (at: Temporal.Instant) => wallClock(`${at.epochMilliseconds} ${zone}`);
  const from = on(start);
  const to = on(end);
  if (allDay) {
    const last = on(end.subtract({ milliseconds: 1 }));
    const first = shortDate(locale, from);
    return sameDay(from, last) ? first : `${first} – ${shortDate(locale, last)}`;
  }
  if (sameDay(from, to)) return `${shortDate(locale, from)} ${time(from)}–${time(to)}`;
  return `${shortDate(locale, from)} ${time(from)} – ${shortDate(locale, to)} ${time(to)}`;
}

/** Meetings begin and end with the hour: of what a page words only few moments differ, and each costs some microseconds. */
const wallClock = knownOnce(2_000, (text) => {
  const [at = '', zone = ''] = text.split(' ');
  return Temporal.Instant.fromEpochMilliseconds(Number(at)).toZonedDateTimeISO(zone).toPlainDateTime();
});

function sameDay(a: Temporal.PlainDateTime, b: Temporal.PlainDateTime): boolean {
  return a.day === b.day && a.month === b.month && a.year === b.year;
}
