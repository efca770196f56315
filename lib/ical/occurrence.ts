import type { CalendarEvent } from './calendar.ts';

/**
 * One occurrence of an event. Times are epoch milliseconds, half-open; an all-day occurrence runs from midnight to
 * midnight in the reference zone and also has its dates, the end exclusive. Plain numbers because a clash query holds
 * tens of thousands; `Temporal.Instant.fromEpochMilliseconds(start)` where a caller wants one.
 */
export interface Occurrence {
  readonly event: CalendarEvent;
  readonly start: number;
  readonly end: number;
  readonly allDay: boolean;
  /** `2026-01-05`, all-day only, otherwise null. */
  readonly startDate: string | null;
  readonly endDate: string | null;
  /**
   * Where this instance stands in its series, moved or not: the instant of its RECURRENCE-ID in epoch milliseconds.
   * UID and this name an occurrence for good. Null for an event that does not repeat.
   */
  readonly original: number | null;
}

/** Half-open, epoch milliseconds. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}
