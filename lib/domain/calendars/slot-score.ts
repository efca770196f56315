import type { Severity } from '../finding.ts';
import type { Clash } from './clash.ts';
import type { DayGrade, Slot } from './slot-search.ts';

/** Points a slot loses. The order they give is a suggestion to people, who see every reason; it decides nothing. */
const cost = {
  severity: { block: 45, warn: 18, note: 5 } as const satisfies Record<Severity, number>,
  /** Not known weighs little on its own: it is the same for every day near. */
  unknown: 4,
  /** A year without a table is one doubt, not one a day. */
  unpublished: 6,
  likelyHoliday: 45,
  intervalExceeded: 35,
  venueNeededNext: 8,
  otherVenue: 5,
  soonAfter: 30,
  absent: 6,
  laterStart: 3,
  mostLater: 4,
  /** Sooner is a little better. */
  perMonthLater: 1.5,
} as const;

export interface Weighed {
  readonly clashes: readonly Clash[];
  readonly absent: number;
  readonly startRank: number;
  readonly daysAhead: number;
  readonly likelyHoliday: boolean;
  readonly venueNeededNext: boolean;
  readonly otherVenue: boolean;
  /** 0 to 1: how much of half the usual time since the last meeting is missing. */
  readonly soonAfter: number;
}

/** How good a slot is, 0 to 100. */
export function scoreOf(slot: Weighed): number {
  const lost =
    slot.clashes.reduce((sum, clash) => sum + costOf(clash), 0) +
    slot.absent * cost.absent +
    Math.min(slot.startRank, cost.mostLater) * cost.laterStart +
    (slot.daysAhead / 30) * cost.perMonthLater +
    (slot.likelyHoliday ? cost.likelyHoliday : 0) +
    (slot.venueNeededNext ? cost.venueNeededNext : 0) +
    (slot.otherVenue ? cost.otherVenue : 0) +
    slot.soonAfter * cost.soonAfter;
  return Math.max(0, Math.round(100 - lost));
}

function costOf(clash: Clash): number {
  if (clash.kind === 'unknown') return cost.unknown;
  if (clash.cause === 'unpublished') return cost.unpublished;
  if (clash.cause === 'interval-exceeded') return cost.intervalExceeded;
  return cost.severity[clash.severity];
}

/** Five little bars; never all five while something about the slot is not known. */
export function levelOf(score: number, clashes: readonly Clash[]): Slot['level'] {
  if (score >= 88) return clashes.some(({ kind }) => kind === 'unknown') ? 4 : 5;
  if (score >= 74) return 4;
  if (score >= 58) return 3;
  return score >= 38 ? 2 : 1;
}

/** The colour of a day with a slot. */
export function gradeOf(score: number): DayGrade {
  if (score >= 84) return 'good';
  return score >= 58 ? 'fair' : 'poor';
}
