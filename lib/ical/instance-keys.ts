import type { CalendarEvent, Moment } from './calendar.ts';
import { DAY, dayOf } from './civil.ts';
import { type Clock, epochOf, type Length, wallOn } from './clock.ts';
import type { Zone } from './zone.ts';

/** What a RECURRENCE-ID or EXDATE may stand for on the series' clock. */
export interface InstanceKey {
  readonly wall: number;
  /** The wall time as written, where it is in another zone: some writers put a local time there and call it UTC. */
  readonly written: number;
  /** The time an hour earlier, where clocks leap over it and it is the same instant (RFC 5545 section 3.3.5). */
  readonly leapt: number | null;
  /** A DATE: any instance of that day. */
  readonly wholeDay: boolean;
}

export function instanceKey(moment: Moment, clock: Clock, reference: Zone): InstanceKey {
  const wall = wallOn(moment, clock, reference);
  return {
    wall,
    written: moment.wall,
    leapt: wall === moment.wall ? null : leaptOver(wall - HOUR, wall, clock.zone),
    wholeDay: moment.form === 'date',
  };
}

const HOUR = 3_600;

function leaptOver(earlier: number, wall: number, zone: Zone): number | null {
  return zone.epochOf(earlier) === zone.epochOf(wall) ? earlier : null;
}

/** The instances that keys pick out: the same instant, else the same day for a DATE, else the time as written. */
export function pickedByKeys(walls: readonly number[], keys: readonly InstanceKey[]): ReadonlySet<number> {
  const found = new Set<number>();
  if (keys.length === 0) return found;
  const all = new Set(walls);
  const days = new Set<number>();
  for (const key of keys) {
    if (key.wholeDay) days.add(dayOf(key.wall));
    else if (all.has(key.wall)) found.add(key.wall);
    else if (key.leapt !== null && all.has(key.leapt)) found.add(key.leapt);
    else if (all.has(key.written)) found.add(key.written);
  }
  if (days.size > 0) for (const wall of walls) if (days.has(dayOf(wall))) found.add(wall);
  return found;
}

/** Tells whether an EXDATE of the event takes out the instance that a key means. */
export function exclusionTest(excepted: readonly InstanceKey[]): (key: InstanceKey) => boolean {
  const walls = new Set(excepted.map((key) => key.wall));
  const days = new Set(excepted.filter((key) => key.wholeDay).map((key) => dayOf(key.wall)));
  return (key) => walls.has(key.wall) || days.has(dayOf(key.wall));
}

/** How long the instances last that an RDATE gave as a PERIOD (RFC 5545 section 3.8.5.2), by their start. */
export function periodLengths(
  event: CalendarEvent,
  clock: Clock,
  reference: Zone,
): ReadonlyMap<number, Length> {
  const lengths = new Map<number, Length>();
  for (const { start, end, duration } of event.extraDates) {
    const wall = wallOn(start, clock, reference);
    if (duration !== null) lengths.set(wall, duration);
    if (end === null) continue;
    const seconds = Math.max(epochOf(end, clock, reference) - epochOf(start, clock, reference), 0);
    lengths.set(
      wall,
      clock.isDate ? { days: Math.max(Math.round(seconds / DAY), 1), seconds: 0 } : { days: 0, seconds },
    );
  }
  return lengths;
}

/** The longest of some lengths, in seconds. */
export function longestOf(lengths: Iterable<Length>): number {
  let longest = 0;
  for (const { days, seconds } of lengths) longest = Math.max(longest, days * DAY + seconds);
  return longest;
}
