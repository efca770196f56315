import type { Availability, BusyPeriod, CalendarEvent, Moment, Series, ZoneRef } from './calendar.ts';
import type { Cancel } from './call-off.ts';
import { DAY, dayOf } from './civil.ts';
import { type LineCursor, rawParameters, rawValue } from './content-line.ts';
import { parseDateTime } from './date-value.ts';
import { eachParameter } from './each-parameter.ts';
import { shortened, type WarningLog } from './warnings.ts';
import type { Zone } from './zone.ts';

/** What is gathered while a file is read, over all its VCALENDARs. */
export interface Reading {
  readonly cursor: LineCursor;
  readonly log: WarningLog;
  readonly events: CalendarEvent[];
  readonly series: Series[];
  readonly busyPeriods: BusyPeriod[];
  readonly availabilities: Availability[];
  name: string;
  skipped: number;
  eventCount: number;
  /** Zone names looked up so far, over all VCALENDARs. */
  readonly zoneNames: Map<string, Zone | null>;
  /** Whether anything of a calendar was met at all. */
  recognised: boolean;
  /** Components met but for VCALENDAR itself. */
  componentCount: number;
  /** What VCALENDARs of METHOD:CANCEL name. */
  readonly cancels: Cancel[];
  scope: Scope;
}

/** What one VCALENDAR keeps to itself: zone names, and the events still waiting for their series. */
export interface Scope {
  readonly zones: Map<string, OpenZoneRef>;
  readonly parameters: Map<string, Parameters>;
  readonly customZones: Map<string, Zone>;
  readonly events: CalendarEvent[];
  readonly homeRef: OpenZoneRef;
  homeName: string;
  /** METHOD (RFC 5546), in capitals. */
  method: string;
}

/** A zone reference while its VCALENDAR is still being read: VTIMEZONE may come last. */
export interface OpenZoneRef {
  readonly name: string;
  readonly line: number;
  zone: Zone | null;
}

export interface Parameters {
  readonly zone: ZoneRef | null;
  readonly range: string;
  /** VALUE=DATE. */
  readonly isDate: boolean;
  readonly freeBusyType: string;
  readonly quotedPrintable: boolean;
  readonly charset: string;
}

const NO_PARAMETERS: Parameters = {
  zone: null,
  range: '',
  isDate: false,
  freeBusyType: '',
  quotedPrintable: false,
  charset: '',
};

export function openScope(): Scope {
  return {
    zones: new Map(),
    parameters: new Map(),
    customZones: new Map(),
    events: [],
    homeRef: { name: '', line: 0, zone: null },
    homeName: '',
    method: '',
  };
}

/** The current line's parameters. A file repeats the same few texts thousands of times, so they are remembered. */
export function readParameters(reading: Reading): Parameters {
  const raw = rawParameters(reading.cursor);
  if (raw === '') return NO_PARAMETERS;
  const { parameters } = reading.scope;
  const known = parameters.get(raw);
  if (known !== undefined) return known;
  const found = { ...NO_PARAMETERS };
  const fields: { -readonly [Key in keyof Parameters]: Parameters[Key] } = found;
  eachParameter(raw, (name, value) => {
    if (name === 'TZID' && value !== '') fields.zone = zoneRef(reading, value);
    else if (name === 'RANGE') fields.range = value.toUpperCase();
    else if (name === 'VALUE') fields.isDate = value.toUpperCase() === 'DATE';
    else if (name === 'FBTYPE') fields.freeBusyType = value.toUpperCase();
    else if (name === 'ENCODING') fields.quotedPrintable = value.toUpperCase() === 'QUOTED-PRINTABLE';
    else if (name === 'QUOTED-PRINTABLE') fields.quotedPrintable = true;
    else if (name === 'CHARSET') fields.charset = value;
  });
  if (parameters.size < 10_000) parameters.set(raw, found);
  return found;
}

function zoneRef(reading: Reading, name: string): ZoneRef {
  const { zones } = reading.scope;
  let ref = zones.get(name);
  if (ref === undefined) {
    ref = { name, line: reading.cursor.line, zone: null };
    zones.set(name, ref);
  }
  return ref;
}

/** The current value as a moment, or null when it is no date. */
export function readMoment(reading: Reading): Moment | null {
  const { text, valueStart, end } = reading.cursor;
  return momentAt(reading, text, valueStart, end);
}

/** Part of the current value as a moment. A date-time that is called a DATE is one: its time is left out. */
export function momentAt(reading: Reading, text: string, from: number, to: number): Moment | null {
  const value = parseDateTime(text, from, to);
  if (value === null) return null;
  const { zone, isDate } = readParameters(reading);
  if (isDate || value.form === 'date') return { form: 'date', wall: dayOf(value.wall) * DAY, zone: null };
  if (value.form === 'utc') return { form: 'utc', wall: value.wall, zone: null };
  return { form: zone === null ? 'floating' : 'zoned', wall: value.wall, zone };
}

/** Notes that the current line could not be used. */
export function ignoreProperty(reading: Reading, value: string = rawValue(reading.cursor)): void {
  const { cursor, log } = reading;
  log.add({
    kind: 'property-ignored',
    line: cursor.line,
    property: cursor.property,
    value: shortened(value),
  });
}
