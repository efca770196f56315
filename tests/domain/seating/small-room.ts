import type { PersonId } from '#lib/domain/id.ts';
import { buildTheatre } from '#lib/domain/seating/build-room.ts';
import type { RoomLayout } from '#lib/domain/seating/room.ts';
import type { SeatPlan, SeatTaker } from '#lib/domain/seating/seat-plan.ts';

/** Five on the rostrum, two rows of four voting seats, one row of four without units, one row for the public. */
export const smallRoom: RoomLayout = buildTheatre({
  name: '会议室',
  rostrum: [5],
  blocks: [2, 2],
  votingRows: 2,
  nonVotingRows: 1,
  publicRows: 1,
});

export const rules = { even: 'A', two: 'A', nameOrder: 'surname' } as const;

export function id(text: string): PersonId {
  return text as PersonId;
}

/** People named as given; the name is the id. */
export function people(capacity: SeatTaker['capacity'], names: readonly string[]): readonly SeatTaker[] {
  return names.map((name, i) => ({
    personId: id(name),
    name,
    capacity,
    ...(capacity === 'chair-group' ? { rank: i + 1 } : {}),
  }));
}

/** Seat -> name, as text that is easy to compare. */
export function drawn(plan: SeatPlan): Readonly<Record<string, string>> {
  return Object.fromEntries(plan.assignments.map(({ seatId, personId }) => [seatId, personId]));
}
