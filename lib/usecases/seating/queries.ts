import { can } from '#lib/domain/access/can.ts';
import { inListOrder } from '#lib/domain/attendance/list-order.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { PersonId } from '#lib/domain/id.ts';
import { circleOf } from '#lib/domain/meetings/counted-members.ts';
import { spacedName } from '#lib/domain/people/name.ts';
import { firstOrderOf } from '#lib/domain/people/name-order.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { priceRemedies, type Remedy } from '#lib/domain/seating/price-remedies.ts';
import { allSeats, type PlacedSeat } from '#lib/domain/seating/room.ts';
import { seatsToday } from '#lib/domain/seating/settled-seats.ts';
import { wheelchairPlaceFor } from '#lib/domain/seating/wheelchair-place.ts';
import { listRankTables } from '#lib/store/rank-tables.ts';
import { cardChanges, cardPeople, lastCardRun } from '../cards/card-units.ts';
import { cardOwners } from '../cards/told-names.ts';
import type { Context } from '../context.ts';
import { judgeMeeting } from '../dossiers/judge-dossier.ts';
import { type BuiltSeatPlan, buildSeatPlan } from './build-seat-plan.ts';
import { rankedPlaces } from './rule-plan.ts';
import { findUndoableSeating } from './undo.ts';
import {
  type AwayPerson,
  CARDS_NAMED,
  type RemedyView,
  type SeatingView,
  type SeatLabel,
  type SittingPerson,
  type UnseatedPerson,
  type WishView,
} from './view.ts';

/** The seating page: who sits where, what a late change leaves open and what each way out costs. Null: no venue yet. */
export async function viewSeating(
  context: Context,
  meetingId: string,
): Promise<Result<SeatingView | null, Refusal>> {
  const judged = await judgeMeeting(context, meetingId);
  if (!judged.ok) return judged;
  const { dossier, findings } = judged.value;
  const built = buildSeatPlan(dossier);
  if (!built) return ok(null);
  const { seating, meeting, office } = dossier;
  const change = await findUndoableSeating(context.db, meeting.id, seating.version);
  const own = change !== null && change.actorId === context.actor.userId;
  const people = asListed(sittingPeople(dossier, built), dossier);
  const count = (test: (person: SittingPerson) => boolean): number => people.filter(test).length;
  return ok({
    meetingId,
    version: seating.version,
    attendanceVersion: dossier.attendance.version,
    zone: office.zone,
    mayEdit: can(context.actor, 'edit-seating') && meeting.secrecy !== 'classified',
    title: meeting.title,
    venueName: built.venue.name,
    room: built.venue.layout,
    nameOrder: firstOrderOf(
      people.flatMap(({ capacity, name }) => (capacity === 'member' ? [name] : [])),
      office.seating.nameOrder,
    ),
    people,
    away: awayPeople(dossier, built),
    remedies: built.since.away.length > 0 ? remediesOf(built) : [],
    unseated: asListed(unseatedPeople(dossier, built), dossier),
    counts: {
      circle: circleOf(dossier.meeting.type),
      rostrum: count((p) => p.capacity === 'chair-group'),
      hall: count((p) => p.capacity === 'member'),
      nonVoting: count((p) => p.capacity === 'non-voting'),
      observers: count((p) => p.capacity === 'observer'),
    },
    rankTable: {
      id: dossier.rankTable?.id ?? null,
      choices: (await listRankTables(context.db)).map(({ id, name }) => ({ id, name })),
    },
    wishes: wishViews(dossier, built),
    movedByHand: people.filter((person) => person.moved).length,
    movedByWish: built.plan.assignments.filter(({ reason }) => reason.code === 'wish').length,
    byDelegation: built.plan.assignments.some(({ reason }) => reason.code === 'delegation'),
    undo: own ? { at: change.at.toString() } : null,
    cards: cardsOf(dossier),
    findings: findings.filter((finding) => finding.place === 'seating' && finding.waiver === null),
    wheelchairPlaces: wheelchairPlaces(built),
    venueId: built.venue.id,
  });
}

