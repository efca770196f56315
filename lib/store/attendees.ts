import { Temporal } from 'temporal-polyfill';
import type { Attendee, Leave } from '#lib/domain/attendance/attendance.ts';
import type { Body } from '#lib/domain/bodies/body.ts';
import type { AgendaItemId, PersonId } from '#lib/domain/id.ts';
import type { Database } from './database.ts';

/** Who attends these meetings, by meeting, in the order they were put down. */
export async function findAttendees(
  db: Database,
  meetingIds: readonly string[],
  bodies: ReadonlyMap<string, Body>,
): Promise<ReadonlyMap<string, readonly Attendee[]>> {
  // One text for all rows: a congress has thousands, and a row at a time costs three times as much.
  const [all] = await db.$queryRaw<{ rows: string | null }[]>`
    SELECT json_agg(json_build_array(a."meetingId", a."personId", p.name, p.reading, p.gender, p.ethnicity, p.access, p.diet,
      p."needsUse", p."namesakeNote", a.capacity, a.post, a."bodyId", a.rank, a."onRostrum", a.leave,
      (extract(epoch FROM a."arrivedAt") * 1000)::bigint, a."itemIds") ORDER BY a.id)::text AS rows
    FROM "Attendance" a JOIN "Person" p ON p.id = a."personId" WHERE a."meetingId" = ANY(${[...meetingIds]}::text[])`;
  const byMeeting = new Map<string, Attendee[]>();
  for (const [meetingId, ...fields] of JSON.parse(all?.rows ?? '[]') as readonly Fields[]) {
    const list = byMeeting.get(meetingId);
    if (list) list.push(attendeeOf(fields, bodies));
    else byMeeting.set(meetingId, [attendeeOf(fields, bodies)]);
  }
  return byMeeting;
}

type AttendeeFields = readonly [
  personId: string,
  name: string,
  reading: string,
  gender: string,
  ethnicity: string,
  access: string,
  diet: string,
  needsUse: string,
  namesakeNote: string,
  capacity: string,
  post: string,
  bodyId: string | null,
  rank: number | null,
  onRostrum: boolean,
  leave: unknown,
  arrivedAt: number | null,
  itemIds: readonly string[],
];
type Fields = readonly [meetingId: string, ...AttendeeFields];

function attendeeOf(
  [
    personId,
    name,
    reading,
    gender,
    ethnicity,
    access,
    diet,
    needsUse,
    namesakeNote,
    capacity,
    post,
    bodyId,
    rank,
    onRostrum,
    leave,
    arrivedAt,
    itemIds,
  ]: AttendeeFields,
  bodies: ReadonlyMap<string, Body>,
): Attendee {
  return {
    personId: personId as PersonId,
    name,
    reading,
    gender: gender as Attendee['gender'],
    ethnicity,
    access,
    diet,
    needsUse: needsUse as Attendee['needsUse'],
    namesakeNote,
    capacity: capacity as Attendee['capacity'],
    post,
    bodyShortName: (bodyId && bodies.get(bodyId)?.shortName) || '',
    rank,
    onRostrum,
    leave: leave as Leave | null,
    arrivedAt: arrivedAt === null ? null : Temporal.Instant.fromEpochMilliseconds(arrivedAt),
    itemIds: itemIds as readonly AgendaItemId[],
  };
}
