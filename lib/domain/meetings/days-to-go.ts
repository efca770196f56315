import type { Temporal } from 'temporal-polyfill';
import { hasLapsed } from './check-lapsed.ts';
import { firstDay, type Meeting } from './meeting.ts';

/** Days from today to the meeting's first day in the office's zone: T-12 is 12, the day itself 0; null without a date, and for one whose day went by unheld. */
export function daysToGo(meeting: Meeting, now: Temporal.Instant, zone: string): number | null {
  const day = firstDay(meeting, zone);
  return day && !hasLapsed(meeting, now) ? now.toZonedDateTimeISO(zone).toPlainDate().until(day).days : null;
}
