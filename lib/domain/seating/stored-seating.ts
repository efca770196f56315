import type { PersonId, RankTableId } from '../id.ts';

/** What was asked for: a seat kept free, two people beside each other, two people not beside each other. */
export type SeatWish =
  | { readonly kind: 'reserved'; readonly seatId: string }
  | { readonly kind: 'adjacent' | 'apart'; readonly personIds: readonly [PersonId, PersonId] };

/** What people decided about seats by hand; everything else is computed by `assignSeats`. */
export interface StoredSeating {
  /** Seats fixed for a person: seat id → person. Kept through every re-seating. */
  readonly locks: Readonly<Record<string, PersonId>>;
  /** Who locked each of those seats, and when (ISO instant); missing for seats locked before that was kept. */
  readonly lockedBy?: Readonly<Record<string, { readonly by: string; readonly at: string }>>;
  /** Seats chosen by dragging, in the order they were chosen; kept until undone. */
  readonly moves: readonly {
    readonly personId: PersonId;
    readonly seatId: string;
    readonly by: string;
    readonly at: string;
  }[];
  /**
   * The plan people last agreed to, seat id → person, with those who took leave since still on their seats: what a late
   * change is held against. Missing until somebody first touches the plan; everything is by rule until then.
   */
  readonly settled?: Readonly<Record<string, PersonId>> | null;
  /** In the order they were asked for; an earlier one is never broken for a later one. */
  readonly wishes?: readonly SeatWish[];
  /** The rank table this meeting goes by; missing or null: by the rank each person was listed with. */
  readonly rankTableId?: RankTableId | null;
  readonly version: number;
}
