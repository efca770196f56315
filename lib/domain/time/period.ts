import { Temporal } from 'temporal-polyfill';

/** A stretch of time from `start` up to, but not including, `end`. Never empty, never backwards. */
export interface Period {
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
}

/** The period between two instants. A period that is empty or runs backwards is a bug of the caller: RangeError. */
export function periodOf(start: Temporal.Instant, end: Temporal.Instant): Period {
  if (Temporal.Instant.compare(start, end) >= 0) {
    throw new RangeError(`a period must end after it starts: ${start.toString()} .. ${end.toString()}`);
  }
  return { start, end };
}

/** Whether two periods share any time. Periods that only touch (10:00 ends, 10:00 starts) do not. */
export function overlaps(a: Period, b: Period): boolean {
  return Temporal.Instant.compare(a.start, b.end) < 0 && Temporal.Instant.compare(b.start, a.end) < 0;
}

/** The time two periods share, or null where they do not overlap. */
export function intersect(a: Period, b: Period): Period | null {
  if (!overlaps(a, b)) return null;
  return {
    start: Temporal.Instant.compare(a.start, b.start) > 0 ? a.start : b.start,
    end: Temporal.Instant.compare(a.end, b.end) < 0 ? a.end : b.end,
  };
}

/** Whether `inner` lies wholly inside `outer`; a period contains itself. */
export function contains(outer: Period, inner: Period): boolean {
  return (
    Temporal.Instant.compare(outer.start, inner.start) <= 0 &&
    Temporal.Instant.compare(inner.end, outer.end) <= 0
  );
}
