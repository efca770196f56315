import type { Finding } from '../finding.ts';
import type { PersonId } from '../id.ts';
import { fillByRule, rankedSeats } from './fill-seats.ts';
import { allSeats, type PlacedSeat, type RoomLayout, rostrumRows } from './room.ts';
import type { SeatAssignment, SeatingRules, SeatReason, SeatTaker } from './seat-plan.ts';
import type { SeatQueues } from './seat-queues.ts';
import { seatingFinding } from './seating-finding.ts';
import type { SeatWish } from './stored-seating.ts';
import type { Taken } from './taken.ts';
import { keepWishes } from './wishes.ts';

export interface PlanUnderCheck {
  readonly room: RoomLayout;
  readonly rules: SeatingRules;
  readonly attendees: ReadonlyMap<PersonId, SeatTaker>;
  readonly seats: ReadonlyMap<string, PlacedSeat>;
  readonly assignments: readonly SeatAssignment[];
  readonly unseated: readonly SeatTaker[];
  readonly queues: SeatQueues;
  readonly wishes: readonly SeatWish[];
}

/** What is wrong with a plan: people without a seat, units and votes, the rostrum's order, names without an order. */
export function checkSeatPlan(plan: PlanUnderCheck): readonly Finding[] {
  return [
    ...checkUnseated(plan),
    ...plan.assignments.flatMap((assignment) => checkUnit(assignment, plan)),
    ...checkWheelchairs(plan),
    ...checkRostrumOrder(plan),
    ...checkTableOrder(plan),
    ...checkEqualPair(plan),
    ...checkNames(plan),
  ];
}

function checkUnseated({ room, unseated }: PlanUnderCheck): readonly Finding[] {
  const seats = rostrumRows(room).flat().length;
  const leaders = unseated.filter(({ capacity }) => capacity === 'chair-group');
  const narrow = seatingFinding('seating.rostrum-too-narrow', 'block', 'rostrum', {
    seats,
    over: leaders.length,
  });
  const others = unseated.filter(({ capacity }) => capacity !== 'staff');
  return [
    ...(leaders.length > 0 && seats > 0 ? [narrow] : []),
    ...others.map(({ personId, name, capacity }) =>
      seatingFinding('seating.unseated', capacity === 'observer' ? 'warn' : 'block', personId, {
        name,
        capacity,
      }),
    ),
  ];
}

/** 无表决权者不得排入表决器座 (rules 2.4); a member without a unit cannot vote from the seat. */
function checkUnit({ seatId, personId }: SeatAssignment, plan: PlanUnderCheck): readonly Finding[] {
  const [seat, person] = [plan.seats.get(seatId), plan.attendees.get(personId)];
  if (!seat || !person) return [];
  const facts = { name: person.name, row: seat.rowLabel, seat: seat.number, unit: seat.unit ?? '' };
  const votes = person.capacity === 'member' || person.capacity === 'chair-group';
  if (seat.kind === 'voting' && !votes) {
    return [seatingFinding('seating.non-voter-on-unit', 'block', personId, facts)];
  }
  const hasUnits = plan.room.areas.some(({ kind }) => kind === 'voting');
  const isOffUnit = hasUnits && seat.kind !== 'voting' && seat.kind !== 'rostrum';
  return isOffUnit && votes ? [seatingFinding('seating.voter-without-unit', 'warn', personId, facts)] : [];
}

/** Who needs a wheelchair place and sits elsewhere; the rostrum is reached by its own ramp or not at all. */
function checkWheelchairs({ assignments, seats, attendees }: PlanUnderCheck): readonly Finding[] {
  return assignments.flatMap(({ seatId, personId }) => {
    const [seat, person] = [seats.get(seatId), attendees.get(personId)];
    if (!person?.wheelchair || !seat || seat.wheelchair) return [];
    const facts = { name: person.name, row: seat.rowLabel, seat: seat.number, area: seat.kind };
    return [seatingFinding('seating.no-wheelchair-place', 'warn', personId, facts)];
  });
}

