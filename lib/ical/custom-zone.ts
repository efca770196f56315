import { DAY, dayNumber, dayOf, lastOfDay, yearOf } from './civil.ts';
import type { Budget } from './collector.ts';
import { expandRule } from './expand-rule.ts';
import type { Rule } from './rule.ts';
import { type OffsetSpan, spanZone, type Zone } from './zone.ts';

/** A STANDARD or DAYLIGHT of a VTIMEZONE (RFC 5545 section 3.6.5): from each onset, clocks are `to` ahead of UTC. */
export interface Observance {
  /** Wall seconds of the first onset, on the clock as it was before (`from`). */
  readonly start: number;
  /** Seconds east of UTC before and after an onset. */
  readonly from: number;
  readonly to: number;
  readonly rules: readonly Rule[];
  readonly extraOnsets: readonly number[];
}

interface Onset {
  readonly at: number;
  readonly offset: number;
}

const YEARS_AHEAD = 30;
const MOST_ONSETS = 3000;

/** The zone a VTIMEZONE describes, or null when it has no observance. Before its first onset the first `from` holds. */
export function customZone(id: string, observances: readonly Observance[]): Zone | null {
  if (observances.length === 0) return null;
  let coveredYear = Number.NEGATIVE_INFINITY;
  let onsets: readonly Onset[] = [];
  const earliest = observances.reduce((first, next) => (next.start < first.start ? next : first));
  return spanZone(id, (epoch) => {
    const year = yearOf(dayOf(epoch));
    if (year + 1 > coveredYear) {
      coveredYear = Math.min(year, 9998) + YEARS_AHEAD;
      onsets = onsetsUntil(observances, coveredYear);
    }
    return spanAt(onsets, epoch, earliest.from);
  });
}

function spanAt(onsets: readonly Onset[], epoch: number, firstOffset: number): OffsetSpan {
  let low = 0;
  let high = onsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((onsets[middle] as Onset).at <= epoch) low = middle + 1;
    else high = middle;
  }
  const current = onsets[low - 1];
  return {
    from: current?.at ?? Number.NEGATIVE_INFINITY,
    // Past the last onset worked out, the span must end so that later years are asked for.
    until: onsets[low]?.at ?? Math.max(epoch + DAY, current?.at ?? epoch),
    offset: current?.offset ?? firstOffset,
  };
}

function onsetsUntil(observances: readonly Observance[], year: number): readonly Onset[] {
  const end = dayNumber(year + 1, 1, 1) * DAY;
  const budget: Budget = { steps: 50_000, instances: MOST_ONSETS, exhausted: false };
  const onsets: Onset[] = [];
  for (const observance of observances) {
    const walls = new Set([observance.start, ...observance.extraOnsets]);
    for (const rule of observance.rules) {
      const until = rule.until === null ? Number.POSITIVE_INFINITY : untilWall(rule.until, observance.from);
      const span = {
        start: observance.start,
        isDate: false,
        from: observance.start,
        to: end,
        until,
        limit: MOST_ONSETS,
      };
      for (const wall of expandRule(rule, span, budget)) walls.add(wall);
    }
    for (const wall of walls) onsets.push({ at: wall - observance.from, offset: observance.to });
  }
  // Onsets that change nothing (an hour set anew each day) take room and say no more.
  return onsets.sort((a, b) => a.at - b.at).filter(({ offset }, n, all) => offset !== all[n - 1]?.offset);
}

/** UNTIL of an observance is in UTC (RFC 5545 section 3.6.5); it ends onsets on the clock before them, a DATE with that day. */
function untilWall(until: NonNullable<Rule['until']>, offset: number): number {
  if (until.form === 'date') return lastOfDay(until.wall);
  return until.form === 'utc' ? until.wall + offset : until.wall;
}
