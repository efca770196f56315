import type { LeaveKind } from '#lib/domain/attendance/attendance.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { UsedOrder } from '#lib/domain/people/name-order.ts';
import type { Group } from '#lib/domain/people/person.ts';
import type { PlacedSeat, RoomLayout } from '#lib/domain/seating/room.ts';
import type { SeatCapacity, SeatingMode } from '#lib/domain/seating/seat-plan.ts';
import type { CardToPrint } from '../cards/card-units.ts';
import type { AddWishInput } from './input.ts';

/** Somebody on a seat. */
export interface SittingPerson {
  readonly personId: string;
  readonly seatId: string;
  /** As printed, two characters spaced. */
  readonly name: string;
  readonly capacity: SeatCapacity;
  readonly bodyShortName: string;
  /** Place on the rostrum by the rank table, 1 first; null elsewhere. */
  readonly place: number | null;
  readonly locked: boolean;
  /** Put there by hand. */
  readonly moved: boolean;
  /** Suggested only: came in after the plan was agreed to. */
  readonly suggested: boolean;
}

/** Somebody whose agreed seat is empty, because they took leave since. */
export interface AwayPerson {
  readonly personId: string;
  readonly seatId: string;
  readonly name: string;
  readonly leave: LeaveKind;
  readonly approved: boolean;
}

export interface SeatLabel {
  readonly row: string;
  readonly seat: string;
  readonly kind: PlacedSeat['kind'] | null;
}

/** Somebody who changes seats under a remedy. */
export interface RemedyMove {
  readonly name: string;
  readonly fromSeat: string;
  readonly toSeat: string;
  readonly from: SeatLabel;
  readonly to: SeatLabel;
}

/** One way to close the gaps, priced. */
export interface RemedyView {
  readonly mode: SeatingMode;
  readonly movedPeople: number;
  readonly moves: readonly RemedyMove[];
  /** Who came in since and sits down with it, as suggested. */
  readonly seated: readonly string[];
  /** Voting units that get another person, in order. */
  readonly units: readonly string[];
}

export interface UnseatedPerson {
  readonly personId: string;
  readonly name: string;
  readonly bodyShortName: string;
  readonly post: string;
  /** Where they would sit; null: no seat is left for them. */
  readonly suggested: (SeatLabel & { readonly seatId: string }) | null;
}

/** How many cards to be printed are named on the seating page; more are read on the page of the cards. */
export const CARDS_NAMED = 5;

export interface CardReprint extends CardToPrint {
  readonly name: string;
}

/** Something asked for about seats, in the order it is kept. */
export interface WishView {
  readonly kind: 'reserved' | 'adjacent' | 'apart';
  /** Of a reserved seat; null where the room no longer has it, and for two people. */
  readonly seat: (SeatLabel & { readonly seatId: string; readonly kind: PlacedSeat['kind'] }) | null;
  /** Of two people. */
  readonly names: readonly string[];
  /** The wish itself, to take it back by. */
  readonly wish: AddWishInput['wish'];
}

/** Everything the seating page shows. Plain JSON. */
export interface SeatingView {
  readonly meetingId: string;
  readonly version: number;
  /** Of the list of those who attend: who sits on the rostrum is said there. */
  readonly attendanceVersion: number;
  readonly zone: string;
  readonly mayEdit: boolean;
  /** On the banner over the rostrum. */
  readonly title: string;
  readonly venueName: string;
  /** In audience view. */
  readonly room: RoomLayout;
  readonly nameOrder: UsedOrder;
  readonly people: readonly SittingPerson[];
  readonly away: readonly AwayPerson[];
  readonly remedies: readonly RemedyView[];
  readonly unseated: readonly UnseatedPerson[];
  readonly counts: {
    /** Who the members are. */
    readonly circle: Group | null;
    readonly rostrum: number;
    readonly hall: number;
    readonly nonVoting: number;
    readonly observers: number;
  };
  readonly movedByHand: number;
  /** Members who sit elsewhere than by rule, for a wish. */
  readonly movedByWish: number;
  /** Deputies sit in blocks by delegation, from front to back in each. */
  readonly byDelegation: boolean;
  /** The rank table this meeting goes by, and what else there is; null: each person’s own rank. */
  readonly rankTable: {
    readonly id: string | null;
    readonly choices: readonly { readonly id: string; readonly name: string }[];
  };
  readonly wishes: readonly WishView[];
  readonly undo: { readonly at: string } | null;
  readonly cards: {
    readonly total: number;
    /** Whose cards are to be printed, and the first of them. */
    readonly print: readonly string[];
    readonly first: readonly CardReprint[];
    readonly withdraw: readonly string[];
    /** Whether a set was printed at all; before that everything is to print. */
    readonly printedOnce: boolean;
  };
  readonly findings: readonly JudgedFinding[];
  /** Of each who needs a wheelchair place and sits elsewhere: where they can change to; null: no place is free for them. */
  readonly wheelchairPlaces: Readonly<Record<string, string | null>>;
  /** Where the room is drawn. */
  readonly venueId: string;
}
