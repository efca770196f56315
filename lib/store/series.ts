import type { Temporal } from 'temporal-polyfill';
import type { BodyId, VenueId } from '#lib/domain/id.ts';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';
import { Prisma } from '../../prisma/client/client.ts';
import type { Database } from './database.ts';
import { fromInstant, toInstant } from './temporal.ts';

/** Meetings of one type of one host: whose numbers run on within a term. */
export interface SeriesOf {
  readonly hostBodyId: BodyId;
  readonly type: MeetingType;
  /** Left out of the count: the meeting itself. */
  readonly exceptMeetingId: string | null;
}

/** Numbers given in a term; cancelled meetings give theirs back. */
export async function listTakenNumbers(
  db: Database,
  { hostBodyId, type, exceptMeetingId }: SeriesOf,
  term: number,
): Promise<readonly number[]> {
  const rows = await db.meeting.findMany({
    where: {
      hostBodyId,
      type,
      term,
      number: { not: null },
      state: { not: 'cancelled' },
      ...(exceptMeetingId === null ? {} : { id: { not: exceptMeetingId } }),
    },
    select: { number: true },
    orderBy: { number: 'asc' },
  });
  return rows.flatMap(({ number }) => (number === null ? [] : [number]));
}

/** Between which meetings a numbered one keeps its turn: the last with a lower number, the first with a higher. */
export interface Turn {
  readonly after: { readonly number: number; readonly end: Temporal.Instant } | null;
  readonly before: { readonly number: number; readonly start: Temporal.Instant } | null;
}

/** The turn of a meeting within its term; `number` null: the next one, which comes after all. */
export async function findTurn(
  db: Database,
  { hostBodyId, type, exceptMeetingId }: SeriesOf,
  { term, number }: { readonly term: number; readonly number: number | null },
): Promise<Turn> {
  const of = (numbers: { readonly lt?: number; readonly gt?: number; readonly not?: null }) => ({
    meeting: {
      ...{ hostBodyId, type, term, number: numbers, state: { not: 'cancelled' } },
      ...(exceptMeetingId === null ? {} : { id: { not: exceptMeetingId } }),
    },
  });
  const [last, next] = await Promise.all([
    db.sitting.findFirst({
      where: of(number === null ? { not: null } : { lt: number }),
      orderBy: { endsAt: 'desc' },
      select: { endsAt: true, meeting: { select: { number: true } } },
    }),
    number === null
      ? null
      : db.sitting.findFirst({
          where: of({ gt: number }),
          orderBy: { startsAt: 'asc' },
          select: { startsAt: true, meeting: { select: { number: true } } },
        }),
  ]);
  return {
    after: last && { number: last.meeting.number ?? 0, end: toInstant(last.endsAt) },
    before: next && { number: next.meeting.number ?? 0, start: toInstant(next.startsAt) },
  };
}

/** The end of the last meeting of a series before a moment, as an expression: epoch milliseconds; null where there was none. */
export function previousEnd(
  { hostBodyId, type, exceptMeetingId }: SeriesOf,
  before: Temporal.Instant,
): Prisma.Sql {
  return Prisma.sql`(
    SELECT (extract(epoch FROM max(s."endsAt")) * 1000)::float8
    FROM "Sitting" s JOIN "Meeting" m ON m.id = s."meetingId"
    WHERE s."endsAt" <= ${fromInstant(before)}::timestamptz AND m."hostBodyId" = ${hostBodyId} AND m.type = ${type}
      AND m.state <> 'cancelled' AND m.id IS DISTINCT FROM ${exceptMeetingId}::text)`;
}

/** Enough of the past to have seen every type that is still held. */
const remembered = 300;

/** Where meetings of each type of a host were last held. */
export async function listUsualVenues(
  db: Database,
  hostBodyId: BodyId,
): Promise<ReadonlyMap<string, VenueId>> {
  const rows = await db.sitting.findMany({
    where: { venueId: { not: null }, meeting: { hostBodyId, state: { not: 'cancelled' } } },
    select: { venueId: true, meeting: { select: { type: true } } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: -remembered,
  });
  return new Map(rows.map(({ venueId, meeting }) => [meeting.type, venueId as VenueId]));
}
