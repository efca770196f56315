import type { Finding } from '../finding.ts';
import type { PersonId } from '../id.ts';
import { allSeats, type PlacedSeat, type RoomLayout } from './room.ts';
import type { SeatAssignment, SeatTaker } from './seat-plan.ts';
import { seatingFinding } from './seating-finding.ts';
import type { SeatWish } from './stored-seating.ts';
import { mayStay, type Taken } from './taken.ts';

interface Around {
  readonly room: RoomLayout;
  readonly attendees: ReadonlyMap<PersonId, SeatTaker>;
  /** Whom somebody put on their seat: they are not moved for a wish. */
  readonly fixed: ReadonlySet<PersonId>;
}

interface Pair {
  readonly kind: 'adjacent' | 'apart';
  readonly personIds: readonly [PersonId, PersonId];
}

/** The seats kept free for this meeting. */
export function reservedSeats(wishes: readonly SeatWish[]): ReadonlySet<string> {
  return new Set(wishes.flatMap((wish) => (wish.kind === 'reserved' ? [wish.seatId] : [])));
}

/**
 * Brings people beside each other, or parts them, by changing places with as few others as will do: one pair of people
 * a wish, nobody who was put on a seat by hand, and only where both may sit. A wish kept already moves nobody; one
 * kept earlier is never broken for a later one.
 */
export function keepWishes(wishes: readonly SeatWish[], around: Around, taken: Taken): void {
  const pairs = wishes.filter((wish): wish is Pair => wish.kind !== 'reserved');
  if (pairs.length === 0) return;
  const seats = new Map(allSeats(around.room).map((seat) => [seat.id, seat]));
  const beside = neighbours(around.room);
  for (const [i, wish] of pairs.entries()) {
    if (isKept(wish, taken, beside) !== false) continue;
    const swap = findSwap(wish, pairs.slice(0, i), { ...around, taken, seats, beside });
    if (swap) change(swap, wish, around.attendees, taken);
  }
}

type Beside = ReadonlyMap<string, readonly string[]>;

interface Search extends Around {
  readonly taken: Taken;
  readonly seats: ReadonlyMap<string, PlacedSeat>;
  readonly beside: Beside;
}

interface Swap {
  readonly one: SeatAssignment;
  readonly other: SeatAssignment;
}

/** The first change of two places that keeps the wish and breaks none before it; the one named second moves first. */
function findSwap(wish: Pair, before: readonly Pair[], search: Search): Swap | null {
  const { taken, beside, fixed } = search;
  const seatOf = seatsByPerson(taken);
  for (const [mover, stays] of [wish.personIds.toReversed(), wish.personIds] as const) {
    const [from, still] = [mover && seatOf.get(mover), stays && seatOf.get(stays)];
    if (!mover || !from || !still || fixed.has(mover)) continue;
    const one = taken.get(from);
    const wanted = wish.kind === 'adjacent' ? (beside.get(still) ?? []) : nearest(from, search);
    for (const seatId of wanted) {
      const other = taken.get(seatId);
      if (!one || !other || other.personId === stays || fixed.has(other.personId)) continue;
      if (!maySwap(one, other, search)) continue;
      const after = new Map(taken);
      after.set(one.seatId, { ...other, seatId: one.seatId });
      after.set(other.seatId, { ...one, seatId: other.seatId });
      const kept = [wish, ...before.filter((each) => isKept(each, taken, beside))];
      if (kept.every((each) => isKept(each, after, beside))) return { one, other };
    }
  }
  return null;
}

function maySwap(one: SeatAssignment, other: SeatAssignment, { attendees, seats, room }: Search): boolean {
  const [first, second] = [attendees.get(one.personId), attendees.get(other.personId)];
  const [from, to] = [seats.get(one.seatId), seats.get(other.seatId)];
  if (!first || !second || !from || !to) return false;
  const needs = (first.wheelchair && from.wheelchair) || (second.wheelchair && to.wheelchair);
  return !needs && mayStay(first.capacity, to, room) && mayStay(second.capacity, from, room);
}

