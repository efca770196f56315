import { fillDelegations } from './fill-delegations.ts';
import { fillTables } from './fill-tables.ts';
import { allSeats, type PlacedSeat, type RoomLayout, rostrumRows, seatsOfKind } from './room.ts';
import { firstUsedSeat, rankRows } from './rostrum.ts';
import type { SeatingRules } from './seat-plan.ts';
import type { SeatQueues, Waiting } from './seat-queues.ts';
import { mayStay, memberKind, seatedIn, type Taken } from './taken.ts';

/** Seats everyone in the queues who has no seat yet, by rule, round the seats already taken. */
export function fillByRule(queues: SeatQueues, room: RoomLayout, rules: SeatingRules, taken: Taken): void {
  fillWheelchairs(queues, room, taken);
  fillRostrum(queues.rostrum, room, rules, taken);
  fillTables(queues, room, rules, taken);
  fillHall(queues, room, rules, taken);
}

/** Members, then 列席, then 旁听; each from the first free seat of their part of the room. */
export function fillHall(queues: SeatQueues, room: RoomLayout, rules: SeatingRules, taken: Taken): void {
  const kind = memberKind(room);
  if (rules.arrangement === 'delegations') fillDelegations(queues.members, room, kind, rules, taken);
  fill(queues.members, seatsOfKind(room, kind), taken, rules.arrangement === 'delegations');
  fill(queues.nonVoting, seatsOfKind(room, 'non-voting'), taken);
  fill(queues.observers, seatsOfKind(room, 'public'), taken);
}

export function fillRostrum(
  queue: readonly Waiting[],
  room: RoomLayout,
  rules: SeatingRules,
  taken: Taken,
): void {
  const alreadyThere = rostrumRows(room)
    .flat()
    .filter(({ id }) => taken.has(id)).length;
  const seated = seatedIn(taken);
  const waiting = queue.filter(({ person }) => !seated.has(person.personId));
  fill(queue, rankedSeats(room, waiting.length + alreadyThere, rules), taken);
}

/** The rostrum's seats for so many people, the seat of place 1 first (rules 2.1). */
export function rankedSeats(room: RoomLayout, people: number, rules: SeatingRules): readonly PlacedSeat[] {
  const rows = rostrumRows(room);
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

/** Who needs it sits where a wheelchair can be brought to, in their own part of the hall; the rostrum goes by rank. */
function fillWheelchairs(queues: SeatQueues, room: RoomLayout, taken: Taken): void {
  const places = allSeats(room).filter((seat) => seat.wheelchair && !seat.blocked);
  const needing = [...queues.members, ...queues.nonVoting, ...queues.observers].filter(
    ({ person }) => person.wheelchair,
  );
  const seated = seatedIn(taken);
  for (const { person, reason } of needing) {
    const seat = places.find(
      ({ id, ...at }) => !taken.has(id) && mayStay(person.capacity, { id, ...at }, room),
    );
    if (!seat || seated.has(person.personId)) continue;
    const facts = { ...reason.facts };
    taken.set(seat.id, { seatId: seat.id, personId: person.personId, reason: { code: 'wheelchair', facts } });
  }
}

/** Places for wheelchairs are given last to who does not need one. `spare`: by no order any more, only a seat. */
function fill(queue: readonly Waiting[], seats: readonly PlacedSeat[], taken: Taken, spare = false): void {
  const seated = seatedIn(taken);
  const free = seats.filter(({ id }) => !taken.has(id));
  const inTurn = [
    ...free.filter(({ wheelchair }) => !wheelchair),
    ...free.filter(({ wheelchair }) => wheelchair),
  ];
  let next = 0;
  for (const { person, reason } of queue) {
    if (seated.has(person.personId)) continue;
    const seat = inTurn[next];
    if (!seat) return;
    next += 1;
    taken.set(seat.id, {
      seatId: seat.id,
      personId: person.personId,
      reason: spare ? { code: 'free-seat', facts: reason.facts } : reason,
    });
  }
}
