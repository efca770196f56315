import type { CalendarEvent, CalendarWarning, Moment, Series } from './calendar.ts';
import { DAY, dateText, dayOf } from './civil.ts';
import { type Clock, clockOf, endOf, epochOf, type Length, lengthOf, wallOn } from './clock.ts';
import type { Budget } from './collector.ts';
import {
  exclusionTest,
  type InstanceKey,
  instanceKey,
  longestOf,
  periodLengths,
  pickedByKeys,
} from './instance-keys.ts';
import type { Occurrence } from './occurrence.ts';
import { recurrenceWalls, untilWall } from './recurrence-walls.ts';
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
  readonly warn: (warning: CalendarWarning) => unknown;
}

/** Emits the instances of a series that overlap the query's window. */
export function expandSeries(series: Series, query: Query): void {
  const { core, overrides } = series;
  if (core === null) {
    for (const override of overrides) {
      const clock = clockOf(override, query.reference);
      emitSingle(override, epochOf(override.recurrenceId as Moment, clock, query.reference), query);
    }
  } else if (!repeats(core) && overrides.length === 0 && core.exceptDates.length === 0) {
    emitSingle(core, null, query);
  } else {
    expandRecurring(core, overrides, query);
  }
}

/** Emits an event as it stands; `original` is the instant it had in its series, in epoch seconds. */
function emitSingle(event: CalendarEvent, original: number | null, query: Query): void {
  const { reference } = query;
  const clock = clockOf(event, reference);
  const start = epochOf(event.start, clock, reference);
  if (start >= query.to) return;
  const wall = wallOn(event.start, clock, reference);
  emitInstance({ event, wall, start, original, clock, length: lengthOf(event, clock, reference) }, query);
}

/** An instance before it is known whether the window wants it. Times in seconds. */
interface Instance {
  readonly event: CalendarEvent;
  readonly wall: number;
  readonly start: number;
  readonly original: number | null;
  readonly clock: Clock;
  readonly length: Length;
}

/** RFC 4791 section 9.9: an instance of no length is in a window that holds its start. */
function emitInstance(instance: Instance, query: Query): void {
  const { event, wall, start, original, clock, length } = instance;
  const end = endOf(wall, start, length, clock.zone);
  if (start >= query.to || (start === end ? start < query.from : end <= query.from)) return;
  const allDay = clock.isDate;
  query.emit({
    event,
    start: start * 1000,
    end: end * 1000,
    allDay,
    startDate: allDay ? dateText(wall / DAY) : null,
    endDate: allDay ? dateText(wall / DAY + length.days) : null,
    original: original === null ? null : original * 1000,
  });
}

function expandRecurring(core: CalendarEvent, overrides: readonly CalendarEvent[], query: Query): void {
  const { reference } = query;
  const clock = clockOf(core, reference);
  const keys = overrides.map((override) => instanceKey(override.recurrenceId as Moment, clock, reference));
  const excepted = core.exceptDates.map((moment) => instanceKey(moment, clock, reference));
  const absent = [...excepted, ...keys];
  const periods = periodLengths(core, clock, reference);
  for (const segment of segmentsOf(core, overrides, keys, clock, query)) {
    expandSegment(segment, core, clock, { absent, periods }, query);
  }
  const isExcluded = exclusionTest(excepted);
  overrides.forEach((override, index) => {
    const key = keys[index] as InstanceKey;
    if (isExcluded(key)) return;
    if (repeats(override) && !isInstance(core, key, clock, query)) return;
    emitSingle(override, clock.zone.epochOf(key.wall), query);
  });
  settleOutsideRule(core, clock, isExcluded, query);
}

/** From `since` on, instances follow `event`, moved by `shift` seconds on the clock (RFC 5545 section 3.2.13). */
interface Segment {
  readonly event: CalendarEvent;
  readonly since: number;
  readonly until: number;
  readonly shift: number;
}

/** What differs from the plain run of a series: instances not shown, and those with a length of their own. */
interface Exceptions {
  readonly absent: readonly InstanceKey[];
  readonly periods: ReadonlyMap<number, Length>;
}

