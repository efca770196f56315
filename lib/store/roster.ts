import type { Database } from './database.ts';

/** Whether anybody stands in the roster yet. */
export async function hasPeople(db: Database): Promise<boolean> {
  return (await db.person.findFirst({ select: { id: true } })) !== null;
}
