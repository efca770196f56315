import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dataDirectory } from '#lib/store/settings.ts';

/**
 * The secret sessions are signed and passwords of calendars sealed with: `NEXTAUTH_SECRET`, or one made at the first start
 * and kept beside the data (readable by its owner only). Several instances on one database must be given the same
 * NEXTAUTH_SECRET instead.
 */
export function serverSecret(env: NodeJS.ProcessEnv): string {
  return env.NEXTAUTH_SECRET?.trim() || ownSecret(dataDirectory(env));
}

function ownSecret(directory: string): string {
  const file = path.join(directory, 'session-secret');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  try {
    writeFileSync(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