/** 主席台名次=名次表: the seats of the rostrum against what the office's conventions give for the same people. */
function checkRostrumOrder(plan: PlanUnderCheck): readonly Finding[] {
  const seatOf = new Map(plan.assignments.map(({ seatId, personId }) => [personId, seatId]));
  const ofRostrum = new Set(rostrumRows(plan.room).flatMap((row) => row.map(({ id }) => id)));
  const onRostrum = plan.assignments.filter(({ seatId }) => ofRostrum.has(seatId));
  const ranked = plan.queues.rostrum.filter(({ person }) =>
    onRostrum.some(({ personId }) => personId === person.personId),
  );
  const rankedPeople = new Set(ranked.map(({ person }) => person.personId));
  const guests = new Set(onRostrum.filter((a) => !rankedPeople.has(a.personId)).map(({ seatId }) => seatId));
  const due = rankedSeats(plan.room, onRostrum.length, plan.rules).filter(({ id }) => !guests.has(id));
  const byRule: Taken = new Map(
    onRostrum.filter(({ seatId }) => guests.has(seatId)).map((each) => [each.seatId, each]),
  );
  for (const [i, { person, reason }] of ranked.entries()) {
    const seatId = due[i]?.id;
    if (seatId !== undefined) byRule.set(seatId, { seatId, personId: person.personId, reason });
  }
  const dueOf = withWishes(byRule, plan);
  const elsewhere = ranked.filter(({ person: { personId } }) => seatOf.get(personId) !== dueOf.get(personId));
  const [first] = elsewhere;
  if (!first) return [];
  const facts = { people: elsewhere.length, name: first.person.name, table: plan.rules.rankTable ?? 'none' };
  return [seatingFinding('seating.rostrum-order', 'warn', 'rostrum', facts)];
}

/** Decided for this person, not by their place in any order, and by no wish. */
const decided: ReadonlySet<SeatReason['code']> = new Set(['lock', 'move', 'wheelchair']);

/** Person -> seat as the rules and then the wishes of the meeting put them; whom a hand put stays. */
function withWishes(
  byRule: Taken,
  { room, attendees, wishes }: PlanUnderCheck,
): ReadonlyMap<PersonId, string> {
  const fixed = [...byRule.values()].filter(({ reason }) => reason.code === 'lock' || reason.code === 'move');
  keepWishes(wishes, { room, attendees, fixed: new Set(fixed.map(({ personId }) => personId)) }, byRule);
  return new Map([...byRule.values()].map(({ personId, seatId }) => [personId, seatId]));
}

/**
 * 名次 at tables: where those who lead sit, against where the rules put them round everybody else who was put
 * somewhere.
 */
function checkTableOrder(plan: PlanUnderCheck): readonly Finding[] {
  const { room, rules, assignments, queues } = plan;
  const tables = new Set(room.areas.filter(({ table }) => table !== undefined).map(({ id }) => id));
  if (tables.size === 0) return [];
  const leaders = new Set(queues.rostrum.map(({ person }) => person.personId));
  const others = assignments.filter(
    ({ personId, reason }) => !leaders.has(personId) && decided.has(reason.code),
  );
  const byRule: Taken = new Map(others.map((each) => [each.seatId, each]));
  fillByRule(queues, room, rules, byRule);
  const due = withWishes(byRule, plan);
  const atTables = new Set(
    allSeats(room)
      .filter(({ areaId }) => tables.has(areaId))
      .map(({ id }) => id),
  );
  const seatOf = new Map(assignments.map(({ personId, seatId }) => [personId, seatId]));
  const elsewhere = queues.rostrum.filter(({ person: { personId } }) => {
    const seat = seatOf.get(personId);
    return seat !== undefined && atTables.has(seat) && due.get(personId) !== seat;
  });
  const [first] = elsewhere;
  if (!first) return [];
  const facts = { people: elsewhere.length, name: first.person.name, table: rules.rankTable ?? 'none' };
  return [seatingFinding('seating.table-order', 'warn', 'table', facts)];
}

/** Two of equal highest rank cannot both sit in the middle of an odd row; the office says how (rules 2.1). */
function checkEqualPair({ queues, room, rules }: PlanUnderCheck): readonly Finding[] {
  const [first, second] = queues.rostrum;
  const rank = first?.person.rank ?? null;
  if (!first || !second || rank === null || second.person.rank !== rank) return [];
  const inFront = rankedSeats(room, queues.rostrum.length, rules).filter(({ row }) => row === 0).length;
  if (inFront % 2 === 0) return [];
  const facts = { first: first.person.name, second: second.person.name, people: inFront };
  return [seatingFinding('seating.equal-pair-odd', 'note', 'rostrum', facts)];
}

function checkNames({ queues }: PlanUnderCheck): readonly Finding[] {
  return [
    ...queues.sorting.unsortable.map(({ item, characters }) =>
      seatingFinding('seating.unsortable', 'block', item.personId, {
        name: item.name,
        characters: characters.join(''),
      }),
    ),
    ...queues.sorting.ties.flatMap(([first, ...others]) =>
      first
        ? [
            seatingFinding('seating.namesakes', 'warn', first.personId, {
              name: first.name,
              people: others.length + 1,
            }),
          ]
        : [],
    ),
  ];
}
