import type { PersonId } from '../id.ts';
import { assignSeats, movesSince } from './assign-seats.ts';
import {
  type SeatingInput,
  type SeatingMode,
  type SeatMove,
  type SeatPlan,
  seatingModes,
} from './seat-plan.ts';

/** One way to mend a plan after a late change, priced by who moves. */
export interface Remedy {
  readonly mode: SeatingMode;
  /** From where they sit today. */
  readonly moves: readonly SeatMove[];
  readonly plan: SeatPlan;
}

/**
 * The ways to go on from the previous plan; cheapest last: all by rule, row by row, nobody. Equal plans are offered once.
 * `today`: where everybody sits before (`seatsToday`), which is not where the previous plan had those who moved for a wish.
 */
export function priceRemedies(
  input: Omit<SeatingInput, 'mode'>,
  today: Readonly<Record<string, PersonId>>,
): readonly Remedy[] {
  const remedies = seatingModes.map((mode) => {
    const plan = assignSeats({ ...input, mode });
    return { mode, moves: movesSince(today, plan.assignments), plan };
  });
  const seen = new Set<string>();
  return remedies.filter(({ plan }) => {
    const seats = plan.assignments.map(({ seatId, personId }) => `${seatId} ${personId}`).join('\n');
    return seen.size < seen.add(seats).size;
  });
}
