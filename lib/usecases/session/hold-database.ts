import { database } from '#lib/store/database.ts';
import { databaseSettings } from '#lib/store/settings.ts';

/**
 * Takes an embedded database for this process before it answers anybody; throws a `DatabaseRefusal` where another has
 * it. A PostgreSQL server may still be on its way up: that is waited for, request by request.
 */
export async function holdDatabase(): Promise<void> {
  if (databaseSettings(process.env).kind === 'embedded') await database();
}
