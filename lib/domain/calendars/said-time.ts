import { Temporal } from 'temporal-polyfill';
import type { Period } from '../time/period.ts';
import type { HalfDays } from './planning-rules.ts';

/** How a correspondent says when: the half days of everyday speech, or clock times. */
export const saidParts = ['morning', 'afternoon', 'all-day', 'times'] as const;
export type SaidPart = (typeof saidParts)[number];

/** A time as another body says it on its own page. */
export interface SaidTime {
  readonly day: Temporal.PlainDate;
  /** The last day, included; over several days whole days are meant. */
  readonly until: Temporal.PlainDate;
  readonly part: SaidPart;
  /** 9:00; for `times` only. */
  readonly from: string;
  readonly to: string;
}

/** The days a link asks for, both included. */
export interface AskedDays {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

/** Today and so many weeks ahead. */
export function askedDays(now: Temporal.Instant, weeks: number, zone: string): AskedDays {
  const first = now.toZonedDateTimeISO(zone).toPlainDate();
  return { first, last: first.add({ days: weeks * 7 - 1 }) };
}

/** The last day a said time may go on to: far beyond what is asked, one slip would stand in the way of every meeting. */
export function furthestSaid({ last }: AskedDays): Temporal.PlainDate {
  return last.add({ months: 1 });
}

/** The days asked for as a period on the clock of a zone. */
export function askedPeriod({ first, last }: AskedDays, zone: string): Period {
  return {
    start: first.toZonedDateTime(zone).toInstant(),
    end: last.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
  };
}

/** What a said time takes, half days by the office's own half days; null where it ends before it begins. */
export function saidPeriod(
  { day, until, part, from, to }: SaidTime,
  halfDays: HalfDays,
  zone: string,
): (Period & { readonly allDay: boolean }) | null {
  const days = Temporal.PlainDate.compare(day, until);
  if (days > 0) return null;
  if (days < 0 || part === 'all-day')
    return { ...askedPeriod({ first: day, last: until }, zone), allDay: true };
  const stretch = part === 'times' ? { from, to } : halfDays[part];
  const [start, end] = [stretch.from, stretch.to].map((clock) => at(day, clock, zone));
  return start && end && Temporal.Instant.compare(start, end) < 0 ? { start, end, allDay: false } : null;
}

/** What is said of a time, as far as it is the same when said again. */
export type SaidAs = Period & {
  readonly summary: string;
  readonly location: string;
  readonly firm: boolean;
};

/** Whether two say the same, word for word. */
export function isSaidAlike(one: SaidAs, other: SaidAs): boolean {
  return (
    one.start.equals(other.start) &&
    one.end.equals(other.end) &&
    one.summary === other.summary &&
    one.location === other.location &&
    one.firm === other.firm
  );
}

/** A period as its correspondent would say it, to be changed. */
export function saidTimeOf(
  { start, end, allDay }: Period & { readonly allDay: boolean },
  halfDays: HalfDays,
  zone: string,
): SaidTime {
  const from = start.toZonedDateTimeISO(zone);
  const to = end.toZonedDateTimeISO(zone);
  const day = from.toPlainDate();
  if (allDay)
    return { day, until: to.toPlainDate().subtract({ days: 1 }), part: 'all-day', from: '', to: '' };
  const half = (['morning', 'afternoon'] as const).find((name) => {
    const stretch = halfDays[name];
    return at(day, stretch.from, zone).equals(start) && at(day, stretch.to, zone).equals(end);
  });
  const clock = (time: Temporal.ZonedDateTime): string =>
    time.toPlainTime().toString({ smallestUnit: 'minute' });
  return half
    ? { day, until: day, part: half, from: '', to: '' }
    : { day, until: day, part: 'times', from: clock(from), to: clock(to) };
}

function at(day: Temporal.PlainDate, clock: string, zone: string): Temporal.Instant {
  const plainTime = Temporal.PlainTime.from(clock.padStart(5, '0'));
  return day.toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
}
