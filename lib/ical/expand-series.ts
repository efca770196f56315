import type { CalendarEvent, CalendarWarning, Moment, Series } from './calendar.ts';
import { DAY, dateText, dayOf } from './civil.ts';
import { type Clock, clockOf, endOf, epochOf, type Length, lengthOf, wallOn } from './clock.ts';
import type { Budget } from './collector.ts';
import type { Occurrence } from './occurrence.ts';
import { recurrenceWalls } from './recurrence-walls.ts';
import { repeats } from './series.ts';
import { shortened } from './warnings.ts';
import type { Zone } from './zone.ts';

export interface Query {
  /** Half-open, epoch seconds. */
  readonly from: number;
  readonly to: number;
  /** Where dates and floating times are read. */
  readonly reference: Zone;
  readonly budget: Budget;
  readonly emit: (occurrence: Occurrence) => void;
  readonly warn: (warning: CalendarWarning) => void;
}

/** Emits the instances of a series that overlap the query's window. */
export function expandSeries(series: Series, query: Query): void {
  const { core, overrides } = series;
  if (core === null) {
    for (const override of overrides) emitSingle(override, query);
  } else if (!repeats(core) && overrides.length === 0 && core.exceptDates.length === 0) {
    emitSingle(core, query);
  } else {
    expandRecurring(core, overrides, query);
  }
}

function emitSingle(event: CalendarEvent, query: Query): void {
  const clock = clockOf(event, query.reference);
  const start = epochOf(event.start, clock, query.reference);
  if (start >= query.to) return;
  emitInstance(
    event,
    wallOn(event.start, clock, query.reference),
    start,
    clock,
    lengthOf(event, clock, query.reference),
    query,
  );
}

function emitInstance(
  event: CalendarEvent,
  wall: number,
  start: number,
  clock: Clock,
  length: Length,
  query: Query,
): void {
  const end = endOf(wall, start, length, clock.zone);
  const overlaps =
    start === end ? start >= query.from && start < query.to : start < query.to && end > query.from;
  if (!overlaps) return;
  const allDay = clock.isDate;
  const startDate = allDay ? dateText(wall / DAY) : null;
  const endDate = allDay ? dateText(wall / DAY + length.days) : null;
  query.emit({ event, start: start * 1000, end: end * 1000, allDay, startDate, endDate });
}

/** From `since` on, instances follow `event`, moved by `shift` seconds on the clock (RFC 5545 section 3.2.13). */
interface Segment {
  readonly event: CalendarEvent;
  readonly since: number;
  readonly until: number;
  readonly shift: number;
}

function expandRecurring(core: CalendarEvent, overrides: readonly CalendarEvent[], query: Query): void {
  const { reference } = query;
  const clock = clockOf(core, reference);
  const keys = overrides.map((override) => keyOf(override.recurrenceId as Moment, clock, reference));
  const excepted = core.exceptDates.map((moment) => keyOf(moment, clock, reference));
  const excludes = [...excepted, ...keys];
  for (const segment of segmentsOf(core, overrides, keys, clock, query)) {
    const length = lengthOf(segment.event, clockOf(segment.event, reference), reference);
    const wanted = wallWindow(query, clock.zone, length);
    const from = Math.max(wanted.from - segment.shift, segment.since);
    const to = Math.min(wanted.to - segment.shift, segment.until);
    if (from >= to) continue;
    const walls = recurrenceWalls(core, clock, { from, to }, query);
    const gone = matching(walls, excludes);
    for (const wall of walls) {
      if (gone.has(wall)) continue;
      const shifted = wall + segment.shift;
      emitInstance(segment.event, shifted, clock.zone.epochOf(shifted), clock, length, query);
    }
  }
  const exceptedWalls = new Set(excepted.map((key) => key.wall));
  const exceptedDays = new Set(excepted.filter((key) => key.wholeDay).map((key) => dayOf(key.wall)));
  overrides.forEach((override, index) => {
    const key = keys[index] as Key;
    if (exceptedWalls.has(key.wall) || exceptedDays.has(dayOf(key.wall))) return;
    if (repeats(override) && !isInstance(core, key, clock, query)) return;
    emitSingle(override, query);
  });
  warnOutsideRule(core, clock, query);
}

