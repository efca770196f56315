import { beforeEach, describe, expect, it } from 'vitest';
import { keptReadings } from '#lib/store/kept-readings.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const database = testDatabase();

/** Asks for the names of all venues, and says how often they were really read. */
function reader() {
  let readings = 0;
  const read = async (): Promise<readonly string[]> => {
    readings += 1;
    const rows = await database().db.venue.findMany({ select: { name: true }, orderBy: { name: 'asc' } });
    return rows.map(({ name }) => name);
  };
  return {
    ask: async () => (await keptReadings(database().db)).once('venues', read),
    readings: () => readings,
  };
}

describe('what is kept of tables that seldom change', () => {
  beforeEach(async () => {
    await database().db.venue.create({ data: { id: 'hall', name: '会议厅', capacity: 60, layout: {} } });
  });

  it('is read once while nothing changes', async () => {
    const { ask, readings } = reader();
    expect(await ask()).toEqual(['会议厅']);
    expect(await ask()).toEqual(['会议厅']);
    expect(readings()).toBe(1);
  });

  it.each([
    [
      'a row that is added',
      `INSERT INTO "Venue"(id, name, capacity, layout) VALUES ('a', '大礼堂', 9, '{}')`,
    ],
    ['a row that is changed', `UPDATE "Venue" SET name = '大礼堂' WHERE id = 'hall'`],
    ['a row that is written without a change', `UPDATE "Venue" SET name = name`],
    ['a row that goes', `DELETE FROM "Venue"`],
    [
      'a row that another takes the place of',
      `BEGIN; DELETE FROM "Venue"; INSERT INTO "Venue"(id, name, capacity, layout) VALUES ('b', '大礼堂', 9, '{}'); COMMIT`,
    ],
    [
      'a row of another of the tables',
      `INSERT INTO "Body"(id, name, "shortName", kind) VALUES ('b', '区政府', '区政府', 'government')`,
    ],
  ])('is read anew after %s, whoever wrote it', async (_what, sql) => {
    const { ask, readings } = reader();
    await ask();
    await database().pool.query(sql);
    const { rows } = await database().pool.query('SELECT name FROM "Venue" ORDER BY name');
    expect(await ask()).toEqual(rows.map(({ name }) => name));
    expect(readings()).toBe(2);
  });

  it('is not kept where the reading failed', async () => {
    const { once } = await keptReadings(database().db);
    await expect(once('broken', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await once('broken', async () => 'read')).toBe('read');
  });

  it('is kept by key', async () => {
    const { once } = await keptReadings(database().db);
    expect(await once('posts 2026-09-11', async () => 1)).toBe(1);
    expect(await once('posts 2026-09-12', async () => 2)).toBe(2);
  });
});
