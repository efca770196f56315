import { Temporal } from 'temporal-polyfill';
import type { Attendee, Leave } from '#lib/domain/attendance/attendance.ts';
import type { Body } from '#lib/domain/bodies/body.ts';
import type { AgendaItemId, PersonId } from '#lib/domain/id.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Database } from './database.ts';
import type { KeptReadings } from './kept-readings.ts';

/** Who attends these meetings, by meeting, in the order they were put down. */
export async function findAttendees(
  db: Database,
  meetingIds: readonly string[],
  bodies: readonly Body[],
  kept: KeptReadings,
): Promise<ReadonlyMap<string, readonly Attendee[]>> {
  // One text for all rows, column by column: a congress has thousands, and an array for each costs twice as much.
  const [all] = await db.$queryRaw<{ columns: string | null }[]>`
    SELECT CASE WHEN count(*) > 0 THEN json_build_array(json_agg("meetingId"), json_agg("personId"), json_agg(capacity),
      json_agg(post), json_agg("bodyId"), json_agg(rank), json_agg("onRostrum"), json_agg(leave),
      json_agg((extract(epoch FROM "arrivedAt") * 1000)::bigint), json_agg("itemIds"))::text END AS columns
    FROM (SELECT * FROM "Attendance" WHERE "meetingId" = ANY(${[...meetingIds]}::text[]) ORDER BY id) listed`;
  const columns = JSON.parse(all?.columns ?? '[]') as Columns | [];
  if (columns.length === 0) return new Map();
  const people = await findPeople(db, columns[1], kept);
  const shortNames = new Map<string | null, string>(bodies.map(({ id, shortName }) => [id, shortName]));
  const byMeeting = new Map<string, Attendee[]>();
  for (const [row, meetingId] of columns[0].entries()) {
    const person = people.get(at(columns[1], row));
    if (!person) continue;
    const attendee = attendeeAt(columns, row, person, shortNames);
    const list = byMeeting.get(meetingId);
    if (list) list.push(attendee);
    else byMeeting.set(meetingId, [attendee]);
  }
  return byMeeting;
}

/** What is read of each, one list for each column: all lists are as long. */
type Columns = readonly [
  meetingId: readonly string[],
  personId: readonly PersonId[],
  capacity: readonly Attendee['capacity'][],
  post: readonly string[],
  bodyId: readonly (string | null)[],
  rank: readonly (number | null)[],
  onRostrum: readonly boolean[],
  leave: readonly (Leave | null)[],
  arrivedAt: readonly (number | null)[],
  itemIds: readonly (readonly AgendaItemId[])[],
];

function at<T>(column: readonly T[], row: number): T {
  return column[row] as T;
}

function attendeeAt(
  [, personIds, capacities, posts, bodyIds, ranks, rostrum, leaves, arrivals, items]: Columns,
  row: number,
  person: ListedPerson,
  shortNames: ReadonlyMap<string | null, string>,
): Attendee {
  const arrivedAt = at(arrivals, row);
  return {
    ...person,
    personId: at(personIds, row),
    capacity: at(capacities, row),
    post: at(posts, row),
    bodyShortName: shortNames.get(at(bodyIds, row)) ?? '',
    rank: at(ranks, row),
    onRostrum: at(rostrum, row),
    leave: at(leaves, row),
    arrivedAt: arrivedAt === null ? null : Temporal.Instant.fromEpochMilliseconds(arrivedAt),
    itemIds: at(items, row),
  };
}

/** What the roster says of somebody on a list. */
type ListedPerson = Pick<
  Attendee,
  'name' | 'reading' | 'gender' | 'ethnicity' | 'access' | 'diet' | 'needsUse' | 'namesakeNote'
>;

/** The people with these ids. A roster seldom changes: it is read once for all lists, until it does. */
async function findPeople(
  db: Database,
  ids: readonly PersonId[],
  kept: KeptReadings,
): Promise<ReadonlyMap<string, ListedPerson>> {
  const known = await kept.once('people as listed', () => readPeople(db, {}));
  const isNew = (id: PersonId): boolean => !known.has(id);
  // Who came onto the roster in the moment between.
  return ids.some(isNew) ? readPeople(db, { id: { in: [...ids] } }) : known;
}

async function readPeople(
  db: Database,
  where: Prisma.PersonWhereInput,
): Promise<ReadonlyMap<string, ListedPerson>> {
  const rows = await db.person.findMany({
    where,
    select: {
      ...{ id: true, name: true, reading: true, gender: true, ethnicity: true },
      ...{ access: true, diet: true, needsUse: true, namesakeNote: true },
    },
  });
  return new Map(rows.map(({ id, ...person }) => [id, person as ListedPerson]));
}
