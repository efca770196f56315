import type { Attendee } from '#lib/domain/attendance/attendance.ts';
import type { PersonId } from '#lib/domain/id.ts';
import { defaultOfficeRules } from '#lib/domain/office/office-rules.ts';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import { type SeatTaker, seatedPeople } from '#lib/domain/seating/seat-plan.ts';
import type { StoredSeating } from '#lib/domain/seating/stored-seating.ts';
import type { DemoRows } from '#lib/store/demo.ts';
import { type DemoMeeting, demoOffice } from './demo-data.ts';
import { demoRoom } from './demo-rooms.ts';
import { everyone, personId } from './plan-people.ts';

/** Non-voting attendees who joined the list after the seats were agreed to. */
const latecomers = 2;

/**
 * The seats of a demo meeting as they were agreed to before some took leave and others joined, so that the page has
 * something to settle. Meetings in which nobody takes leave are seated by rule.
 */
export function planSeating(
  meeting: DemoMeeting,
  attendances: DemoRows['attendances'],
): Omit<StoredSeating, 'version'> {
  const venue = demoOffice.venues.find(({ id }) => id === meeting.venue);
  if (!venue || !meeting.leave?.length) return { locks: {}, moves: [] };
  const nameOf = new Map(everyone.map(({ name }) => [personId(name), name] as const));
  const nonVoting = attendances.filter(({ capacity }) => capacity === 'non-voting');
  const late = new Set(nonVoting.slice(-latecomers).map((row) => row.personId));
  const attendees: readonly SeatTaker[] = attendances
    .filter((row) => !late.has(row.personId))
    .map((row) => ({
      personId: row.personId as PersonId,
      name: nameOf.get(row.personId) ?? '',
      capacity: row.onRostrum ? 'chair-group' : (row.capacity as Attendee['capacity']),
      rank: row.rank ?? null,
    }));
  const room = demoRoom(venue.name, venue.room);
  const plan = assignSeats({ room, attendees, rules: defaultOfficeRules.seating });
  return { locks: {}, moves: [], settled: seatedPeople(plan) };
}
