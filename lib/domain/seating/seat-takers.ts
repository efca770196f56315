import type { AttendanceList } from '../attendance/attendance.ts';
import type { MeetingType } from '../meetings/meeting-type.ts';
import type { SeatTaker } from './seat-plan.ts';

/** Posts that lead a delegation: 团长, 副团长. */
const headPost = /团长|head of (?:the )?delegation/iu;
/** As access needs are written down on a person. */
const wheelchairNeed = /轮椅|wheelchair/iu;

/**
 * The people of a meeting as the seating needs them: who has leave is absent, who is on the rostrum goes by rank, and
 * the members of a congress sit with the delegation they are listed under.
 */
export function seatTakers({ attendees }: AttendanceList, type: MeetingType): readonly SeatTaker[] {
  const places = new Map<string, number>();
  for (const { bodyShortName } of attendees) {
    if (!places.has(bodyShortName)) places.set(bodyShortName, places.size);
  }
  return attendees.map(
    ({ personId, name, capacity, rank, bodyShortName, onRostrum, leave, post, access }) => {
      const isDeputy = type === 'congress' && capacity === 'member' && bodyShortName !== '';
      return {
        personId,
        name,
        capacity: onRostrum ? 'chair-group' : capacity,
        rank,
        bodyShortName,
        absent: leave !== null,
        ...(wheelchairNeed.test(access) ? { wheelchair: true } : {}),
        ...(isDeputy
          ? {
              delegation: {
                name: bodyShortName,
                place: places.get(bodyShortName) ?? 0,
                isHead: headPost.test(post),
              },
            }
          : {}),
      };
    },
  );
}
