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
  /** Sits elsewhere than before, though it be numbered alike, or on a seat that is numbered anew. */
  readonly moved: readonly { readonly from: TakenSeat; readonly to: TakenSeat }[];
}

/** What differs between the seats as they went out and as they are now, person by person. */
export function seatChanges(before: TakenSeats, now: TakenSeats): SeatChanges {
  const was = byPerson(before);
  const is = byPerson(now);
  const seats = (those: Iterable<Sat>): readonly TakenSeat[] => [...those].map(({ seat }) => seat);
  return {
    left: seats([...was.values()].filter(({ seat }) => !is.has(seat.personId))),
    taken: seats([...is.values()].filter(({ seat }) => !was.has(seat.personId))),
    moved: [...is.values()].flatMap((to) => {
      const from = was.get(to.seat.personId);
      return from && isElsewhere(from, to) ? [{ from: from.seat, to: to.seat }] : [];
    }),
  };
}

interface Sat {
  readonly id: string;
  readonly seat: TakenSeat;
}

function byPerson(seats: TakenSeats): ReadonlyMap<string, Sat> {
  return new Map(Object.entries(seats).map(([id, seat]) => [seat.personId, { id, seat }]));
}

/** Rows of two blocks may be numbered alike; a seat the room has no more was perhaps only drawn anew. */
function isElsewhere(from: Sat, to: Sat): boolean {
  const isNumberedAnew = from.seat.row !== to.seat.row || from.seat.seat !== to.seat.seat;
  return isNumberedAnew || (from.id !== to.id && from.seat.kind !== null);
}