/** The wall times at which instances of a length may start that overlap the query's window. */
function wallWindow(
  query: Query,
  zone: Zone,
  length: Length,
): { readonly from: number; readonly to: number } {
  const first = query.from - length.seconds - length.days * DAY;
  const nominal = query.from - length.seconds + offsetsNear(zone, query.from).least - length.days * DAY;
  return {
    from: Math.floor(Math.min(first + offsetsNear(zone, first).least, nominal)),
    to: Math.ceil(query.to + offsetsNear(zone, query.to).most),
  };
}

/** The offsets a zone has within a day of an instant: a wall time near it is off by one of them. */
function offsetsNear(zone: Zone, epoch: number): { readonly least: number; readonly most: number } {
  const before = zone.offsetAt(epoch - DAY);
  const at = zone.offsetAt(epoch);
  const after = zone.offsetAt(epoch + DAY);
  return { least: Math.min(before, at, after), most: Math.max(before, at, after) };
}

/** What a RECURRENCE-ID or EXDATE may stand for on the series' clock. */
interface Key {
  readonly wall: number;
  /** The wall time as written, where it is in another zone: some writers put a local time there and call it UTC. */
  readonly written: number;
  /** A DATE: any instance of that day. */
  readonly wholeDay: boolean;
}

function keyOf(moment: Moment, clock: Clock, reference: Zone): Key {
  return {
    wall: wallOn(moment, clock, reference),
    written: moment.wall,
    wholeDay: moment.form === 'date',
  };
}

/** The instances that keys pick out: the same instant, else the same day for a DATE, else the time as written. */
function matching(walls: readonly number[], keys: readonly Key[]): ReadonlySet<number> {
  const found = new Set<number>();
  if (keys.length === 0) return found;
  const all = new Set(walls);
  const days = new Set<number>();
  for (const key of keys) {
    if (key.wholeDay) days.add(dayOf(key.wall));
    else if (all.has(key.wall)) found.add(key.wall);
    else if (all.has(key.written)) found.add(key.written);
  }
  if (days.size > 0) for (const wall of walls) if (days.has(dayOf(wall))) found.add(wall);
  return found;
}

/** Splits a series where RANGE=THISANDFUTURE overrides take over from what was before. */
function segmentsOf(
  core: CalendarEvent,
  overrides: readonly CalendarEvent[],
  keys: readonly Key[],
  clock: Clock,
  query: Query,
): readonly Segment[] {
  const turns = overrides
    .map((event, index) => ({ event, since: (keys[index] as Key).wall }))
    .filter((turn) => turn.event.thisAndFuture)
    .sort((a, b) => a.since - b.since);
  const segments: Segment[] = [];
  let current: Omit<Segment, 'until'> = { event: core, since: Number.NEGATIVE_INFINITY, shift: 0 };
  for (const { event, since } of turns) {
    segments.push({ ...current, until: since });
    const ownClock = clockOf(event, query.reference);
    const start = ownClock.isDate === clock.isDate ? wallOn(event.start, clock, query.reference) : since;
    current = { event, since, shift: start - since };
  }
  return [...segments, { ...current, until: Number.POSITIVE_INFINITY }];
}

function isInstance(core: CalendarEvent, key: Key, clock: Clock, query: Query): boolean {
  const from = key.wholeDay ? dayOf(key.wall) * DAY : key.wall;
  return recurrenceWalls(core, clock, { from, to: from + (key.wholeDay ? DAY : 1) }, query).length > 0;
}

/** RFC 5545 section 3.8.5.3 leaves undefined what a DTSTART outside its rule means; we do not show it, and say so. */
function warnOutsideRule(core: CalendarEvent, clock: Clock, query: Query): void {
  if (core.rules.length === 0) return;
  const wall = wallOn(core.start, clock, query.reference);
  const start = clock.zone.epochOf(wall);
  if (start < query.from || start >= query.to) return;
  if (recurrenceWalls(core, clock, { from: wall, to: wall + 1 }, query).length > 0) return;
  query.warn({ kind: 'start-outside-rule', line: core.line, uid: shortened(core.uid) });
}
