import type { Finding } from '../finding.ts';
import type { PersonId } from '../id.ts';
import type { PlacedSeat } from './room.ts';
import type { SeatAssignment, SeatingInput, SeatReason, SeatTaker } from './seat-plan.ts';
import { seatingFinding } from './seating-finding.ts';

export interface FixedSeats {
  /** Seat id -> who sits there by someone's decision. */
  readonly bySeat: ReadonlyMap<string, SeatAssignment>;
  readonly people: ReadonlySet<PersonId>;
  readonly findings: readonly Finding[];
}

interface Wish {
  readonly seatId: string;
  readonly personId: PersonId;
  readonly reason: SeatReason;
}

/**
 * Locks first, then the last move of each person; of two moves to one seat the later one counts, and who
 * loses it is reported and seated by rule. A lock or move of
 * someone who is absent, or to a seat the room no longer has or nobody may use, fixes nothing and is reported.
 */
export function fixSeats(
  { locks = {}, moves = [] }: Pick<SeatingInput, 'locks' | 'moves'>,
  seats: ReadonlyMap<string, PlacedSeat>,
  attendees: ReadonlyMap<PersonId, SeatTaker>,
): FixedSeats {
  const bySeat = new Map<string, SeatAssignment>();
  const people = new Set<PersonId>();
  const findings: Finding[] = [];
  for (const wish of wishes(locks, moves)) {
    const fault = faultOf(wish, { seats, attendees, people });
    const holder = bySeat.get(wish.seatId);
    if (fault) findings.push(fault);
    else if (holder) findings.push(contested(wish, holder, { seats, attendees }));
    else {
      bySeat.set(wish.seatId, wish);
      people.add(wish.personId);
    }
  }
  return { bySeat, people, findings };
}

function wishes(
  locks: NonNullable<SeatingInput['locks']>,
  moves: NonNullable<SeatingInput['moves']>,
): readonly Wish[] {
  const locked: readonly Wish[] = Object.entries(locks).map(([seatId, personId]) => ({
    seatId,
    personId,
    reason: { code: 'lock', facts: {} },
  }));
  const lockedPeople = new Set(locked.map(({ personId }) => personId));
  const lastMoves = new Map(moves.map((move) => [move.personId, move]));
  const moved = moves.filter(
    (move) => lastMoves.get(move.personId) === move && !lockedPeople.has(move.personId),
  );
  const dragged = moved.toReversed().map(({ seatId, personId, by, at }) => ({
    seatId,
    personId,
    reason: { code: 'move', facts: { by, at } } as const,
  }));
  return [...locked, ...dragged];
}

interface Known {
  readonly seats: ReadonlyMap<string, PlacedSeat>;
  readonly attendees: ReadonlyMap<PersonId, SeatTaker>;
  readonly people: ReadonlySet<PersonId>;
}

/** Two people were put on one seat: who has it, and who is seated elsewhere. */
function contested(
  { seatId, personId }: Wish,
  holder: SeatAssignment,
  { seats, attendees }: Omit<Known, 'people'>,
): Finding {
  const seat = seats.get(seatId);
  return seatingFinding('seating.contested', 'warn', personId, {
    name: attendees.get(personId)?.name ?? '',
    holder: attendees.get(holder.personId)?.name ?? '',
    row: seat?.rowLabel ?? '',
    seat: seat?.number ?? seatId,
  });
}

function faultOf({ seatId, personId }: Wish, { seats, attendees, people }: Known): Finding | null {
  const person = attendees.get(personId);
  const seat = seats.get(seatId);
  const facts = { name: person?.name ?? '', row: seat?.rowLabel ?? '', seat: seat?.number ?? seatId };
  if (!person) return seatingFinding('seating.not-attending', 'warn', personId, facts);
  if (!seat) return seatingFinding('seating.unknown-seat', 'warn', personId, facts);
  if (seat.blocked) return seatingFinding('seating.blocked-seat', 'warn', personId, facts);
  if (person.absent) return seatingFinding('seating.absent-seated', 'note', personId, facts);
  if (people.has(personId)) return seatingFinding('seating.double', 'block', personId, facts);
  return null;
}
