import type { PersonId } from '../id.ts';
import { type PlacedSeat, type RoomLayout, type SeatKind, seatsInOrder, seatsOfKind } from './room.ts';
import { firstUsedSeat, rankRows } from './rostrum.ts';
import type { SeatAssignment, SeatCapacity, SeatingRules } from './seat-plan.ts';
import type { SeatQueues, Waiting } from './seat-queues.ts';

/** Seat id -> assignment, growing while a plan is made. */
export type Taken = Map<string, SeatAssignment>;

/** Where each capacity is seated without being asked; members use seats without units in a room that has none with. */
export function kindFor(capacity: SeatCapacity, room: RoomLayout): SeatKind | null {
  if (capacity === 'chair-group') return 'rostrum';
  if (capacity === 'member')
    return room.areas.some((area) => area.kind === 'voting') ? 'voting' : 'non-voting';
  if (capacity === 'non-voting') return 'non-voting';
  return capacity === 'observer' ? 'public' : null;
}

/** Seats everyone in the queues who has no seat yet, by rule, round the seats already taken. */
export function fillByRule(queues: SeatQueues, room: RoomLayout, rules: SeatingRules, taken: Taken): void {
  fillRostrum(queues.rostrum, room, rules, taken);
  fillHall(queues, room, taken);
}

/** Members, then 列席, then 旁听; each from the first free seat of their part of the room. */
export function fillHall(queues: SeatQueues, room: RoomLayout, taken: Taken): void {
  fill(queues.members, seatsOfKind(room, kindFor('member', room) ?? 'voting'), taken);
  fill(queues.nonVoting, seatsOfKind(room, 'non-voting'), taken);
  fill(queues.observers, seatsOfKind(room, 'public'), taken);
}

export function fillRostrum(
  queue: readonly Waiting[],
  room: RoomLayout,
  rules: SeatingRules,
  taken: Taken,
): void {
  const seats = seatsOfKind(room, 'rostrum');
  const alreadyThere = seats.filter(({ id }) => taken.has(id)).length;
  const seated = new Set([...taken.values()].map(({ personId }) => personId));
  const waiting = queue.filter(({ person }) => !seated.has(person.personId));
  fill(queue, rankedSeats(room, waiting.length + alreadyThere, rules), taken);
}

/** The rostrum's seats for so many people, the seat of place 1 first (rules 2.1). */
export function rankedSeats(room: RoomLayout, people: number, rules: SeatingRules): readonly PlacedSeat[] {
  const rows = room.areas
    .filter(({ kind }) => kind === 'rostrum')
    .flatMap((area) => area.rows.map((_, row) => seatsInOrder(area).filter((seat) => seat.row === row)));
  const ranked = rankRows(
    people,
    rows.map((row) => row.length),
    rules,
  );
  const places = ranked.flatMap((row, i) => {
    const seats = rows[i] ?? [];
    const first = firstUsedSeat(seats.length, row.length, rules);
    return row.map((place, j) => ({ place, seat: seats[first + j] }));
  });
  return places.toSorted((a, b) => a.place - b.place).flatMap(({ seat }) => (seat ? [seat] : []));
}

function fill(queue: readonly Waiting[], seats: readonly PlacedSeat[], taken: Taken): void {
  const seated = new Set<PersonId>([...taken.values()].map(({ personId }) => personId));
  const free = seats.filter(({ id }) => !taken.has(id));
  let next = 0;
  for (const { person, reason } of queue) {
    if (seated.has(person.personId)) continue;
    const seat = free[next];
    if (!seat) return;
    next += 1;
    taken.set(seat.id, { seatId: seat.id, personId: person.personId, reason });
  }
}
