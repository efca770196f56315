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
  // One text for all rows, column by column: a congress has thousands, and an array for each costs twice as much.
  const [all] = await db.$queryRaw<{ columns: string | null }[]>`
    SELECT CASE WHEN count(*) > 0 THEN json_build_array(json_agg("meetingId"), json_agg("personId"), json_agg(name),
      json_agg(reading), json_agg(gender), json_agg(ethnicity), json_agg(access), json_agg(diet), json_agg("needsUse"),
      json_agg("namesakeNote"), json_agg(capacity), json_agg(post), json_agg("bodyId"), json_agg(rank), json_agg("onRostrum"),
      json_agg(leave), json_agg((extract(epoch FROM "arrivedAt") * 1000)::bigint), json_agg("itemIds"))::text END AS columns
    FROM (SELECT a.*, p.name, p.reading, p.gender, p.ethnicity, p.access, p.diet, p."needsUse", p."namesakeNote"
      FROM "Attendance" a JOIN "Person" p ON p.id = a."personId"
      WHERE a."meetingId" = ANY(${[...meetingIds]}::text[]) ORDER BY a.id) listed`;
  const byMeeting = new Map<string, Attendee[]>();
  const [ids = [], ...columns] = JSON.parse(all?.columns ?? '[]') as Columns;
  for (const [at, meetingId] of ids.entries()) {
    const attendee = attendeeOf(columns.map((column) => column[at]) as unknown as AttendeeFields, bodies);
    const list = byMeeting.get(meetingId);
    if (list) list.push(attendee);
    else byMeeting.set(meetingId, [attendee]);
  }
  return byMeeting;
}

/** The ids of the meetings, then what `AttendeeFields` names; all are as long. */
type Columns = readonly [ids?: readonly string[], ...columns: (readonly unknown[])[]];

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
