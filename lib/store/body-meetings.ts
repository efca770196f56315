import type { Database } from './database.ts';

/** Ids of the meetings a body hosts, or answers in for an item or a paper. */
export async function findMeetingIdsOfBody(db: Database, bodyId: string): Promise<ReadonlySet<string>> {
  const rows = await db.meeting.findMany({
    where: {
      OR: [
        { hostBodyId: bodyId },
        { items: { some: { OR: [{ departmentId: bodyId }, { papers: { some: { bodyId } } }] } } },
      ],
    },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
