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

/** Deadline rules whose every paper has come in: moving the meeting makes none of them late. */
export async function listSettledRules(db: Database, meetingId: string): Promise<ReadonlySet<string>> {
  const rows = await db.paper.findMany({
    where: { item: { meetingId }, deadlineRule: { not: null } },
    select: { deadlineRule: true, receivedOn: true },
  });
  const open = new Set(rows.filter(({ receivedOn }) => receivedOn === null).map((row) => row.deadlineRule));
  return new Set(rows.flatMap(({ deadlineRule }) => (open.has(deadlineRule) ? [] : [deadlineRule ?? ''])));
}
