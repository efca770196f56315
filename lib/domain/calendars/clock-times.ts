import { Temporal } from 'temporal-polyfill';

const dayLength = 86_400_000;

/** A day with the moments it begins and ends at, so that times on it need no further look at the zone. */
export interface ClockDay {
  readonly day: Temporal.PlainDate;
  /** Epoch milliseconds; `end` is the start of the next day. */
  readonly start: number;
  readonly end: number;
}

/** The days from `from` to `to`, both included, in a zone. */
export function clockDays(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  zone: string,
): readonly ClockDay[] {
  const days: ClockDay[] = [];
  let start = from.toZonedDateTime(zone).epochMilliseconds;
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; ) {
    const next = day.add({ days: 1 });
    const end = next.toZonedDateTime(zone).epochMilliseconds;
    days.push({ day, start, end });
    day = next;
    start = end;
  }
  return days;
}

/** A time on a day, in epoch milliseconds. Only on days the clock is changed is the zone asked again. */
export function clockTime(clock: ClockDay, time: Temporal.PlainTime, zone: string): number {
  if (clock.end - clock.start === dayLength) {
    return clock.start + ((time.hour * 60 + time.minute) * 60 + time.second) * 1000;
  }
  return clock.day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;
}
