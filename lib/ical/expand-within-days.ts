import { DAY, dayOf } from './civil.ts';
import type { Collector } from './collector.ts';
import { passesLimits } from './rule-days.ts';
import { pickPositions, type RulePlan } from './rule-plan.ts';

const UNIT = { HOURLY: 3600, MINUTELY: 60, SECONDLY: 1 } as const;

/** What the units of a rule look like in a day: FREQ=HOURLY, MINUTELY and SECONDLY. */
interface Clockwork {
  readonly unit: number;
  readonly interval: number;
  readonly unitsPerDay: number;
  /** Seconds after the start of a unit at which its instances lie (BYMINUTE, BYSECOND and BYSETPOS done). */
  readonly offsets: readonly number[];
  /**
   * BYHOUR, BYMINUTE, BYSECOND as limits: by value, how many further the next value is that passes (0: this one).
   * Null where anything passes.
   */
  readonly hours: Uint8Array | null;
  readonly minutes: Uint8Array | null;
  readonly seconds: Uint8Array | null;
}

/**
 * FREQ below DAILY, a day at a time: the parts of a day and more limit whole days; inside a day the units follow
 * INTERVAL from DTSTART. Days with the same phase look alike, so a day that only has to be counted costs one look-up.
 */
export function expandWithinDays(plan: RulePlan, collector: Collector): void {
  const clock = clockwork(plan);
  const startUnit = Math.floor(plan.start / clock.unit);
  const lastDay = dayOf(collector.last);
  const counts = new Map<number, number>();
  for (let day = dayOf(collector.first); day <= lastDay; day++) {
    if (!collector.spend(1)) return;
    const firstUnit = day * clock.unitsPerDay;
    const phase = modulo(startUnit - firstUnit, clock.interval);
    if (phase >= clock.unitsPerDay) {
      day = Math.floor((firstUnit + phase) / clock.unitsPerDay) - 1;
    } else if (passesLimits(plan, day)) {
      const midnight = day * DAY;
      const before = midnight > collector.start && midnight + DAY <= collector.from;
      if (before ? !countDay(clock, phase, counts, collector) : !takeDay(clock, phase, midnight, collector))
        return;
    }
  }
}

/** Counts a day before the window; false when COUNT is used up. */
function countDay(
  clock: Clockwork,
  phase: number,
  counts: Map<number, number>,
  collector: Collector,
): boolean {
  let count = counts.get(phase);
  if (count === undefined) {
    let visited = 0;
    const finished = visitUnits(clock, phase, collector, () => {
      visited++;
      return true;
    });
    if (!finished) return false;
    count = visited * clock.offsets.length;
    if (counts.size < 10_000) counts.set(phase, count);
  }
  return collector.skip(count);
}

/** Takes the instances of a day; false when no more can be wanted. */
function takeDay(clock: Clockwork, phase: number, midnight: number, collector: Collector): boolean {
  const lead = Math.max(Math.floor((collector.first - midnight) / clock.unit), 0);
  const skipped = collector.counting ? 0 : Math.max(Math.floor((lead - phase) / clock.interval), 0);
  return visitUnits(clock, phase + skipped * clock.interval, collector, (second) => {
    for (let i = 0; i < clock.offsets.length; i++) {
      if (!collector.take(midnight + second + (clock.offsets[i] as number))) return false;
    }
    return true;
  });
}

/** Visits the units of a day that pass the limits, from the `first`-th on, until `visit` or the budget says no. */
function visitUnits(
  clock: Clockwork,
  first: number,
  collector: Collector,
  visit: (second: number) => boolean,
): boolean {
  for (let unit = first; unit < clock.unitsPerDay; ) {
    const second = unit * clock.unit;
    const jump = blockedUntil(clock, second);
    if (!collector.spend(1)) return false;
    if (jump > second) unit += Math.ceil((jump / clock.unit - unit) / clock.interval) * clock.interval;
    else if (visit(second)) unit += clock.interval;
    else return false;
  }
  return true;
}

/** The first second of the day, from `second` on, that no limit rules out by itself. */
function blockedUntil(clock: Clockwork, second: number): number {
  const { hours, minutes, seconds } = clock;
  const hour = Math.floor(second / 3600);
  const hoursOn = hours === null ? 0 : (hours[hour] as number);
  if (hoursOn > 0) return (hour + hoursOn) * 3600;
  const minute = Math.floor(second / 60);
  const minutesOn = minutes === null ? 0 : (minutes[minute % 60] as number);
  if (minutesOn > 0) return (minute + minutesOn) * 60;
  return seconds === null ? second : second + (seconds[second % 60] as number);
}

/** RFC 5545 section 3.3.10: a time part limits when FREQ is its own unit or shorter, and expands when FREQ is longer. */
function clockwork(plan: RulePlan): Clockwork {
  const { freq, interval, byHour, byMinute, bySecond, bySetPos } = plan.rule;
  const unit = freq === 'HOURLY' || freq === 'MINUTELY' ? UNIT[freq] : UNIT.SECONDLY;
  const startSecond = modulo(plan.start, 60);
  const startMinute = modulo(Math.floor(plan.start / 60), 60);
  const seconds = bySecond.length > 0 ? bySecond : [startSecond];
  const minutes = byMinute.length > 0 ? byMinute : [startMinute];
  const inMinute = unit === 1 ? [0] : seconds;
  const inUnit =
    unit === 3600 ? minutes.flatMap((minute) => inMinute.map((second) => minute * 60 + second)) : inMinute;
  return {
    unit,
    interval,
    unitsPerDay: DAY / unit,
    offsets:
      bySetPos.length === 0
        ? inUnit
        : pickPositions(inUnit.length, bySetPos).map((place) => inUnit[place] as number),
    hours: distances(byHour, 24),
    minutes: unit < 3600 ? distances(byMinute, 60) : null,
    seconds: unit < 60 ? distances(bySecond, 60) : null,
  };
}

function distances(values: readonly number[], size: number): Uint8Array | null {
  if (values.length === 0) return null;
  return Uint8Array.from({ length: size }, (_, value) =>
    Math.min(...values.map((allowed) => (allowed - value + size) % size)),
  );
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
