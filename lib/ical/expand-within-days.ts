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
  /** BYHOUR, BYMINUTE, BYSECOND as limits, indexed by value; null where anything passes. */
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
  const phases = new Map<number, readonly number[]>();
  for (let day = dayOf(collector.first); day <= lastDay; ) {
    if (!collector.spend(1)) return;
    const firstUnit = day * clock.unitsPerDay;
    const phase = modulo(startUnit - firstUnit, clock.interval);
    if (phase >= clock.unitsPerDay) {
      day = Math.floor((firstUnit + phase) / clock.unitsPerDay);
      continue;
    }
    if (passesLimits(plan, day)) {
      let times = phases.get(phase);
      if (times === undefined) {
        times = timesOfPhase(clock, phase, collector);
        if (phases.size < 64) phases.set(phase, times);
      }
      if (!takeDay(day * DAY, times, collector)) return;
    }
    day++;
  }
}

function takeDay(midnight: number, times: readonly number[], collector: Collector): boolean {
  const before = midnight > collector.start && midnight + DAY <= collector.from;
  if (before) return !collector.counting || collector.skip(times.length);
  if (!collector.spend(times.length)) return false;
  for (const time of times) if (!collector.take(midnight + time)) return false;
  return true;
}

/** Every instance of a day whose first unit is the `phase`-th, as seconds of the day. */
function timesOfPhase(clock: Clockwork, phase: number, collector: Collector): readonly number[] {
  const times: number[] = [];
  let steps = 0;
  for (let unit = phase; unit < clock.unitsPerDay; steps++) {
    const second = unit * clock.unit;
    const jump = blockedUntil(clock, second);
    if (jump > second) {
      unit += Math.ceil((jump / clock.unit - unit) / clock.interval) * clock.interval;
      continue;
    }
    for (const offset of clock.offsets) times.push(second + offset);
    unit += clock.interval;
  }
  collector.spend(steps);
  return times;
}

/** The second of the day at which a limit that stops `second` could next let one pass; `second` if none stops it. */
function blockedUntil(clock: Clockwork, second: number): number {
  const { hours, minutes, seconds } = clock;
  if (hours !== null && hours[Math.floor(second / 3600)] === 0) {
    return (Math.floor(second / 3600) + 1) * 3600;
  }
  if (minutes !== null && minutes[Math.floor(second / 60) % 60] === 0) {
    return (Math.floor(second / 60) + 1) * 60;
  }
  return seconds !== null && seconds[second % 60] === 0 ? second + 1 : second;
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
    offsets: pickPositions(inUnit, bySetPos),
    hours: mask(byHour, 24),
    minutes: unit < 3600 ? mask(byMinute, 60) : null,
    seconds: unit < 60 ? mask(bySecond, 60) : null,
  };
}

function mask(values: readonly number[], size: number): Uint8Array | null {
  if (values.length === 0) return null;
  const bits = new Uint8Array(size);
  for (const value of values) bits[value] = 1;
  return bits;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
