import type { PersonId } from '../id.ts';
import type { PlacedSeat, RoomLayout, SeatKind } from './room.ts';
import type { SeatAssignment, SeatCapacity } from './seat-plan.ts';

/** Seat id -> assignment, growing while a plan is made. */
export type Taken = Map<string, SeatAssignment>;

/** Where members are seated: seats without units in a room that has none with. */
export function memberKind(room: RoomLayout): SeatKind {
  return room.areas.some((area) => area.kind === 'voting') ? 'voting' : 'non-voting';
}

/** Where each capacity may sit without being asked. Leaders and members share a table that has no rostrum beside it. */
export function mayStay(capacity: SeatCapacity, seat: PlacedSeat, room: RoomLayout): boolean {
  if (seat.blocked) return false;
  const table = room.areas.find(({ id }) => id === seat.areaId)?.table;
  switch (capacity) {
    case 'chair-group':
      return seat.kind === 'rostrum' || (table !== undefined && seat.kind === memberKind(room));
    case 'member':
      return seat.kind === memberKind(room) || (table !== undefined && seat.kind === 'rostrum');
    case 'non-voting':
      return seat.kind === 'non-voting';
    case 'observer':
      return seat.kind === 'public' || (table === 'long' && seat.kind === 'non-voting');
    case 'staff':
      return false;
  }
}

/** Who has a seat by now. */
export function seatedIn(taken: Taken): ReadonlySet<PersonId> {
  return new Set([...taken.values()].map(({ personId }) => personId));
}
