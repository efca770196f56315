import { DAY } from './civil.ts';
import type { Duration } from './date-value.ts';
import type { Zone } from './zone.ts';

/**
 * When something is over that begins at a wall time of a zone; epoch milliseconds. Days and weeks end at the same time by
 * the clock, hours and less are exact (RFC 5545 section 3.3.6).
 */
export function endAfter(wall: number, { days, seconds }: Duration, zone: Zone): number {
  return (zone.epochOf(wall + days * DAY) + seconds) * 1000;
}
