import type { PersonId } from '../id.ts';
import { type PlacedSeat, type RoomLayout, rostrumRows, type SeatArea, seatsOfKind } from './room.ts';
import type { SeatingRules, SeatReason } from './seat-plan.ts';
import type { SeatQueues, Waiting } from './seat-queues.ts';
import { facingOrder, tableOrder } from './table-order.ts';
import { memberKind, seatedIn, type Taken } from './taken.ts';

/**
 * Seats people at tables, table after table: two parties face each other at a long one where guests came (rules 2.2),
 * else everyone by rank and strokes from the head (rules 2.3). 列席 sit behind the table while there are chairs there,
 * and never where there is a voting unit.
 */
export function fillTables(queues: SeatQueues, room: RoomLayout, rules: SeatingRules, taken: Taken): void {
  for (const area of room.areas) {
    if (area.table === undefined) continue;
    if (area.table === 'long' && area.kind === 'non-voting' && isMeetingOfTwo(queues, room)) {
      fillFacing(queues, room, area, rules, taken);
      continue;
    }
    const waiting = stillWaiting(queueAt(area, queues, room), taken);
    const seats = area.rows.flatMap((row) => row.seats);
    const there = seats.filter(({ id }) => taken.has(id)).length;
    const order = tableOrder(area, Math.min(waiting.length + there, seats.length), rules);
    put(waiting, order, taken, (place, { reason }) => ({
      code: 'table',
      facts: { ...reason.facts, seat: place, form: area.table ?? '' },
    }));
  }
}

/** Guests face hosts only where both are there and no seat of the room decides who votes. */
function isMeetingOfTwo(queues: SeatQueues, room: RoomLayout): boolean {
  const guests = queues.nonVoting.length + queues.observers.length;
  const hosts = queues.rostrum.length + queues.members.length;
  return guests > 0 && hosts > 0 && memberKind(room) === 'non-voting' && chairsBehind(room) < guests;
}

/** Seats for 列席 that stand at no table. */
function chairsBehind(room: RoomLayout): number {
  const tables = new Set(room.areas.filter(({ table }) => table !== undefined).map(({ id }) => id));
  return seatsOfKind(room, 'non-voting').filter(({ areaId }) => !tables.has(areaId)).length;
}

function fillFacing(
  queues: SeatQueues,
  room: RoomLayout,
  area: SeatArea,
  rules: SeatingRules,
  taken: Taken,
): void {
  const parties = {
    hosts: [...queues.rostrum, ...queues.members],
    guests: [...queues.nonVoting, ...queues.observers],
  };
  const people = {
    hosts: stillWaiting(parties.hosts, taken),
    guests: stillWaiting(parties.guests, taken),
  };
  const facing = { ...rules, facesDoor: rules.facesDoor ?? 'guests' } as const;
  const everywhere = facingOrder(room, area, { guests: Infinity, hosts: Infinity }, facing);
  const at = (seats: readonly Pick<PlacedSeat, 'id'>[]): readonly PersonId[] =>
    seats.flatMap(({ id }) => taken.get(id)?.personId ?? []);
  const there = new Set(at(area.rows.flatMap((row) => row.seats)));
  // Of the other party and put on this side: it is ranked round them, as far as it goes.
  const between = (party: 'guests' | 'hosts'): number => {
    const own = new Set(parties[party].map(({ person }) => person.personId));
    const side = at(everywhere[party]).filter((personId) => !own.has(personId)).length;
    return side + parties[party].filter(({ person }) => there.has(person.personId)).length;
  };
  const counts = {
    hosts: people.hosts.length + between('hosts'),
    guests: people.guests.length + between('guests'),
  };
  const order = facingOrder(room, area, counts, facing);
  const { facesDoor } = facing;
  for (const party of ['guests', 'hosts'] as const) {
    put(people[party], order[party], taken, (place, { reason }) => ({
      code: 'facing',
      facts: { ...reason.facts, seat: place, party, table: order.table, facesDoor },
    }));
  }
}

function queueAt({ kind }: SeatArea, queues: SeatQueues, room: RoomLayout): readonly Waiting[] {
  const own = [...queues.rostrum, ...queues.members];
  if (kind === 'rostrum' || kind === memberKind(room)) {
    // Who leads sits on the rostrum where there is one; who found no place there is reported, not hidden at a table.
    const leaders = rostrumRows(room).length > 0 && kind !== 'rostrum' ? queues.members : own;
    const behind = kind === 'non-voting' && chairsBehind(room) < queues.nonVoting.length;
    return behind ? [...leaders, ...queues.nonVoting.slice(chairsBehind(room))] : leaders;
  }
  return kind === 'public' ? queues.observers : queues.nonVoting;
}

function stillWaiting(queue: readonly Waiting[], taken: Taken): readonly Waiting[] {
  const seated = seatedIn(taken);
  return queue.filter(({ person }) => !seated.has(person.personId));
}

function put(
  waiting: readonly Waiting[],
  order: readonly PlacedSeat[],
  taken: Taken,
  why: (place: number, waiting: Waiting) => SeatReason,
): void {
  const free = order.filter(({ id }) => !taken.has(id));
  for (const [i, each] of waiting.entries()) {
    const seat = free[i];
    if (!seat) return;
    const { personId } = each.person;
    taken.set(seat.id, { seatId: seat.id, personId, reason: why(order.indexOf(seat) + 1, each) });
  }
}