/** Where one could go to be apart: the closest seats first. */
function nearest(from: string, { seats }: Search): readonly string[] {
  const here = seats.get(from);
  if (!here) return [];
  const far = ({ x, y }: PlacedSeat): number => Math.hypot(x - here.x, y - here.y);
  return [...seats.values()]
    .filter(({ id, kind }) => id !== from && kind === here.kind)
    .toSorted((a, b) => far(a) - far(b))
    .slice(0, 200)
    .map(({ id }) => id);
}

function change({ one, other }: Swap, wish: Pair, attendees: Around['attendees'], taken: Taken): void {
  const [first, second] = wish.personIds;
  const nameOf = (id: PersonId): string => attendees.get(id)?.name ?? '';
  const because = (personId: PersonId): SeatAssignment['reason'] => {
    const isOfPair = personId === first || personId === second;
    const facts = isOfPair
      ? { wish: wish.kind, with: nameOf(personId === first ? second : first), other: '' }
      : { wish: 'gave-way', with: nameOf(first), other: nameOf(second) };
    return { code: 'wish', facts };
  };
  taken.set(other.seatId, { seatId: other.seatId, personId: one.personId, reason: because(one.personId) });
  taken.set(one.seatId, { seatId: one.seatId, personId: other.personId, reason: because(other.personId) });
}

/** Null where one of the two has no seat: there is nothing to keep. */
function isKept({ kind, personIds }: Pair, taken: Taken, beside: Beside): boolean | null {
  const seatOf = seatsByPerson(taken);
  const [one, other] = [seatOf.get(personIds[0]), seatOf.get(personIds[1])];
  if (one === undefined || other === undefined) return null;
  return (kind === 'adjacent') === (beside.get(one) ?? []).includes(other);
}

function seatsByPerson(taken: Taken): ReadonlyMap<PersonId, string> {
  return new Map([...taken.values()].map(({ seatId, personId }) => [personId, seatId]));
}

/** The usable seats beside each seat: in its row with no aisle between them; round a table the ring closes. */
function neighbours(room: RoomLayout): Beside {
  const found = new Map<string, readonly string[]>();
  for (const area of room.areas) {
    for (const { seats } of area.rows) {
      const closes = area.table === 'round' && seats.length > 2;
      for (const [i, seat] of seats.entries()) {
        const before = seats[i - 1] ?? (closes ? seats.at(-1) : undefined);
        const after = seats[i + 1] ?? (closes ? seats[0] : undefined);
        const near = [after, before].filter((each) => each && !each.blocked && each.block === seat.block);
        found.set(
          seat.id,
          near.flatMap((each) => each?.id ?? []),
        );
      }
    }
  }
  return found;
}

/** Every wish that the plan does not keep, and why a person has to look at it. */
export function checkWishes(
  wishes: readonly SeatWish[],
  { room, attendees }: Omit<Around, 'fixed'>,
  assignments: readonly SeatAssignment[],
): readonly Finding[] {
  if (wishes.length === 0) return [];
  const taken: Taken = new Map(assignments.map((each) => [each.seatId, each]));
  const [seats, beside] = [new Map(allSeats(room).map((seat) => [seat.id, seat])), neighbours(room)];
  const nameOf = (id: PersonId): string => attendees.get(id)?.name ?? '';
  return wishes.flatMap((wish) => {
    if (wish.kind === 'reserved') {
      const [seat, sitting] = [seats.get(wish.seatId), taken.get(wish.seatId)];
      if (seat && !sitting) return [];
      const facts = {
        row: seat?.rowLabel ?? '',
        seat: seat?.number ?? wish.seatId,
        name: sitting ? nameOf(sitting.personId) : '',
        gone: seat ? 0 : 1,
      };
      return [seatingFinding('seating.wish-reserved', 'warn', wish.seatId, facts)];
    }
    if (isKept(wish, taken, beside) !== false) return [];
    const [first, second] = wish.personIds;
    const facts = { first: nameOf(first), second: nameOf(second) };
    const code = wish.kind === 'adjacent' ? 'seating.wish-adjacent' : 'seating.wish-apart';
    return [seatingFinding(code, 'warn', `${first}:${second}`, facts)];
  });
}
