import type { Temporal } from 'temporal-polyfill';
import type { PostHeld } from '#lib/domain/calendars/candidate.ts';
import type { BodyId, PersonId } from '#lib/domain/id.ts';
import type { Database } from './database.ts';
import { heldOn } from './held-on.ts';

/** Who is expected at each meeting: everybody on its list who has no leave, staff aside. */
export async function listExpected(
  db: Database,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly PersonId[]>> {
  const rows = await db.attendance.findMany({
    where: { meetingId: { in: [...meetingIds] }, capacity: { in: ['member', 'non-voting'] } },
    select: { meetingId: true, personId: true, leave: true },
  });
  const expected = new Map<string, PersonId[]>();
  for (const { meetingId, personId, leave } of rows) {
    if (leave !== null) continue;
    expected.set(meetingId, [...(expected.get(meetingId) ?? []), personId as PersonId]);
  }
  return expected;
}

/** Bodies other than the members' own that send somebody to a meeting: those who sit in without a vote and have no leave. */
export async function listComing(db: Database, meetingId: string): Promise<readonly BodyId[]> {
  return (await listComingTo(db, [meetingId])).get(meetingId) ?? [];
}

/** The same of several meetings, by their ids; one that nobody else comes to is left out. */
export async function listComingTo(
  db: Database,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, readonly BodyId[]>> {
  const rows = await db.attendance.findMany({
    where: { meetingId: { in: [...meetingIds] }, capacity: 'non-voting', bodyId: { not: null } },
    select: { meetingId: true, bodyId: true, leave: true },
  });
  const byMeeting = Map.groupBy(
    rows.filter(({ leave }) => leave === null),
    (row) => row.meetingId,
  );
  return new Map(
    [...byMeeting].map(([id, of]) => [id, [...new Set(of.map(({ bodyId }) => bodyId as BodyId))]]),
  );
}

/** Every post held on a day, so that a second post is seen. */
export async function listPostsHeld(db: Database, day: Temporal.PlainDate): Promise<readonly PostHeld[]> {
  const rows = await db.membership.findMany({
    where: heldOn(day),
    select: { personId: true, bodyId: true },
  });
  return rows.map(({ personId, bodyId }) => ({ personId: personId as PersonId, bodyId: bodyId as BodyId }));
}
