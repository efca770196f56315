import { assignSeats } from './assign-seats.ts';
import { type SeatingInput, type SeatingMode, type SeatPlan, seatingModes } from './seat-plan.ts';

/** One way to mend a plan after a late change, priced by how many people move. */
export interface Remedy {
  readonly mode: SeatingMode;
  readonly movedPeople: number;
  readonly plan: SeatPlan;
}

/** The ways to go on from the previous plan; cheapest last: all by rule, row by row, nobody. Equal plans are offered once. */
export function priceRemedies(input: Omit<SeatingInput, 'mode'>): readonly Remedy[] {
  const remedies = seatingModes.map((mode) => {
    const plan = assignSeats({ ...input, mode });
    return { mode, movedPeople: plan.moved.length, plan };
  });
  const seen = new Set<string>();
  return remedies.filter(({ plan }) => {
    const seats = plan.assignments.map(({ seatId, personId }) => `${seatId} ${personId}`).join('\n');
    return seen.size < seen.add(seats).size;
  });
}
