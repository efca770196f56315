import { Temporal } from 'temporal-polyfill';
import type { Commitment } from '#lib/domain/calendars/commitment.ts';
import type { BodyId, PersonId, SourceId, VenueId } from '#lib/domain/id.ts';
import type { Period } from '#lib/domain/time/period.ts';
import { Prisma } from '../../prisma/client/client.ts';
import type { Database } from './database.ts';
import { fromInstant, toInstant } from './temporal.ts';

type CommitmentRow = Prisma.CommitmentGetPayload<{ include: { people: true } }>;

/** Whose commitments are asked for, and of when: those of a body, in a venue, or that need a person. */
export interface Reach {
  readonly period: Period;
  readonly bodyIds: readonly string[];
  readonly venueIds: readonly string[];
  readonly personIds: readonly string[];
}

/** What other bodies' calendars and staff have put into a period, by start. Our own meetings are not here: they are sittings. */
export async function listCommitments(db: Database, period: Period): Promise<readonly Commitment[]> {
  const walks = lengths(period).map((time) => fromCommitments(time('c')));
  const [all] = await db.$queryRaw<{ rows: string | null }[]>`SELECT ${rowsOf(walks)} AS rows`;
  return commitmentsIn(all?.rows ?? null);
}

/**
 * The rows `commitmentsIn` reads, as an expression: only what touches one of these bodies, venues or people. A few index
 * walks, however many calendars there are.
 */
export function rowsInReach(reaches: readonly Reach[]): Prisma.Sql {
  const walks = reaches.flatMap(walksOf);
  return walks.length === 0 ? Prisma.sql`NULL` : rowsOf(walks);
}

function walksOf({ period, bodyIds, venueIds, personIds }: Reach): readonly Prisma.Sql[] {
  return lengths(period).flatMap((time) => [
    ...(bodyIds.length > 0
      ? [fromCommitments(Prisma.sql`${among('c', 'bodyId', bodyIds)} AND ${time('c')}`)]
      : []),
    ...(venueIds.length > 0
      ? [fromCommitments(Prisma.sql`${among('c', 'venueId', venueIds)} AND ${time('c')}`)]
      : []),
    ...(personIds.length > 0
      ? [fromPeople(Prisma.sql`${among('p', 'personId', personIds)} AND ${time('p')}`)]
      : []),
  ]);
}

const column = (table: string, name: string): Prisma.Sql => Prisma.raw(`${table}."${name}"`);

function among(table: string, name: string, ids: readonly string[]): Prisma.Sql {
  return Prisma.sql`${column(table, name)} = ANY(${[...ids]}::text[])`;
}

/**
 * The two ways to meet a period, each a range of starts in an index: what lasts a day at most and began within the day
 * before, and the few that last longer.
 */
function lengths({ start, end }: Period): readonly ((table: string) => Prisma.Sql)[] {
  const [from, to] = [fromInstant(start), fromInstant(end)];
  const within = (table: string): Prisma.Sql =>
    Prisma.sql`${column(table, 'startsAt')} < ${to}::timestamptz AND ${column(table, 'endsAt')} > ${from}::timestamptz`;
  const length = (table: string): Prisma.Sql =>
    Prisma.sql`${column(table, 'endsAt')} - ${column(table, 'startsAt')}`;
  return [
    (table) => Prisma.sql`${within(table)} AND ${length(table)} <= interval '1 day'
      AND ${column(table, 'startsAt')} > ${from}::timestamptz - interval '1 day'`,
    (table) => Prisma.sql`${within(table)} AND ${length(table)} > interval '1 day'`,
  ];
}

