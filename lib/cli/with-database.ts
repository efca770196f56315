import { type OpenDatabase, openDatabase, provideDatabase } from '#lib/store/database.ts';
import { migrate } from '#lib/store/migrate.ts';
import { databaseSettings, projectRoot } from '#lib/store/settings.ts';

/**
 * Opens the office's database, brings it to the current schema, runs `work` on it and closes it whatever happens.
 * While a server holds the embedded database the command works through that server.
 */
export async function withDatabase<T>(work: (opened: OpenDatabase) => Promise<T>): Promise<T> {
  return withOpenDatabase(async (opened) => {
    await migrate(opened.pool, projectRoot(process.env));
    return work(opened);
  });
}

/** As `withDatabase`, without touching the schema. */
export async function withOpenDatabase<T>(work: (opened: OpenDatabase) => Promise<T>): Promise<T> {
  const opened = await openDatabase(databaseSettings(process.env), { join: true, patienceMs: 5_000 });
  provideDatabase(opened);
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
}
