import { Temporal } from 'temporal-polyfill';

const dayLength = 86_400_000;

/** A day with the moments it begins and ends at, so that times on it need no further look at the zone. */
export interface ClockDay {
  readonly day: Temporal.PlainDate;
  /** Epoch milliseconds; `end` is the start of the next day. */
  readonly start: number;
  readonly end: number;
}

/** When a day begins in a zone. The zone is asked once for each day: it takes as long as weighing a clash. */
export function dayStarts(zone: string): (day: Temporal.PlainDate) => Temporal.Instant {
  const known = new Map<string, Temporal.Instant>();
  return (day) => {
    const iso = day.toString();
    const before = known.get(iso);
    if (before) return before;
    const start = day.toZonedDateTime(zone).toInstant();
    known.set(iso, start);
    return start;
  };
}

/** The days from `from` to `to`, both included, by when days begin. */
export function clockDays(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  startOf: (day: Temporal.PlainDate) => Temporal.Instant,
): readonly ClockDay[] {
  const days: ClockDay[] = [];
  let start = startOf(from).epochMilliseconds;
  for (let day = from; Temporal.PlainDate.compare(day, to) <= 0; ) {
    const next = day.add({ days: 1 });
    const end = startOf(next).epochMilliseconds;
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
