import type { Temporal } from 'temporal-polyfill';
import type { Body } from '#lib/domain/bodies/body.ts';
import type { Lesson } from '#lib/domain/lessons/lesson.ts';
import type { Venue } from '#lib/domain/logistics/venue.ts';
import { circleOf } from '#lib/domain/meetings/counted-members.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import type { RankTable } from '#lib/domain/people/rank-table.ts';
import type { Database } from './database.ts';
import { bodyOf, lessonOf, venueOf } from './dossiers.ts';
import { heldOn } from './held-on.ts';
import { listRankTables } from './rank-tables.ts';
import { fromInstant, toPlainDate } from './temporal.ts';

/** What every dossier of an office shares. */
export interface OfficeAround {
  readonly bodies: readonly Body[];
  readonly venues: readonly Venue[];
  readonly lessons: readonly Lesson[];
  readonly rankTables: readonly RankTable[];
}

/** Bodies by precedence, venues by name, lessons in use. */
export async function loadOfficeAround(db: Database): Promise<OfficeAround> {
  const [bodies, venues, lessons, rankTables] = await Promise.all([
    db.body.findMany({ orderBy: [{ precedence: 'asc' }, { name: 'asc' }] }),
    db.venue.findMany({ orderBy: { name: 'asc' } }),
    db.lesson.findMany({ where: { retired: false }, orderBy: { recordedAt: 'desc' } }),
    listRankTables(db),
  ]);
  return {
    ...{ bodies: bodies.map(bodyOf), venues: venues.map(venueOf), lessons: lessons.map(lessonOf) },
    rankTables,
  };
}

/** How many are counted for the quorum of a meeting on its day: the members of its circle then. */
export async function countMembers(db: Database, meeting: Meeting, day: Temporal.PlainDate): Promise<number> {
  const group = circleOf(meeting.type);
  if (group === null) return 0;
  const rows = await db.membership.findMany({
    where: { group, ...heldOn(day) },
    distinct: ['personId'],
    select: { personId: true },
  });
  return rows.length;
}

/** Who is and who should be on the list of a meeting as a member, by name. */
export interface CircleDifference {
  /** Members of its circle on its day who are not on its list as members. */
  readonly unlisted: readonly string[];
  /** Those on its list as members who are not of its circle on its day: they left it, or never were. */
  readonly uncounted: readonly string[];
}

/** The list of a meeting held against its circle on its day. */
export async function compareWithCircle(
  db: Database,
  meeting: Meeting,
  day: Temporal.PlainDate,
): Promise<CircleDifference> {
  const group = circleOf(meeting.type);
  if (group === null) return { unlisted: [], uncounted: [] };
  const held = { group, ...heldOn(day) };
  const listed = { meetingId: meeting.id, capacity: 'member' };
  const name = { person: { select: { name: true } } } as const;
  const [unlisted, uncounted] = await Promise.all([
    db.membership.findMany({
      where: { ...held, person: { attendances: { none: listed } } },
      distinct: ['personId'],
      select: name,
      orderBy: { personId: 'asc' },
    }),
    db.attendance.findMany({
      where: { ...listed, person: { memberships: { none: held } } },
      select: name,
      orderBy: { id: 'asc' },
    }),
  ]);
  const namesOf = (rows: typeof uncounted) => rows.map(({ person }) => person.name);
  return { unlisted: namesOf(unlisted), uncounted: namesOf(uncounted) };
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
