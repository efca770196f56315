import { readFileSync } from 'node:fs';
import path from 'node:path';
import { database } from '#lib/store/database.ts';
import { databaseSettings, projectRoot } from '#lib/store/settings.ts';

export interface Health {
  readonly status: 'ok' | 'failing';
  readonly database: 'embedded' | 'postgres';
  readonly version: string;
}

let version: string | undefined;

/** Whether the server can do its work: the database is open, migrated and answers. Asked without signing in. */
export async function viewHealth(): Promise<Health> {
  const kind = databaseSettings(process.env).kind;
  try {
    await (await database()).$queryRaw`SELECT 1`;
    return { status: 'ok', database: kind, version: productVersion() };
  } catch {
    return { status: 'failing', database: kind, version: productVersion() };
  }
}

function productVersion(): string {
  version ??= (
    JSON.parse(readFileSync(path.join(projectRoot(process.env), 'package.json'), 'utf8')) as {
      version: string;
    }
  ).version;
  return version;
}
