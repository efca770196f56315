import type { CalendarEvent, Moment } from './calendar.ts';
import { DAY, dayOf } from './civil.ts';
import type { Duration } from './date-value.ts';
import { UTC, type Zone } from './zone.ts';

/** The clock an event's wall times are read and its rules run on. */
export interface Clock {
  readonly zone: Zone;
  /** The event is in whole days. */
  readonly isDate: boolean;
  /** UTC moments of the event are times of day of its home (X-WR-TIMEZONE), so its rules run on that clock. */
  readonly shiftsUtc: boolean;
}

/**
 * The clock of an event. Dates and floating times belong to the reference zone (RFC 5545 section 3.3.5 form 1), or to
 * the calendar's X-WR-TIMEZONE, whose writers (Google, Apple) also give local events in UTC.
 */
export function clockOf(event: CalendarEvent, reference: Zone): Clock {
  const { form, zone } = event.start;
  const home = event.home?.zone ?? null;
  if (form === 'zoned') return { zone: zone?.zone ?? reference, isDate: false, shiftsUtc: false };
  if (form === 'utc') return { zone: home ?? UTC, isDate: false, shiftsUtc: home !== null };
  return {
    zone: form === 'date' ? reference : (home ?? reference),
    isDate: form === 'date',
    shiftsUtc: false,
  };
}

/** The zone a moment's wall time is in. */
function zoneOf(moment: Moment, clock: Clock, reference: Zone): Zone {
  if (moment.form === 'utc') return UTC;
  if (moment.form === 'zoned') return moment.zone?.zone ?? reference;
  return clock.zone;
}

/** A moment as epoch seconds; a date is its midnight. */
export function epochOf(moment: Moment, clock: Clock, reference: Zone): number {
  return zoneOf(moment, clock, reference).epochOf(moment.wall);
}

/** A moment as wall seconds on a clock. */
export function wallOn(moment: Moment, clock: Clock, reference: Zone): number {
  const zone = zoneOf(moment, clock, reference);
  if (zone === clock.zone || moment.form === 'date') return moment.wall;
  const epoch = zone.epochOf(moment.wall);
  return epoch + clock.zone.offsetAt(epoch);
}

/** How long each instance of an event lasts. */
export interface Length {
  /** Nominal days on the clock. */
  readonly days: number;
  /** Exact seconds after that. */
  readonly seconds: number;
}

const ONE_DAY: Length = { days: 1, seconds: 0 };
const NOTHING: Length = { days: 0, seconds: 0 };

/**
 * RFC 5545 section 3.8.5.3: a DTEND fixes the exact duration of every instance, a DURATION the nominal one. Without
 * either, section 3.6.1: a date lasts its day, a time no time at all. What would end before it starts lasts no time.
 */
export function lengthOf(event: CalendarEvent, clock: Clock, reference: Zone): Length {
  const { start, end, duration } = event;
  if (clock.isDate) {
    if (end !== null) return { days: Math.max(dayOf(end.wall) - dayOf(start.wall), 1), seconds: 0 };
    return duration === null ? ONE_DAY : { days: Math.max(wholeDays(duration), 1), seconds: 0 };
  }
  if (end !== null) {
    const seconds = epochOf(end, clock, reference) - epochOf(start, clock, reference);
    return { days: 0, seconds: Math.max(seconds, 0) };
  }
  return duration === null || duration.days * DAY + duration.seconds < 0 ? NOTHING : duration;
}

function wholeDays(duration: Duration): number {
  return duration.days + Math.ceil(duration.seconds / DAY);
}

/** The end of an instance: its days on the clock, then its seconds in time itself. */
export function endOf(wall: number, start: number, length: Length, zone: Zone): number {
  return length.days === 0 ? start + length.seconds : zone.epochOf(wall + length.days * DAY) + length.seconds;
}