/** In the order of the list of those who attend, which is where one looks for somebody among thousands. */
function asListed<P extends { readonly personId: string }>(
  people: readonly P[],
  { attendance, office, enteredStrokes }: Dossier,
): readonly P[] {
  const list = inListOrder(attendance.attendees, office.seating.nameOrder, enteredStrokes);
  const places = new Map<string, number>(list.map(({ personId }, at) => [personId, at]));
  const placeOf = ({ personId }: P): number => places.get(personId) ?? list.length;
  return people.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function seatsById({ input }: BuiltSeatPlan): ReadonlyMap<string, PlacedSeat> {
  return new Map(allSeats(input.room).map((seat) => [seat.id, seat]));
}

function sittingPeople(dossier: Dossier, built: BuiltSeatPlan): readonly SittingPerson[] {
  const takers = new Map(built.input.attendees.map((person) => [person.personId, person]));
  const places = rankedPlaces(built);
  const suggested = new Set(built.since.newcomers.map(({ personId }) => personId));
  const locked = dossier.seating.locks;
  return built.plan.assignments.flatMap(({ seatId, personId, reason }) => {
    const person = takers.get(personId);
    if (!person) return [];
    return [
      {
        personId,
        seatId,
        name: spacedName(person.name),
        capacity: person.capacity,
        bodyShortName: person.bodyShortName ?? '',
        place: places.get(personId) ?? null,
        locked: locked[seatId] === personId,
        moved: reason.code === 'move',
        suggested: suggested.has(personId),
      },
    ];
  });
}

function awayPeople({ attendance }: Dossier, { since }: BuiltSeatPlan): readonly AwayPerson[] {
  const leaves = new Map(attendance.attendees.map((a) => [a.personId, a.leave] as const));
  return since.away.map(({ seat, person }) => {
    const leave = leaves.get(person.personId);
    return {
      personId: person.personId,
      seatId: seat.id,
      name: spacedName(person.name),
      leave: leave?.kind ?? 'personal',
      approved: leave?.approved ?? false,
    };
  });
}

function remediesOf(built: BuiltSeatPlan): readonly RemedyView[] {
  const today = seatsToday(built.plan, built.since);
  return priceRemedies(built.input, today).map((remedy) => remedyView(remedy, built, today));
}

function remedyView(
  { mode, moves, plan }: Remedy,
  built: BuiltSeatPlan,
  before: ReturnType<typeof seatsToday>,
): RemedyView {
  const seats = seatsById(built);
  const names = new Map(built.input.attendees.map((p) => [p.personId, p.name] as const));
  const after = new Map(plan.assignments.map(({ seatId, personId }) => [seatId, personId] as const));
  const seatedAfter = new Set(after.values());
  return {
    mode,
    movedPeople: moves.length,
    moves: moves.map(({ personId, from, to }) => ({
      name: names.get(personId) ?? '',
      fromSeat: from,
      toSeat: to,
      from: labelOf(seats.get(from)),
      to: labelOf(seats.get(to)),
    })),
    seated: built.since.newcomers.flatMap(({ personId }) =>
      seatedAfter.has(personId) ? [names.get(personId) ?? ''] : [],
    ),
    units: [...seats.values()].flatMap(({ id, unit }) =>
      unit !== null && before[id] !== after.get(id) && (before[id] || after.get(id)) ? [unit] : [],
    ),
  };
}

function wheelchairPlaces({ findings, input, plan }: BuiltSeatPlan): SeatingView['wheelchairPlaces'] {
  return Object.fromEntries(
    findings.flatMap(({ code, subjectId }) =>
      code === 'seating.no-wheelchair-place' && subjectId !== undefined
        ? [[subjectId, wheelchairPlaceFor(subjectId as PersonId, input, plan)?.id ?? null]]
        : [],
    ),
  );
}

function labelOf(seat: PlacedSeat | undefined): SeatLabel {
  return { row: seat?.rowLabel ?? '', seat: seat?.number ?? '', kind: seat?.kind ?? null };
}

/** Staff stand by and are not waiting for a seat. */
function unseatedPeople({ attendance }: Dossier, built: BuiltSeatPlan): readonly UnseatedPerson[] {
  const seats = seatsById(built);
  const suggested = new Map(built.since.newcomers.map(({ personId, seatId }) => [personId, seatId] as const));
  const without = new Set(built.plan.unseated);
  return attendance.attendees
    .filter(
      ({ personId, capacity }) => suggested.has(personId) || (without.has(personId) && capacity !== 'staff'),
    )
    .map(({ personId, name, bodyShortName, post }) => {
      const seatId = suggested.get(personId);
      return {
        personId,
        name: spacedName(name),
        bodyShortName,
        post,
        suggested: seatId === undefined ? null : { seatId, ...labelOf(seats.get(seatId)) },
      };
    });
}

function wishViews({ seating }: Dossier, built: BuiltSeatPlan): readonly WishView[] {
  const seats = seatsById(built);
  const names = new Map(built.input.attendees.map((p) => [p.personId, p.name] as const));
  return (seating.wishes ?? []).map((wish) => {
    if (wish.kind !== 'reserved') {
      const [first, second] = wish.personIds;
      return {
        kind: wish.kind,
        seat: null,
        names: wish.personIds.map((id) => names.get(id) ?? ''),
        wish: { kind: wish.kind, first, second },
      };
    }
    const seat = seats.get(wish.seatId);
    return {
      kind: wish.kind,
      seat: seat ? { seatId: seat.id, ...labelOf(seat), kind: seat.kind } : null,
      names: [],
      wish,
    };
  });
}

function cardsOf(dossier: Dossier): SeatingView['cards'] {
  const { print, withdraw } = cardChanges(dossier);
  const nameOf = cardOwners(dossier);
  return {
    total: cardPeople(dossier).length,
    print: print.map(({ personId }) => personId),
    first: print.slice(0, CARDS_NAMED).map((card) => ({ ...card, name: nameOf(card.personId) })),
    withdraw: withdraw.map(nameOf),
    printedOnce: lastCardRun(dossier) !== null,
  };
}
