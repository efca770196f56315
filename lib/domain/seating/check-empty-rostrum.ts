import type { Attendee } from '../attendance/attendance.ts';
import { forRostrum } from '../attendance/for-rostrum.ts';
import type { Finding } from '../finding.ts';
import { type MeetingType, traitsOf } from '../meetings/meeting-type.ts';
import { type RoomLayout, rostrumRows } from './room.ts';
import type { SeatPlan } from './seat-plan.ts';
import { seatingFinding } from './seating-finding.ts';

/**
 * A rostrum nobody sits on while others have their seats, where leaders sit on one (rules 2.1, 2.4): who leads is known by rank and by a tick on the list of those
 * who attend, and where neither is there the leaders sit in the hall by the order of their names.
 */
export function checkEmptyRostrum(
  type: MeetingType,
  room: RoomLayout,
  { assignments }: Pick<SeatPlan, 'assignments'>,
  attendees: readonly Attendee[],
): readonly Finding[] {
  const rostrum = new Set(rostrumRows(room).flatMap((row) => row.map(({ id }) => id)));
  const isEmpty = !assignments.some(({ seatId }) => rostrum.has(seatId));
  if (!traitsOf(type).rostrum || rostrum.size === 0 || assignments.length === 0 || !isEmpty) return [];
  const ready = forRostrum(attendees, rostrum.size);
  const facts = {
    ...{ seats: rostrum.size, ranked: ready.length, first: ready[0]?.name ?? '' },
    last: ready.at(-1)?.name ?? '',
  };
  const finding = seatingFinding('seating.rostrum-empty', 'warn', 'rostrum', facts);
  // Where ranks are written one press seats them; otherwise they are to be written first.
  return [ready.length > 0 ? finding : { ...finding, place: 'attendance' }];
}
