import type { Temporal } from 'temporal-polyfill';
import type { Body } from '#lib/domain/bodies/body.ts';
import type { PersonId } from '#lib/domain/id.ts';
import type { Lesson } from '#lib/domain/lessons/lesson.ts';
import type { Venue } from '#lib/domain/logistics/venue.ts';
import { circleOf } from '#lib/domain/meetings/counted-members.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import type { RankTable } from '#lib/domain/people/rank-table.ts';
import type { Database } from './database.ts';
import { bodyOf, lessonOf } from './dossiers.ts';
import { heldOn } from './held-on.ts';
import { type KeptReadings, keptReadings } from './kept-readings.ts';
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
export async function loadOfficeAround(db: Database, known?: KeptReadings): Promise<OfficeAround> {
  const kept = known ?? (await keptReadings(db));
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

/** The names of those who are of the circle of a meeting on a day, by id, in a fixed order; null: its type has no circle. */
export async function loadCircleNames(
  db: Database,
  kept: KeptReadings,
  meeting: Meeting,
  day: Temporal.PlainDate,
): Promise<ReadonlyMap<PersonId, string> | null> {
  const group = circleOf(meeting.type);
  if (group === null) return null;
  return kept.once(`names of ${group} on ${day}`, async () => {
    const rows = await db.person.findMany({
      where: { memberships: { some: { group, ...heldOn(day) } } },
      select: { id: true, name: true },
      orderBy: { id: 'asc' },
    });
    return new Map(rows.map(({ id, name }) => [id as PersonId, name]));
  });
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
