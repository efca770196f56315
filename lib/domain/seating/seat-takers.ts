import type { AttendanceList } from '../attendance/attendance.ts';
import type { Body } from '../bodies/body.ts';
import type { MeetingType } from '../meetings/meeting-type.ts';
import { leadOf } from '../people/delegation-post.ts';
import type { SeatTaker } from './seat-plan.ts';

/** As access needs are written down on a person. */
const wheelchairNeed = /轮椅|wheelchair/iu;

/**
 * The people of a meeting as the seating needs them: who has leave is absent, who is on the rostrum goes by rank, and
 * the members of a congress sit with the delegation they are listed under; delegations in the order the office gave
 * them, those it does not know behind them in the order of the list.
 */
export function seatTakers(
  { attendees }: AttendanceList,
  type: MeetingType,
  bodies: readonly Pick<Body, 'kind' | 'shortName'>[] = [],
): readonly SeatTaker[] {
  const delegations = bodies.filter(({ kind }) => kind === 'delegation').map(({ shortName }) => shortName);
  const places = new Map(delegations.map((name, index) => [name, index]));
  for (const { bodyShortName } of attendees) {
    if (!places.has(bodyShortName)) places.set(bodyShortName, places.size);
  }
  return attendees.map(
    ({ personId, name, capacity, rank, bodyShortName, onRostrum, leave, post, access }, index) => {
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
                ...leading(post, index),
              },
            }
          : {}),
      };
    },
  );
}

/** The head before the deputy heads, these in the order of the list. */
function leading(post: string, index: number): Pick<NonNullable<SeatTaker['delegation']>, 'isHead' | 'lead'> {
  const lead = leadOf(post);
  return { isHead: lead !== 'none', lead: lead === 'head' ? -1 : index };
}
