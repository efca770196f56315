import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { type SeatChanges, seatChanges, type TakenSeat } from '#lib/domain/ripple/seat-changes.ts';
import { assignSeats, movesSince } from '#lib/domain/seating/assign-seats.ts';
import { seatsToday } from '#lib/domain/seating/settled-seats.ts';
import { buildSeatPlan } from '../seating/build-seat-plan.ts';
import { knownSeats, takenSeats } from '../seating/seat-units.ts';

export type SeatPlace = Pick<TakenSeat, 'row' | 'seat' | 'kind'>;

/** Seats that are not as people know them. */
export interface SeatsSince extends SeatChanges {
  /** Who should sit and has no seat. */
  readonly unseated: readonly string[];
  /** How many would move if all were seated by rule again; null: nothing waits for a decision, or nobody would. */
  readonly strict: number | null;
}

/** Seats left, taken and changed since the chart was printed; before that, since the plan was agreed to. */
export function seatsSince(dossier: Dossier): SeatsSince {
  const built = buildSeatPlan(dossier);
  if (!built) return { left: [], taken: [], moved: [], unseated: [], strict: null };
  const known = knownSeats(dossier, built);
  const changes = known ? seatChanges(known, takenSeats(dossier, built)) : { left: [], taken: [], moved: [] };
  const unseated = new Set(built.plan.unseated);
  const isOpen = built.since.away.length + built.since.newcomers.length > 0;
  const strict = isOpen
    ? movesSince(
        seatsToday(built.plan, built.since),
        assignSeats({ ...built.input, mode: 'strict' }).assignments,
      ).length
    : 0;
  return {
    ...changes,
    unseated: dossier.attendance.attendees
      .filter(({ personId, capacity }) => unseated.has(personId) && capacity !== 'staff')
      .map(({ name }) => name),
    strict: strict > 0 ? strict : null,
  };
}
