import { isCellMarkedSecret, isMarkedSecret } from '#lib/domain/meetings/secrecy-marking.ts';
import type { Calendar, CalendarWarning } from '#lib/ical/calendar.ts';
import { type BusyTime, findFreeBusy } from '#lib/ical/free-busy.ts';
import { findOccurrences, type Occurrence, type TimeWindow } from '#lib/ical/occurrences.ts';
import type { Zone } from '#lib/ical/zone.ts';

/** A stretch a calendar says is taken. Times in epoch milliseconds, half-open. */
export interface OccupiedTime {
  /** The same for one occurrence in every reading of the calendar, wherever it is moved. */
  readonly identity: string;
  readonly summary: string;
  readonly location: string;
  /** Everything written about it, to find people in. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly allDay: boolean;
  readonly startDate: string | null;
  readonly endDate: string | null;
  readonly firm: boolean;
  /** Only that somebody is busy may be told: CLASS is private, it is marked secret, or the file is free/busy alone. */
  readonly busyOnly: boolean;
}

export interface OccupiedTimes {
  /** By start; each is made when it is looked at, so that those of a large calendar are never held together. */
  readonly times: Iterable<OccupiedTime> & { readonly length: number };
  /** Occurrences that take nobody's time: transparent, cancelled, free. */
  readonly free: number;
  readonly warnings: readonly CalendarWarning[];
}

/**
 * What of a calendar occupies its owner within a window: occurrences that are not free, published free/busy (VFREEBUSY)
 * and unavailability (RFC 7953). Dates and floating times are read in `zone`.
 */
export function occupiedTimes(calendar: Calendar, window: TimeWindow, zone: Zone): OccupiedTimes {
  const { occurrences, warnings } = findOccurrences(calendar, window, zone);
  const taken = occurrences.filter(({ event, start, end }) => event.busyType !== 'FREE' && start < end);
  const published = publishedBusy(calendar, window, zone);
  return {
    times: {
      length: taken.length + published.length,
      [Symbol.iterator]: () => eachTime(taken, published),
    },
    free: occurrences.length - taken.length,
    warnings,
  };
}

function* eachTime(taken: readonly Occurrence[], published: readonly BusyTime[]): Generator<OccupiedTime> {
  const seen = new Map<string, number>();
  for (const occurrence of taken) yield timeOf(occurrence, seen);
  for (const busy of published) yield publishedTime(busy, seen);
}

function timeOf(occurrence: Occurrence, seen: Map<string, number>): OccupiedTime {
  const { event, start, end, allDay, startDate, endDate } = occurrence;
  return {
    identity: unique(identityOf(occurrence), seen),
    summary: event.summary.trim(),
    location: event.location.trim(),
    text: [event.summary, event.location, event.description, event.participants].join('\n'),
    start,
    end,
    allDay,
    startDate,
    endDate,
    firm: event.busyType !== 'BUSY-TENTATIVE',
    busyOnly: event.confidential || isMarked(event),
  };
}

function isMarked({ summary, location, description }: Occurrence['event']): boolean {
  return isCellMarkedSecret(summary) || isCellMarkedSecret(location) || isMarkedSecret(description);
}

/** UID, and for one of several its place in the series, which it keeps wherever it is moved (RFC 5545 3.8.4.4). */
function identityOf({ event, original }: Occurrence): string {
  return original === null ? event.uid : `${event.uid}/${original}`;
}

/** Files with one UID for several events exist; each still is one time. A name with `#2` may be another's own. */
export function unique(identity: string, seen: Map<string, number>): string {
  let count = seen.get(identity) ?? 0;
  let name = identity;
  do {
    count += 1;
    name = count === 1 ? identity : `${identity}#${count}`;
  } while (count > 1 && seen.has(name));
  seen.set(identity, count);
  if (count > 1) seen.set(name, 1);
  return name;
}

function publishedBusy(calendar: Calendar, window: TimeWindow, zone: Zone): readonly BusyTime[] {
  if (calendar.busyPeriods.length === 0 && calendar.availabilities.length === 0) return [];
  return findFreeBusy({ ...calendar, events: [], series: [] }, window, zone).busy;
}

function publishedTime({ type, start, end }: BusyTime, seen: Map<string, number>): OccupiedTime {
  return {
    identity: unique(`busy/${start}`, seen),
    summary: '',
    location: '',
    text: '',
    start,
    end,
    allDay: false,
    startDate: null,
    endDate: null,
    firm: type !== 'BUSY-TENTATIVE',
    busyOnly: true,
  };
}
