import type { Database } from './database.ts';

/** Kinds of item on a meeting's agenda, each once: which deadlines hold depends on them. */
export async function listItemKinds(db: Database, meetingId: string): Promise<readonly string[]> {
  const rows = await db.agendaItem.findMany({
    where: { meetingId },
    distinct: ['kind'],
    select: { kind: true },
    orderBy: { kind: 'asc' },
  });
  return rows.map(({ kind }) => kind);
}
