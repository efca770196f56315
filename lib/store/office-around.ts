import type { Temporal } from 'temporal-polyfill';
import type { Body } from '#lib/domain/bodies/body.ts';
import type { Lesson } from '#lib/domain/lessons/lesson.ts';
import type { Venue } from '#lib/domain/logistics/venue.ts';
import { circleOf } from '#lib/domain/meetings/counted-members.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import type { RankTable } from '#lib/domain/people/rank-table.ts';
import type { Database } from './database.ts';
import { bodyOf, lessonOf } from './dossiers.ts';
import { keptReadings } from './kept-readings.ts';
import { listRankTables } from './rank-tables.ts';
import { fromInstant, toPlainDate } from './temporal.ts';
import { listVenues } from './venues.ts';

/** What every dossier of an office shares. */
export interface OfficeAround {
  readonly bodies: readonly Body[];
  readonly venues: readonly Venue[];
  readonly lessons: readonly Lesson[];
  readonly rankTables: readonly RankTable[];
}

/** Bodies by precedence, venues by name, lessons in use. A hall of thousands of seats is read once, until it changes. */
export async function loadOfficeAround(db: Database): Promise<OfficeAround> {
  const kept = await keptReadings(db);
  const [bodies, venues, lessons, rankTables] = await Promise.all([
    kept.once('bodies and what is of them', () => listEveryBody(db)),
    kept.once('venues', () => listVenues(db)),
    db.lesson.findMany({ where: { retired: false }, orderBy: { recordedAt: 'desc' } }),
    listRankTables(db),
  ]);
  return { bodies, venues, lessons: lessons.map(lessonOf), rankTables };
}

async function listEveryBody(db: Database): Promise<readonly Body[]> {
  const rows = await db.body.findMany({ orderBy: [{ precedence: 'asc' }, { name: 'asc' }] });
  return rows.map(bodyOf);
}

/** The members of the circle of a meeting on its day, who are counted for its quorum, held against its list. */
export interface CircleAround {
  readonly members: number;
  /** Members on that day who are not on the list as members, by name. */
  readonly unlisted: readonly string[];
  /** Those on the list as members who are not of the circle on that day: they left it, or never were. */
  readonly uncounted: readonly string[];
}

/** The circle of a meeting on its day; nobody where its type has none. */
export async function loadCircle(
  db: Database,
  meeting: Meeting,
  day: Temporal.PlainDate,
): Promise<CircleAround> {
  const group = circleOf(meeting.type);
  const none = { members: 0, unlisted: [], uncounted: [] };
  if (group === null) return none;
  const on = day.toString();
  const [row] = await db.$queryRaw<CircleAround[]>`
    WITH member AS (SELECT DISTINCT "personId" FROM "Membership" WHERE "group" = ${group}
        AND ("from" IS NULL OR "from" <= ${on}::date) AND ("to" IS NULL OR "to" >= ${on}::date)),
      listed AS (SELECT id, "personId" FROM "Attendance" WHERE "meetingId" = ${meeting.id} AND capacity = 'member'),
      unlisted AS (SELECT "personId" FROM member EXCEPT SELECT "personId" FROM listed),
      uncounted AS (SELECT "personId" FROM listed EXCEPT SELECT "personId" FROM member)
    SELECT (SELECT count(*) FROM member)::int AS members,
      ARRAY(SELECT name FROM unlisted JOIN "Person" p ON p.id = "personId" ORDER BY p.id) AS unlisted,
      ARRAY(SELECT name FROM uncounted JOIN listed USING ("personId") JOIN "Person" p ON p.id = "personId"
        ORDER BY listed.id) AS uncounted`;
  return row ?? none;
}

/** What the other meetings of a type say of one of them. */
export interface SeriesAround {
  /** Their numbers in this term. */
  readonly taken: readonly number[];
  /** Of these, the numbers of meetings that begin before this one; while it has no date, the lower ones. */
  readonly earlier: readonly number[];
  /** The last day one was held before this one. */
  readonly previousOn: Temporal.PlainDate | null;
}

/** The numbers other meetings of the type have in this term, and the last day such a meeting was held before this one. */
export async function loadSeries(db: Database, meeting: Meeting): Promise<SeriesAround> {
  const rows = await db.meeting.findMany({
    where: {
      hostBodyId: meeting.hostBodyId,
      type: meeting.type,
      id: { not: meeting.id },
      state: { not: 'cancelled' },
    },
    select: { term: true, number: true, sittings: { select: { startsAt: true, endsAt: true } } },
  });
  const start = meeting.sittings[0] ? fromInstant(meeting.sittings[0].period.start) : null;
  const before = rows
    .flatMap((r) => r.sittings.map((s) => s.endsAt))
    .filter((end) => start !== null && end <= start)
    .sort((a, b) => b.getTime() - a.getTime())[0];
  const numbered = rows.flatMap(({ term, number, sittings }) => {
    if (term !== meeting.term || number === null) return [];
    const isEarlier =
      start === null ? number < (meeting.number ?? 0) : sittings.some((s) => s.startsAt < start);
    return [{ number, isEarlier }];
  });
  return {
    taken: numbered.map(({ number }) => number),
    earlier: numbered.flatMap(({ number, isEarlier }) => (isEarlier ? [number] : [])),
    previousOn: before ? toPlainDate(before) : null,
  };
}
