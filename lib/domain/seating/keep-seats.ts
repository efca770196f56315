import type { PersonId } from '../id.ts';
import { fillRostrum } from './fill-seats.ts';
import { type PlacedSeat, type RoomLayout, rostrumRows, seatsInOrder } from './room.ts';
import type { SeatingRules, SeatReason, SeatTaker } from './seat-plan.ts';
import type { SeatQueues } from './seat-queues.ts';
import { mayStay, type Taken } from './taken.ts';

/** The last plan, and who of it is still to be seated by rule. */
export interface Earlier {
  readonly previous: Readonly<Record<string, PersonId>>;
  /** Present people whom nobody fixed to a seat. */
  readonly free: ReadonlyMap<PersonId, SeatTaker>;
}

/** Everyone whose last seat is still theirs by rule stays on it. */
export function keepSeats(
  seats: Iterable<PlacedSeat>,
  { previous, free }: Earlier,
  room: RoomLayout,
  taken: Taken,
): void {
  for (const seat of seats) {
    const person = stayingOn(seat, { previous, free }, room);
    if (person && !taken.has(seat.id)) put(taken, seat, person, 'kept');
  }
}

/**
 * 本排补位: in every row of the hall the people who stay move up into the seats that were used, in their order; a
 * rostrum that has the same people stays, another one is ranked again (rules 2.1: 临时缺席立即撤签并重排).
 */
export function closeRows(
  room: RoomLayout,
  queues: SeatQueues,
  rules: SeatingRules,
  earlier: Earlier,
  taken: Taken,
): void {
  const rostrum = rostrumRows(room).flat();
  const before = rostrum.filter((seat) => earlier.previous[seat.id] !== undefined && !taken.has(seat.id));
  const staying = before.filter((seat) => stayingOn(seat, earlier, room) !== null);
  if (staying.length === before.length && staying.length === queues.rostrum.length) {
    keepSeats(rostrum, earlier, room, taken);
  } else fillRostrum(queues.rostrum, room, rules, taken);
  for (const row of hallRows(room)) closeRow(row, earlier, room, taken);
}

/** Who sits where a wheelchair can be brought to, because they need it, stays there; the others move up around them. */
function closeRow(row: readonly PlacedSeat[], earlier: Earlier, room: RoomLayout, taken: Taken): void {
  const places = row.filter(({ id, wheelchair }) => wheelchair && !taken.has(id));
  for (const seat of places) {
    const person = stayingOn(seat, earlier, room);
    if (person?.wheelchair) put(taken, seat, person, 'kept');
  }
  const used = row.filter((seat) => earlier.previous[seat.id] !== undefined && !taken.has(seat.id));
  const staying = used.flatMap((seat) => {
    const person = stayingOn(seat, earlier, room);
    return person ? [{ person, from: seat.id }] : [];
  });
  for (const [i, { person, from }] of staying.entries()) {
    const seat = used[i];
    if (seat) put(taken, seat, person, seat.id === from ? 'kept' : 'closed-up');
  }
}

/** Rows that are closed up; who leaves a table makes it be ranked again, as on the rostrum. */
function hallRows(room: RoomLayout): readonly (readonly PlacedSeat[])[] {
  return room.areas
    .filter(({ kind, table }) => kind !== 'rostrum' && table === undefined)
    .flatMap((area) => {
      const seats = Map.groupBy(seatsInOrder(area), ({ row }) => row);
      return area.rows.map((_, row) => (seats.get(row) ?? []).filter(({ blocked }) => !blocked));
    });
}

/** Who sat here and may stay: present, free, and in the part of the room that is theirs. */
function stayingOn(seat: PlacedSeat, { previous, free }: Earlier, room: RoomLayout): SeatTaker | null {
  const personId = previous[seat.id];
  const person = personId === undefined ? undefined : free.get(personId);
  return person && mayStay(person.capacity, seat, room) ? person : null;
}

function put(taken: Taken, seat: PlacedSeat, person: SeatTaker, code: SeatReason['code']): void {
  taken.set(seat.id, { seatId: seat.id, personId: person.personId, reason: { code, facts: {} } });
}
