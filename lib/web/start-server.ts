import { checkMailSettings } from '#lib/usecases/invitations/deliver.ts';
import { holdDatabase } from '#lib/usecases/session/hold-database.ts';
import { startBackground } from './background.ts';
import { notePeers } from './client-address.ts';
import { webEnv } from './env.ts';

/**
 * What a server process does before it answers anybody. A setting that cannot be used ends it, named in one line, and so
 * does an embedded database that another process has.
 */
export async function startServer(): Promise<void> {
  try {
    webEnv();
    checkMailSettings(process.env);
    await holdDatabase();
  } catch (error) {
    // Thrown on, Next would go on listening and answer every request with 500.
    process.stderr.write(`error: ${(error as Error).message}\n`);
    process.exit(1);
  }
  notePeers();
  startBackground();
}
