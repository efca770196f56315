import { describe, expect, it } from 'vitest';
import { statementNames } from '#lib/store/statement-names.ts';
import { testDatabase } from '#tests/support/test-database.ts';

describe('statement names', () => {
  it('names what is asked again, always the same, and nothing that is asked once', () => {
    const nameOf = statementNames();
    expect(nameOf({ sql: 'SELECT 1' })).toBe('');
    expect(nameOf({ sql: 'SELECT 2' })).toBe('');
    const name = nameOf({ sql: 'SELECT 1' });
    expect(name).not.toBe('');
    expect(nameOf({ sql: 'SELECT 1' })).toBe(name);
    expect(nameOf({ sql: 'SELECT 2' })).not.toBe(name);
  });

  it('stops naming after some hundreds', () => {
    const nameOf = statementNames();
    const names = Array.from({ length: 1_000 }, (_, n) => {
      nameOf({ sql: `SELECT ${n}` });
      return nameOf({ sql: `SELECT ${n}` });
    });
    expect(names.filter((name) => name !== '')).toHaveLength(400);
  });
});

describe('a database asked the same again and again', () => {
  const database = testDatabase();
  const venue = { name: '会议厅', capacity: 60, layout: {} };
  const find = (id: string) => database().db.venue.findUnique({ where: { id }, select: { name: true } });

  it('has the statement prepared', async () => {
    for (const id of ['hall', 'room', 'foyer']) await find(id);
    const { rows } = await database().pool.query(
      `SELECT 1 FROM pg_prepared_statements WHERE statement LIKE '%"Venue"%'`,
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it('answers after statements that failed', async () => {
    await database().db.venue.create({ data: { id: 'hall', ...venue } });
    for (let round = 0; round < 3; round++) {
      await expect(database().db.venue.create({ data: { id: 'hall', ...venue } })).rejects.toThrow();
      expect(await find('hall')).toEqual({ name: '会议厅' });
    }
  });
});
