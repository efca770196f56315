import type { SeatKind } from '../seating/room.ts';

/** Who sits on a seat, as it went out; row and number in the words of the room of that day. */
export interface TakenSeat {
  readonly personId: string;
  readonly name: string;
  readonly row: string;
  readonly seat: string;
  /** Where in the room: row 1 of the rostrum is not row 1 of the hall. Null for a seat the room has no more. */
  readonly kind: SeatKind | null;
}

/** Seat id -> who sits there. */
export type TakenSeats = Readonly<Record<string, TakenSeat>>;

export interface SeatChanges {
  /** Sat somewhere and sits nowhere now, whether their seat is taken again or not. */
  readonly left: readonly TakenSeat[];
  /** Sits now and sat nowhere. */
  readonly taken: readonly TakenSeat[];
  /** Sits elsewhere than before, or on a seat that is numbered anew. */
  readonly moved: readonly { readonly from: TakenSeat; readonly to: TakenSeat }[];
}

/** What differs between the seats as they went out and as they are now, person by person. */
export function seatChanges(before: TakenSeats, now: TakenSeats): SeatChanges {
  const was = byPerson(before);
  const is = byPerson(now);
  return {
    left: [...was.values()].filter(({ personId }) => !is.has(personId)),
    taken: [...is.values()].filter(({ personId }) => !was.has(personId)),
    moved: [...is.values()].flatMap((to) => {
      const from = was.get(to.personId);
      return from && (from.row !== to.row || from.seat !== to.seat) ? [{ from, to }] : [];
    }),
  };
}

function byPerson(seats: TakenSeats): ReadonlyMap<string, TakenSeat> {
  return new Map(Object.values(seats).map((seat) => [seat.personId, seat]));
}
