import type { Database } from './database.ts';

/** What bodies, people, venues, meetings, sittings and agenda items of these ids are called; an id that is none of them is left out. */
export async function findNames(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const where = { id: { in: [...ids] } };
  const id = true;
  const [bodies, people, venues, meetings, sittings, items] = await Promise.all([
    db.body.findMany({ where, select: { id, shortName: true } }),
    db.person.findMany({ where, select: { id, name: true } }),
    db.venue.findMany({ where, select: { id, name: true } }),
    db.meeting.findMany({ where, select: { id, shortTitle: true } }),
    db.sitting.findMany({ where, select: { id, name: true } }),
    db.agendaItem.findMany({ where, select: { id, title: true } }),
  ]);
  return new Map([
    ...bodies.map((body) => [body.id, body.shortName] as const),
    ...meetings.map((meeting) => [meeting.id, meeting.shortTitle] as const),
    ...[...people, ...venues, ...sittings].map((row) => [row.id, row.name] as const),
    ...items.map((item) => [item.id, item.title] as const),
  ]);
}