function expandSegment(
  segment: Segment,
  core: CalendarEvent,
  clock: Clock,
  { absent, periods }: Exceptions,
  query: Query,
): void {
  const { event, shift } = segment;
  const ownClock = event === core ? clock : clockOf(event, query.reference);
  const length = lengthOf(event, ownClock, query.reference);
  const wanted = wallWindow(query, clock.zone, longestOf([length, ...periods.values()]));
  const from = Math.max(wanted.from - shift, segment.since);
  const to = Math.min(wanted.to - shift, segment.until);
  if (from >= to) return;
  const walls = recurrenceWalls(core, clock, { from, to }, query);
  const gone = pickedByKeys(walls, absent);
  for (const place of walls) {
    if (gone.has(place)) continue;
    const wall = place + shift;
    const start = clock.zone.epochOf(wall);
    const original = shift === 0 ? start : clock.zone.epochOf(place);
    emitInstance({ event, wall, start, original, clock, length: periods.get(place) ?? length }, query);
  }
}

/** The wall times at which instances of up to `reach` seconds may start that overlap the query's window. */
function wallWindow(query: Query, zone: Zone, reach: number): { readonly from: number; readonly to: number } {
  const first = query.from - reach;
  // A length in days is so many days on the clock, whatever the clock does in between.
  const least = Math.min(offsetsNear(zone, first).least, offsetsNear(zone, query.from).least);
  return { from: Math.floor(first + least), to: Math.ceil(query.to + offsetsNear(zone, query.to).most) };
}

/** The offsets a zone has within a day of an instant: a wall time near it is off by one of them. */
function offsetsNear(zone: Zone, epoch: number): { readonly least: number; readonly most: number } {
  const before = zone.offsetAt(epoch - DAY);
  const at = zone.offsetAt(epoch);
  const after = zone.offsetAt(epoch + DAY);
  return { least: Math.min(before, at, after), most: Math.max(before, at, after) };
}

/** Splits a series where RANGE=THISANDFUTURE overrides take over from what was before. */
function segmentsOf(
  core: CalendarEvent,
  overrides: readonly CalendarEvent[],
  keys: readonly InstanceKey[],
  clock: Clock,
  query: Query,
): readonly Segment[] {
  const turns = overrides
    .map((event, index) => ({ event, since: (keys[index] as InstanceKey).wall }))
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

function isInstance(core: CalendarEvent, key: InstanceKey, clock: Clock, query: Query): boolean {
  const from = key.wholeDay ? dayOf(key.wall) * DAY : key.wall;
  return recurrenceWalls(core, clock, { from, to: from + (key.wholeDay ? DAY : 1) }, query).length > 0;
}

/**
 * RFC 5545 section 3.8.5.3 leaves undefined what a DTSTART outside its rule means: we do not show it, and say so. But an
 * event whose rule ends before it makes anything is still there, once.
 */
function settleOutsideRule(
  core: CalendarEvent,
  clock: Clock,
  isExcluded: (key: InstanceKey) => boolean,
  query: Query,
): void {
  if (core.rules.length === 0) return;
  const wall = wallOn(core.start, clock, query.reference);
  const start = clock.zone.epochOf(wall);
  const reach = longestOf([lengthOf(core, clock, query.reference)]);
  if (start + reach < query.from || start >= query.to) return;
  if (recurrenceWalls(core, clock, { from: wall, to: wall + 1 }, query).length > 0) return;
  if (endsUnmade(core, clock, wall, query.reference)) {
    if (!isExcluded(instanceKey(core.start, clock, query.reference))) emitSingle(core, start, query);
  } else if (start >= query.from) {
    query.warn({ kind: 'start-outside-rule', line: core.line, uid: shortened(core.uid) });
  }
}

/** A monthly rule of twenty years is looked through. */
const STEPS_TO_AN_END = 250;

/** Whether every rule of an event has an end (UNTIL) after its start, and none makes anything up to it. */
function endsUnmade(core: CalendarEvent, clock: Clock, wall: number, reference: Zone): boolean {
  if (core.rules.some((rule) => rule.until === null || untilWall(rule, core, clock) < wall)) return false;
  const budget = { steps: STEPS_TO_AN_END, instances: 1, exhausted: false };
  const window = { from: wall, to: Number.POSITIVE_INFINITY };
  const ruled = { ...core, extraDates: [], exclusionRules: [] };
  return recurrenceWalls(ruled, clock, window, { reference, budget }).length === 0 && !budget.exhausted;
}
