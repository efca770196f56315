import type { AttendanceList } from '../attendance/attendance.ts';
import type { SeatTaker } from './seat-plan.ts';

/** The people of a meeting as the seating needs them: who has leave is absent, who is on the rostrum goes by rank. */
export function seatTakers(list: AttendanceList): readonly SeatTaker[] {
  return list.attendees.map(({ personId, name, capacity, rank, bodyShortName, onRostrum, leave }) => ({
    personId,
    name,
    capacity: onRostrum ? 'chair-group' : capacity,
    rank,
    bodyShortName,
    absent: leave !== null,
  }));
}
