import type { Temporal } from 'temporal-polyfill';
import type { BodyId, PersonId, VenueId } from '../id.ts';
import type { LocalText } from '../local-text.ts';
import type { Candidate, PlannedSitting } from './candidate.ts';
import type { Clash } from './clash.ts';

/** One block of a meeting, placed from its first day: 0 is the first day, 1 the next. */
export interface PlannedBlock {
  readonly dayOffset: number;
  readonly start: Temporal.PlainTime;
  readonly minutes: number;
  readonly venueId: VenueId | null;
}

/** Who has to be free: everybody, a share of all people and bodies asked, or the named ones. */
export type Requirement =
  | { readonly kind: 'all' }
  | { readonly kind: 'share'; readonly percent: number }
  | { readonly kind: 'named'; readonly personIds: readonly PersonId[]; readonly bodyIds: readonly BodyId[] };

export interface SlotSearch {
  readonly candidate: Omit<Candidate, 'sittings'>;
  /** First days to try, both included. */
  readonly window: { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate };
  /** In order of time, at least one. */
  readonly blocks: readonly PlannedBlock[];
  /** Starting times to try, best first; only for a meeting of one block, others keep their own times. */
  readonly starts: readonly Temporal.PlainTime[];
  /** Days of the week a meeting may begin on, 1 Monday … 7 Sunday; a make-up workday always may. */
  readonly weekdays: readonly number[];
  readonly required: Requirement;
  /** The day thought of so far: another venue on it comes before any other day. */
  readonly askedDay: Temporal.PlainDate | null;
  /** The days of the meetings numbered before and after it: between them its number keeps its turn. */
  readonly turn: { readonly after: Temporal.PlainDate | null; readonly before: Temporal.PlainDate | null };
  /** How many slots to return. */
  readonly limit: number;
}

/** Why a slot stands where it stands, or why a day is out. Worded by `clashes.reason.<code>`. */
export type SlotReason =
  | { readonly code: 'all-free'; readonly bodies: number; readonly people: number }
  | { readonly code: 'deadlines-met' }
  | { readonly code: 'since-previous'; readonly days: number }
  | { readonly code: 'venue-needed-next'; readonly at: Temporal.Instant; readonly clearBy: Temporal.Instant }
  | ({ readonly code: 'other-venue' } & VenueSwap)
  | { readonly code: 'likely-holiday'; readonly name: LocalText; readonly year: number }
  | { readonly code: 'out-of-turn'; readonly side: 'early' | 'late'; readonly day: Temporal.PlainDate }
  | { readonly code: 'clash'; readonly clash: Clash }
  | { readonly code: 'weekday'; readonly weekday: number }
  | { readonly code: 'too-few-free'; readonly free: number; readonly asked: number; readonly needed: number };

/** A venue that is taken, and the one to use instead. */
export interface VenueSwap {
  readonly taken: VenueId;
  readonly venueId: VenueId;
}

/** A place in time for the whole meeting. */
export interface Slot {
  readonly day: Temporal.PlainDate;
  readonly sittings: readonly PlannedSitting[];
  /** 0 to 100. */
  readonly score: number;
  /** 1 to 5, for the eye. */
  readonly level: 1 | 2 | 3 | 4 | 5;
  /** Where the venue asked for is taken and another stands free. */
  readonly otherVenue: VenueSwap | null;
  /** What speaks for it, then what speaks against it, heaviest first. */
  readonly reasons: readonly SlotReason[];
}

/** 很好, 可以, 勉强, 排除, 放假待公布, and days nobody meets on. */
export const dayGrades = ['good', 'fair', 'poor', 'excluded', 'unknown', 'off'] as const;
export type DayGrade = (typeof dayGrades)[number];

/** One day of the year view. */
export interface GradedDay {
  readonly day: Temporal.PlainDate;
  readonly grade: DayGrade;
  /** The one reason a day is out, doubtful or only fair; null where nothing needs saying. */
  readonly reason: SlotReason | null;
  /** The best slot of the day; null where there is none. */
  readonly best: Slot | null;
}

export interface SlotsFound {
  /** Best first; at most one a day. */
  readonly slots: readonly Slot[];
  /** Every day of the window, in order. */
  readonly days: readonly GradedDay[];
}
