import type { Availability, BusyType, CalendarEvent, Moment, Series } from './calendar.ts';
import { rawValue } from './content-line.ts';
import { type Duration, parseDuration } from './date-value.ts';
import { eachListValue, readPeriod } from './read-dates.ts';
import { ignoreProperty, type Reading, readMoment, readParameters } from './reading.ts';
import { groupSeries } from './series.ts';

/** A VAVAILABILITY while its lines are read. */
export interface AvailabilityDraft {
  busyType: BusyType;
  priority: number;
  start: Moment | null;
  end: Moment | null;
  duration: Duration | null;
  readonly available: CalendarEvent[];
}

export function openAvailability(): AvailabilityDraft {
  // RFC 7953 section 3.2: the default BUSYTYPE is BUSY-UNAVAILABLE.
  return { busyType: 'BUSY-UNAVAILABLE', priority: 0, start: null, end: null, duration: null, available: [] };
}

export function readAvailabilityLine(reading: Reading, draft: AvailabilityDraft): void {
  const { cursor } = reading;
  switch (cursor.property) {
    case 'DTSTART':
      draft.start = readMoment(reading);
      return;
    case 'DTEND':
      draft.end = readMoment(reading);
      return;
    case 'DURATION':
      draft.duration = parseDuration(rawValue(cursor));
      return;
    case 'BUSYTYPE':
      draft.busyType = readBusyType(rawValue(cursor), 'BUSY-UNAVAILABLE');
      return;
    case 'PRIORITY':
      draft.priority = Number.parseInt(rawValue(cursor), 10) || 0;
      return;
    default:
      return;
  }
}

export function closeAvailability(reading: Reading, draft: AvailabilityDraft): void {
  const { available, ...span } = draft;
  const series: readonly Series[] = groupSeries(available, reading.log);
  const availability: Availability = { ...span, home: reading.scope.homeRef, available: series };
  reading.availabilities.push(availability);
}

/** FREEBUSY: a list of periods of one FBTYPE, BUSY unless said otherwise (RFC 5545 section 3.2.9). */
export function readFreeBusyLine(reading: Reading): void {
  if (reading.cursor.property !== 'FREEBUSY') return;
  const type = readBusyType(readParameters(reading).freeBusyType, 'BUSY');
  const whole = eachListValue(reading, (item) => {
    const period = readPeriod(reading, item);
    if (period === null) ignoreProperty(reading, item);
    else reading.busyPeriods.push({ type, ...period });
  });
  if (!whole) ignoreProperty(reading);
}

/** An unknown type must be treated as BUSY (RFC 5545 section 3.2.9), as BUSY-UNAVAILABLE in RFC 7953 section 3.2. */
function readBusyType(raw: string, unknown: BusyType): BusyType {
  const value = raw.trim().toUpperCase();
  if (value === 'FREE' || value === 'BUSY' || value === 'BUSY-TENTATIVE' || value === 'BUSY-UNAVAILABLE')
    return value;
  return unknown;
}
