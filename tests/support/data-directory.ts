import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureTemplate } from './template.ts';

/** A throw-away `HUIQIAN_DATA` for tests that start processes. */
export interface DataDirectory extends Disposable {
  /** What `HUIQIAN_DATA` is set to. */
  readonly path: string;
  /** Where the embedded database is inside it. */
  readonly database: string;
}

/** Empty, so that the first process makes its cluster (seconds), or with a migrated, empty database already in it. */
export async function dataDirectory({ migrated }: { readonly migrated: boolean }): Promise<DataDirectory> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiqian-data-'));
  const database = path.join(folder, 'db');
  if (migrated) {
    mkdirSync(database, { mode: 0o700 });
    const { status } = spawnSync('tar', ['-xf', await ensureTemplate(), '-C', database]);
    if (status !== 0) throw new Error('the template database could not be unpacked');
  }
  return {
    path: folder,
    database,
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}
