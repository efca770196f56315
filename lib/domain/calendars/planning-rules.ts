import type { ItemKind, StepKind } from '../agendas/agenda.ts';
import type { BodyKind } from '../bodies/body.ts';
import type { Severity } from '../finding.ts';
import type { BodyId } from '../id.ts';
import type { LocalText } from '../local-text.ts';
import type { MeetingType } from '../meetings/meeting-type.ts';
import type { ClashKind } from '../office/office.ts';
import type { Cited } from '../time/rule-parameters.ts';
import type { VoteMethod } from '../votes/vote-method.ts';

/** A line every meeting of a type begins with on its agenda. */
export interface SkeletonStep {
  readonly kind: ItemKind | StepKind;
  readonly minutes: number;
  readonly vote: VoteMethod | null;
}

/** How an office likes to place a type of meeting, and what its agenda begins as. */
export interface SlotHabit {
  /** Days of the week it is held on, 1 Monday … 7 Sunday. */
  readonly weekdays: readonly number[];
  /** Starting times in the order they are preferred, e.g. 09:00. */
  readonly starts: readonly string[];
  readonly minutes: number;
  readonly steps: readonly SkeletonStep[];
}

/** A stretch of the year that is full of other things. `from` and `to` are month and day, both included; it may wrap the new year. */
export interface Season extends Cited {
  readonly id: string;
  readonly title: LocalText;
  readonly from: string;
  readonly to: string;
  /** Types it matters to; empty: all. */
  readonly types: readonly MeetingType[];
}

/** Sessions that follow one another: the CPPCC opens half a day to a day before the congress. */
export interface Linkage extends Cited {
  readonly id: string;
  readonly title: LocalText;
  readonly types: readonly MeetingType[];
  readonly bodyKinds: readonly BodyKind[];
  /** How many days before ours theirs opens. */
  readonly leadDays: { readonly min: number; readonly max: number };
  /** Theirs is a session if it lasts at least so many days … */
  readonly sessionDays: number;
  /** … and belongs to ours if it opens within so many days of it. */
  readonly withinDays: number;
}

/** No more than so many months from one meeting of a type to the next. */
export interface Interval extends Cited {
  readonly types: readonly MeetingType[];
  readonly months: number;
}

/** Minutes from one venue to another, door to door. */
export interface Travel {
  readonly sameAddressMinutes: number;
  readonly otherAddressMinutes: number;
  /** Measured ways, by the venues' ids or full names; they hold both ways. */
  readonly pairs: readonly { readonly from: string; readonly to: string; readonly minutes: number }[];
}

/** Days a yearly notice is likely to take or to move, for a year whose notice is not out yet. ISO dates, both included. */
export interface LikelyHoliday {
  readonly name: LocalText;
  readonly from: string;
  readonly to: string;
}

/** A stretch of a day; `to` is not included. Clock times, e.g. 08:30. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** When the parts of a day are, for what others plan without clock times: 上午, 下午, 晚上. */
export interface HalfDays {
  readonly morning: Stretch;
  readonly afternoon: Stretch;
  readonly evening: Stretch;
}

/** How strictly two bodies are kept apart: never on the same day, or only never at the same time. */
export const apartSpans = ['day', 'time'] as const;
export type ApartSpan = (typeof apartSpans)[number];

/** Two bodies whose meetings must never coincide, by the office's own agreement with them; it holds both ways. */
export interface ApartPair {
  readonly a: BodyId;
  readonly b: BodyId;
  readonly span: ApartSpan;
  readonly reason: string;
}

/**
 * What an office decides about planning in general: `templates/planning/planning.json` with the office's own
 * conventions over it (`planningOf`).
 */
export interface PlanningRules {
  /** How much each kind of clash weighs. */
  readonly severity: Readonly<Record<ClashKind, Severity>>;
  readonly habits: Readonly<Record<MeetingType, SlotHabit>>;
  readonly seasons: readonly Season[];
  readonly linkages: readonly Linkage[];
  readonly travel: Travel;
  readonly apart: readonly ApartPair[];
  readonly likelyHolidays: readonly LikelyHoliday[];
  /** Days after which a calendar that was uploaded or typed in counts as old. */
  readonly uploadStaleDays: number;
  /** A matter followed up is soon due when so many days are left: time for one reminder and one answer in a working week. */
  readonly followUpSoonDays: number;
  readonly halfDays: HalfDays;
}
