import { afterAll, beforeAll, expect, it } from 'vitest';
import { poolOver, startInMemory } from '#lib/store/embedded.ts';
import { lookAfter } from '#lib/store/look-after.ts';

let engine: Awaited<ReturnType<typeof startInMemory>>;
beforeAll(async () => {
  engine = await startInMemory();
});
afterAll(() => engine.close());

it('counts tables that changed much and frees what their old rows took, and leaves the others alone', async () => {
  const pool = poolOver(engine);
  await pool.query('CREATE TABLE "Entry" (n int PRIMARY KEY, said text)');
  await pool.query('CREATE TABLE quiet (n int)');
  await pool.query(`INSERT INTO "Entry" SELECT n, 'as read' FROM generate_series(1, 2000) n`);
  expect(await lookAfter(pool)).toEqual(['public."Entry"']);
  const known = async () =>
    (
      await pool.query(`SELECT reltuples, n_dead_tup::int AS dead FROM pg_class c
      JOIN pg_stat_user_tables t ON t.relid = c.oid WHERE c.relname = 'Entry'`)
    ).rows;
  expect(await known()).toEqual([{ reltuples: 2000, dead: 0 }]);
  expect(await lookAfter(pool)).toEqual([]);

  await pool.query('INSERT INTO quiet VALUES (1)');
  await pool.query(`UPDATE "Entry" SET said = 'read again' WHERE n <= 40`);
  // One row of a table nothing was ever known of is enough; forty of two thousand are not.
  expect(await lookAfter(pool)).toEqual(['public.quiet']);

  await pool.query(`UPDATE "Entry" SET said = 'read again'`);
  expect(await lookAfter(pool)).toEqual(['public."Entry"']);
  expect(await known()).toEqual([{ reltuples: 2000, dead: 0 }]);
});
