import { spawnSync } from 'node:child_process';
import path from 'node:path';
import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { poolOver, startInMemory } from '#lib/store/embedded.ts';
import {
  applyMigrations,
  findPending,
  type Migration,
  readApplied,
  readMigrations,
} from '#lib/store/migrate.ts';
import { projectRoot, readTemplate } from '#tests/support/template.ts';
import { createServerDatabase, dropServerDatabase, testServer } from '#tests/support/test-database.ts';

const migration = (name: string, sql: string): Migration => ({ name, sql, checksum: `sum of ${name}` });
const rooms = migration('0001_rooms', 'CREATE TABLE room (id int PRIMARY KEY)');
const seats = migration('0002_seats', 'CREATE TABLE seat (id int PRIMARY KEY); INSERT INTO room VALUES (1)');

async function onEmptyDatabase(work: (pool: pg.Pool) => Promise<void>): Promise<void> {
  if (testServer) {
    const url = await createServerDatabase(testServer, 'template0');
    const pool = new pg.Pool({ connectionString: url });
    await work(pool).finally(() => pool.end());
    return dropServerDatabase(testServer, url);
  }
  const engine = await startInMemory(readTemplate(inject('databaseTemplate')));
  const pool = poolOver(engine);
  await pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await work(pool).finally(() => pool.end());
  await engine.close();
}

describe('migrations', () => {
  it('are applied once, in order, and only the new ones later', () =>
    onEmptyDatabase(async (pool) => {
      expect(await applyMigrations(pool, [rooms])).toEqual(['0001_rooms']);
      expect(await applyMigrations(pool, [rooms, seats])).toEqual(['0002_seats']);
      expect(await applyMigrations(pool, [rooms, seats])).toEqual([]);
    }));

  it('are applied once when several instances start together', () =>
    onEmptyDatabase(async (pool) => {
      const applied = await Promise.all(
        Array.from({ length: 6 }, () => applyMigrations(pool, [rooms, seats])),
      );
      expect(applied.filter((names) => names.length > 0)).toEqual([['0001_rooms', '0002_seats']]);
      expect((await pool.query('SELECT * FROM room')).rows).toEqual([{ id: 1 }]);
    }));

  it('leave nothing of one that fails', () =>
    onEmptyDatabase(async (pool) => {
      const broken = migration('0002_broken', 'INSERT INTO room VALUES (1); INSERT INTO room VALUES (1)');
      await expect(applyMigrations(pool, [rooms, broken])).rejects.toThrow(
        'migration 0002_broken: duplicate key',
      );
      expect((await pool.query('SELECT * FROM room')).rows).toEqual([]);
      expect((await readApplied(pool)).map(({ name }) => name)).toEqual(['0001_rooms']);
    }));

  it('are refused when one was edited after it was applied', () => {
    const edited = { ...rooms, checksum: 'another' };
    expect(() => findPending([edited], [rooms])).toThrow(
      'a migration was edited after it was applied at 0001_rooms',
    );
  });

  it('are refused when the database has one that this version does not know', () => {
    expect(() => findPending([rooms], [rooms, seats])).toThrow(
      'the database was migrated by a newer version of this program at 0002_seats',
    );
  });

  it('carry the checksum Prisma would record', () => {
    // sha256sum prisma/migrations/*/migration.sql
    const { stdout } = spawnSync('sha256sum', [
      path.join(projectRoot, 'prisma/migrations/0001_init/migration.sql'),
    ]);
    expect(readMigrations(projectRoot)[0]?.checksum).toBe(stdout.toString().split(' ')[0]);
  });

  it.skipIf(testServer)('make exactly what the Prisma schema describes', { timeout: 300_000 }, () => {
    const tool = path.join(projectRoot, 'scripts/schema-diff.mjs');
    const { status, stdout } = spawnSync(process.execPath, ['--liftoff-only', tool], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '-- This is an empty migration.\n' });
  });
});