const fromCommitments = (which: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`SELECT c.* FROM "Commitment" c WHERE ${which}`;

/** The ids first, as one array: what lasts long has no statistics, and a join of it may walk everything. */
const fromPeople = (which: Prisma.Sql): Prisma.Sql =>
  fromCommitments(
    Prisma.sql`c.id = ANY(ARRAY(SELECT p."commitmentId" FROM "CommitmentPerson" p WHERE ${which}))`,
  );

/** What is read of each commitment, one list for each column: all lists are as long. */
type Columns = readonly [
  id: readonly string[],
  bodyId: readonly BodyId[],
  sourceId: readonly (SourceId | null)[],
  summary: readonly string[],
  start: readonly number[],
  end: readonly number[],
  allDay: readonly boolean[],
  firm: readonly boolean[],
  visibility: readonly string[],
  venueId: readonly (VenueId | null)[],
  location: readonly string[],
  personIds: readonly (readonly PersonId[])[],
  uidMark: readonly (number | null)[],
];

/**
 * One text for all rows, column by column: a year of a city's calendars is tens of thousands. A row at a time costs three
 * times as much, and one array for each row a quarter more.
 */
function rowsOf(walks: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`(
    SELECT CASE WHEN count(*) > 0 THEN json_build_array(json_agg(c.id), json_agg(c."bodyId"), json_agg(c."sourceId"),
      json_agg(c.summary), json_agg((extract(epoch FROM c."startsAt") * 1000)::bigint),
      json_agg((extract(epoch FROM c."endsAt") * 1000)::bigint), json_agg(c."allDay"), json_agg(c.firm),
      json_agg(c.visibility), json_agg(c."venueId"), json_agg(c.location),
      json_agg(ARRAY(SELECT of."personId" FROM "CommitmentPerson" of WHERE of."commitmentId" = c.id)), json_agg(${uidMark}))::text END
    FROM (${Prisma.join(walks, ' UNION ALL ')}) c)`;
}

/**
 * A UID as a number that is compared: the text itself is as long as all the rest. Free-busy times have none, and numbers
 * given by hand, 20260914-01, are no identities from one body to another (RFC 7986 5.3 asks for a UUID; 5545 3.8.4.7 for one
 * with the host behind it).
 */
const uidMark = Prisma.raw(
  `CASE WHEN (length(c.uid) >= 32 OR length(c.uid) >= 16 AND c.uid LIKE '%@%') AND c.uid NOT LIKE 'busy/%'
    THEN hashtext(c.uid) END`,
);

/** The commitments of such a text, each once, by start. */
export function commitmentsIn(text: string | null): readonly Commitment[] {
  if (text === null) return [];
  const [
    ids,
    bodyIds,
    sourceIds,
    summaries,
    starts,
    ends,
    allDays,
    firms,
    visibilities,
    venueIds,
    places,
    people,
    uidMarks,
  ] = JSON.parse(text) as Columns;
  const instantOf = eachInstantOnce();
  const rowOf = new Map(ids.map((id, row) => [id, row]));
  const order = [...rowOf.values()].sort(
    (a, b) => at(starts, a) - at(starts, b) || (at(ids, a) < at(ids, b) ? -1 : 1),
  );
  return order.map((row) => ({
    id: at(ids, row),
    bodyId: at(bodyIds, row),
    sourceId: at(sourceIds, row),
    meetingId: null,
    ...shown(at(visibilities, row), at(summaries, row)),
    start: instantOf(at(starts, row)),
    end: instantOf(at(ends, row)),
    allDay: at(allDays, row),
    firm: at(firms, row),
    venueId: at(venueIds, row),
    location: at(places, row),
    personIds: at(people, row),
    uidMark: at(uidMarks, row),
  }));
}

function at<T>(column: readonly T[], row: number): T {
  return column[row] as T;
}

/** Meetings begin and end with the hour: of a year's tens of thousands only few moments differ, and each costs a microsecond. */
function eachInstantOnce(): (milliseconds: number) => Temporal.Instant {
  const known = new Map<number, Temporal.Instant>();
  return (milliseconds) => {
    const before = known.get(milliseconds);
    if (before) return before;
    const instant = Temporal.Instant.fromEpochMilliseconds(milliseconds);
    known.set(milliseconds, instant);
    return instant;
  };
}

/** What of it may be read: of "busy" nothing but that. */
function shown(visibility: string, summary: string): Pick<Commitment, 'summary' | 'visibility'> {
  if (visibility === 'busy') return { visibility, summary: '' };
  return { visibility: visibility === 'full' ? visibility : 'title', summary };
}

/** A row as the domain knows it. */
export function commitmentOf(row: CommitmentRow): Commitment {
  return {
    id: row.id,
    bodyId: row.bodyId as BodyId,
    sourceId: row.sourceId as SourceId | null,
    meetingId: null,
    ...shown(row.visibility, row.summary),
    start: toInstant(row.startsAt),
    end: toInstant(row.endsAt),
    allDay: row.allDay,
    firm: row.firm,
    venueId: row.venueId as VenueId | null,
    location: row.location,
    personIds: row.people.map(({ personId }) => personId as PersonId),
  };
}

/** When and where everything of a body lies that is not over, so that two readings can be compared. */
export async function listPlaced(
  db: Database,
  bodyId: BodyId,
  from: Temporal.Instant,
): Promise<ReadonlyMap<string, number>> {
  const [all] = await db.$queryRaw<{ rows: string | null }[]>`
    SELECT json_agg(json_build_array(id, hashtextextended(concat_ws('|', extract(epoch FROM "startsAt"),
      extract(epoch FROM "endsAt"), coalesce("venueId", ''), firm), 0)))::text AS rows
    FROM "Commitment" WHERE "bodyId" = ${bodyId} AND "endsAt" > ${fromInstant(from)}::timestamptz`;
  return new Map(JSON.parse(all?.rows ?? '[]') as readonly (readonly [string, number])[]);
}
