import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { poolOver, startInMemory } from '#lib/store/embedded.ts';
import { applyMigrations, readMigrations } from '#lib/store/migrate.ts';

export const projectRoot = path.resolve(import.meta.dirname, '..', '..');

/** Names a migrated, empty database: changes with the migrations and the engine. */
export function templateKey(): string {
  const manifest = path.join(projectRoot, 'node_modules/@electric-sql/pglite/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const hash = createHash('sha256').update(version);
  for (const { checksum } of readMigrations(projectRoot)) hash.update(checksum);
  return hash.digest('hex').slice(0, 16);
}

/**
 * The file with a migrated, empty embedded database (a tar of its directory), made once for all runs: making a
 * cluster takes seconds, loading one a fraction.
 */
export async function ensureTemplate(): Promise<string> {
  const folder = path.join(projectRoot, 'node_modules', '.cache', 'huiqian');
  const file = path.join(folder, `template-${templateKey()}.tar`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) {
    if (old.startsWith('template-') && old.endsWith('.tar')) rmSync(path.join(folder, old), { force: true });
  }
  const engine = await startInMemory();
  const pool = poolOver(engine);
  await applyMigrations(pool, readMigrations(projectRoot));
  await pool.end();
  const image = await engine.dumpDataDir('none');
  await engine.close();
  const partial = `${file}.${process.pid}`;
  writeFileSync(partial, Buffer.from(await image.arrayBuffer()));
  renameSync(partial, file);
  return file;
}

export function readTemplate(file: string): Blob {
  return new Blob([readFileSync(file)]);
}
