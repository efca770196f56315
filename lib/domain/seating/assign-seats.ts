import type { PersonId } from '../id.ts';
import { checkSeatPlan } from './check-seat-plan.ts';
import { fillByRule } from './fill-seats.ts';
import { fixSeats } from './fixed-seats.ts';
import { closeRows, keepSeats } from './keep-seats.ts';
import { allSeats, type PlacedSeat, type RoomLayout } from './room.ts';
import type { SeatAssignment, SeatingInput, SeatMove, SeatPlan, SeatTaker } from './seat-plan.ts';
import { queuePeople } from './seat-queues.ts';
import type { Taken } from './taken.ts';
import { checkWishes, keepWishes, reservedSeats } from './wishes.ts';

/**
 * Who sits where, with a reason for each. The rostrum by rank table and the office's conventions (rules 2.1); members
 * by stroke order from the front row, left to right as one looks at the rostrum; 列席 only on seats without voting
 * units (rules 2.4); absent people nowhere. Locks and moves are kept in every mode. The same input gives the same
 * plan; what is wrong with it is in `findings`, never thrown.
 */
export function assignSeats(input: SeatingInput): SeatPlan {
  const { rules, previous = null, mode = 'strict', wishes = [] } = input;
  const room = withoutReserved(input.room, reservedSeats(wishes));
  const seats = indexSeats(room);
  const attendees = indexPeople(input.attendees);
  const present = [...attendees.values()].filter(({ absent }) => absent !== true);
  const fixed = fixSeats(input, indexSeats(input.room), attendees);
  const queues = queuePeople(present, rules);
  const taken: Taken = new Map(fixed.bySeat);
  if (previous && mode !== 'strict') {
    const free = new Map(present.filter((p) => !fixed.people.has(p.personId)).map((p) => [p.personId, p]));
    const earlier = { previous: onePlaceEach(previous, seats), free };
    if (mode === 'row') closeRows(room, queues, rules, earlier, taken);
    else keepSeats(seats.values(), earlier, room, taken);
  }
  fillByRule(queues, room, rules, taken);
  keepWishes(wishes, { room, attendees, fixed: fixed.people }, taken);
  const assignments = [...seats.keys()].flatMap((id) => taken.get(id) ?? []);
  const seated = new Set(assignments.map(({ personId }) => personId));
  const unseated = present.filter(({ personId }) => !seated.has(personId));
  return {
    assignments,
    unseated: unseated.map(({ personId }) => personId),
    moved: previous ? movesSince(previous, assignments) : [],
    findings: [
      ...fixed.findings,
      ...checkSeatPlan({ room, rules, attendees, seats, assignments, unseated, queues, wishes }),
      ...checkWishes(wishes, { room: input.room, attendees }, assignments),
    ],
  };
}

function indexSeats(room: RoomLayout): ReadonlyMap<string, PlacedSeat> {
  return new Map(allSeats(room).map((seat) => [seat.id, seat]));
}

/** Seats kept free for this meeting are as good as blocked: only somebody's hand puts a person there. */
function withoutReserved(room: RoomLayout, reserved: ReadonlySet<string>): RoomLayout {
  if (reserved.size === 0) return room;
  return {
    ...room,
    areas: room.areas.map((area) => ({
      ...area,
      rows: area.rows.map((row) => ({
        ...row,
        seats: row.seats.map((seat) => (reserved.has(seat.id) ? { ...seat, blocked: true } : seat)),
      })),
    })),
  };
}

/** A person listed twice counts once, as first listed. */
function indexPeople(attendees: readonly SeatTaker[]): ReadonlyMap<PersonId, SeatTaker> {
  const people = new Map<PersonId, SeatTaker>();
  for (const attendee of attendees) {
    if (!people.has(attendee.personId)) people.set(attendee.personId, attendee);
  }
  return people;
}

/** The last plan in the order of the room, each person on the first of their seats only. */
function onePlaceEach(
  previous: Readonly<Record<string, PersonId>>,
  seats: ReadonlyMap<string, PlacedSeat>,
): Readonly<Record<string, PersonId>> {
  const seen = new Set<PersonId>();
  const once: Record<string, PersonId> = {};
  for (const seatId of seats.keys()) {
    const personId = previous[seatId];
    if (personId === undefined || seen.has(personId)) continue;
    seen.add(personId);
    once[seatId] = personId;
  }
  return once;
}

/** Who sits elsewhere than before; whoever sat nowhere, or sits nowhere now, does not move. */
export function movesSince(
  previous: Readonly<Record<string, PersonId>>,
  assignments: readonly SeatAssignment[],
): readonly SeatMove[] {
  const before = new Map(Object.entries(previous).map(([seatId, personId]) => [personId, seatId]));
  return assignments.flatMap(({ seatId, personId }) => {
    const from = before.get(personId);
    return from === undefined || from === seatId ? [] : [{ personId, from, to: seatId }];
  });
}
