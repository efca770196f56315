import { capacities } from '../attendance/attendance.ts';
import type { Finding } from '../finding.ts';
import type { PersonId } from '../id.ts';
import type { NameOrder } from '../people/name-order.ts';
import type { EnteredStrokes } from '../people/strokes.ts';
import type { RoomLayout } from './room.ts';
import type { RostrumRules } from './rostrum.ts';
import type { SeatWish, StoredSeating } from './stored-seating.ts';
import type { FacingRules } from './tables.ts';

/** `chair-group`: sits on the rostrum by rank; the others by what they are at the meeting. */
export const seatCapacities = ['chair-group', ...capacities] as const;
export type SeatCapacity = (typeof seatCapacities)[number];

/** Someone who may need a seat. Their order in the list is the office's order for 列席 and 旁听. */
export interface SeatTaker {
  readonly personId: PersonId;
  readonly name: string;
  readonly capacity: SeatCapacity;
  /** Place in the office's rank table; none: behind those who have one, by strokes. */
  readonly rank?: number | null;
  readonly bodyShortName?: string;
  readonly absent?: boolean;
  /** Needs a place that is reached in a wheelchair. */
  readonly wheelchair?: boolean;
  /** Of a deputy to a congress: the delegation, its place in the list, and whether they lead it (团长、副团长). */
  readonly delegation?: {
    readonly name: string;
    readonly place: number;
    readonly isHead: boolean;
    /** Place among those who lead it, the smaller before the larger; left out: by rank. */
    readonly lead?: number;
  };
}

/** What the office has decided (rules 2.1, 3.1): the office's order, not the law's. */
export interface SeatingRules extends RostrumRules {
  readonly nameOrder: NameOrder;
  /** How many members have moved from the head of the stroke order to its end, for the yearly rotation. */
  readonly rotateBy?: number;
  readonly enteredStrokes?: EnteredStrokes;
  /** What the rank table is called that ranks are taken from; left out: each person’s own rank. */
  readonly rankTable?: string;
  /** How members sit in the hall: by strokes through all rows, or each delegation in its block (rules 2.4). */
  readonly arrangement?: 'strokes' | 'delegations';
  /** Year of the term, from 1, that blocks and delegations have moved on to. */
  readonly termYear?: number;
  /** At a table of two parties: who looks at the door (rules 2.2); left out: the guests. */
  readonly facesDoor?: FacingRules['facesDoor'];
}

/**
 * How much may move when a plan is made again. `strict`: all by rule (全体依次前移). `row`: gaps are closed inside
 * their row, a rostrum that lost or won someone is ranked again (本排补位). `minimal`: nobody moves who need not
 * (保留空席). The last two need the previous plan.
 */
export const seatingModes = ['strict', 'row', 'minimal'] as const;
export type SeatingMode = (typeof seatingModes)[number];

export interface SeatingInput {
  readonly room: RoomLayout;
  readonly attendees: readonly SeatTaker[];
  readonly rules: SeatingRules;
  readonly locks?: StoredSeating['locks'];
  readonly moves?: StoredSeating['moves'];
  readonly wishes?: readonly SeatWish[];
  /** Seat id -> person, as last shown or printed. */
  readonly previous?: Readonly<Record<string, PersonId>> | null;
  readonly mode?: SeatingMode;
}

/** Why someone sits where they sit; worded by the catalogue from `facts`. */
export interface SeatReason {
  readonly code:
    | 'rank'
    | 'stroke-order'
    | 'list-order'
    | 'lock'
    | 'move'
    | 'kept'
    | 'closed-up'
    | 'free-seat'
    | 'table'
    | 'facing'
    | 'delegation'
    | 'wheelchair'
    | 'wish';
  readonly facts: Readonly<Record<string, string | number>>;
}

export interface SeatAssignment {
  readonly seatId: string;
  readonly personId: PersonId;
  readonly reason: SeatReason;
}

export interface SeatMove {
  readonly personId: PersonId;
  readonly from: string;
  readonly to: string;
}

export interface SeatPlan {
  /** In the order of the room: area, row, place. */
  readonly assignments: readonly SeatAssignment[];
  /** Present people without a seat; staff stand by and are listed too. */
  readonly unseated: readonly PersonId[];
  /** Who sits elsewhere than in `previous`. */
  readonly moved: readonly SeatMove[];
  readonly findings: readonly Finding[];
}

/** Seat id -> person, as `previous` wants it. */
export function seatedPeople(plan: SeatPlan): Readonly<Record<string, PersonId>> {
  return Object.fromEntries(plan.assignments.map(({ seatId, personId }) => [seatId, personId]));
}
