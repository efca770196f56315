import type { PersonId } from '#lib/domain/id.ts';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import type { SeatPlan } from '#lib/domain/seating/seat-plan.ts';
import type { BuiltSeatPlan } from './build-seat-plan.ts';

/** The same meeting seated by rule alone: nothing locked, moved or kept. What hand-made seats are held against. */
export function planByRule({ input }: Pick<BuiltSeatPlan, 'input'>): SeatPlan {
  return assignSeats({ room: input.room, attendees: input.attendees, rules: input.rules });
}

/** Places on the rostrum by the rank table, 1 first. */
export function rankedPlaces(built: Pick<BuiltSeatPlan, 'input'>): ReadonlyMap<PersonId, number> {
  return new Map(
    planByRule(built).assignments.flatMap(({ personId, reason }) =>
      reason.code === 'rank' ? [[personId, Number(reason.facts.place)] as const] : [],
    ),
  );
}
