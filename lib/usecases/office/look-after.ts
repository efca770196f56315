import { serverDatabase } from '#lib/store/database.ts';
import { lookAfter } from '#lib/store/look-after.ts';

/** Does for the embedded database what a PostgreSQL server does for itself. */
export async function lookAfterDatabase(): Promise<void> {
  const { kind, pool } = await serverDatabase();
  if (kind === 'embedded') await lookAfter(pool);
}
