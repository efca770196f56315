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

type Fields = readonly [
  id: string,
  bodyId: string,
  sourceId: string | null,
  summary: string,
  start: number,
  end: number,
  allDay: boolean,
  firm: boolean,
  visibility: string,
  venueId: string | null,
  location: string,
  personIds: readonly string[],
];

/** One text for all rows: a year of a city's calendars is tens of thousands, and a row at a time costs three times as much. */
function rowsOf(walks: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`(
    SELECT json_agg(json_build_array(c.id, c."bodyId", c."sourceId", c.summary,
      (extract(epoch FROM c."startsAt") * 1000)::bigint, (extract(epoch FROM c."endsAt") * 1000)::bigint,
      c."allDay", c.firm, c.visibility, c."venueId", c.location,
      ARRAY(SELECT of."personId" FROM "CommitmentPerson" of WHERE of."commitmentId" = c.id)))::text
    FROM (${Prisma.join(walks, ' UNION ALL ')}) c)`;
}

/** The commitments of such a text, each once, by start. */
export function commitmentsIn(text: string | null): readonly Commitment[] {
  const rows = new Map((JSON.parse(text ?? '[]') as readonly Fields[]).map((row) => [row[0], row]));
  return [...rows.values()]
    .sort((a, b) => a[4] - b[4] || (a[0] < b[0] ? -1 : 1))
    .map(
      ([
        id,
        bodyId,
        sourceId,
        summary,
        start,
        end,
        allDay,
        firm,
        visibility,
        venueId,
        location,
        personIds,
      ]) => ({
        id,
        bodyId: bodyId as BodyId,
        sourceId: sourceId as SourceId | null,
        meetingId: null,
        ...shown(visibility, summary),
        start: Temporal.Instant.fromEpochMilliseconds(start),
        end: Temporal.Instant.fromEpochMilliseconds(end),
        allDay,
        firm,
        venueId: venueId as VenueId | null,
        location,
        personIds: personIds as readonly PersonId[],
      }),
    );
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
