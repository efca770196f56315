import { describe, expect, it } from 'vitest';
import { isRetryable, sqlState, violatedConstraint } from '#lib/store/errors.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { Prisma } from '../../prisma/client/client.ts';

const database = testDatabase();
const hall = { id: 'hall', name: '会议厅', capacity: 60, layout: {} };

/** The error a statement ends with. */
async function errorOf(statement: Promise<unknown>): Promise<unknown> {
  return statement.then(
    () => 'no error',
    (error: unknown) => error,
  );
}

describe('the SQLSTATE of a failed statement', () => {
  it('is found in a model operation', async () => {
    const { db } = database();
    await db.venue.create({ data: hall });
    const error = await errorOf(db.venue.create({ data: hall }));
    expect([sqlState(error), violatedConstraint(error)]).toEqual(['23505', 'Venue_pkey']);
  });

  it('is found in a raw operation of Prisma', async () => {
    const { db } = database();
    const error = await errorOf(
      db.$executeRaw`INSERT INTO "Venue" (id, name, capacity) VALUES ('a', 'b', 1)`,
    );
    expect(sqlState(error)).toBe('23502');
  });

  it('is found in a statement of the driver', async () => {
    const { pool } = database();
    const error = await errorOf(
      pool.query(`INSERT INTO "Feed" (id, "bodyId", "tokenHash", "shareLevel") VALUES ('f', 'x', '', '')`),
    );
    expect([sqlState(error), violatedConstraint(error)]).toEqual(['23503', 'Feed_bodyId_fkey']);
  });

  it('is found in an error raised at the end of a transaction', async () => {
    const { db, pool } = database();
    await pool.query(`CREATE TABLE late (id int UNIQUE DEFERRABLE INITIALLY DEFERRED)`);
    const error = await errorOf(
      db.$transaction(async (tx) => {
        await tx.$executeRaw`INSERT INTO late VALUES (1)`;
        await tx.$executeRaw`INSERT INTO late VALUES (1)`;
      }),
    );
    await pool.query('DROP TABLE late');
    expect([sqlState(error), (error as { code?: string }).code]).toEqual(['23505', undefined]);
  });

  it('says which transactions may be run again', async () => {
    const { pool } = database();
    const raise = (state: string): Promise<unknown> =>
      errorOf(pool.query(`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '${state}'; END $$`));
    expect(isRetryable(await raise('40001'))).toBe(true);
    expect(isRetryable(await raise('40P01'))).toBe(true);
    expect(isRetryable(await raise('P0001'))).toBe(false);
  });

  it('is not taken from Prisma’s own codes', () => {
    const error = new Prisma.PrismaClientKnownRequestError('gone', { code: 'P2025', clientVersion: '7' });
    expect([sqlState(error), sqlState('text'), sqlState(null)]).toEqual([undefined, undefined, undefined]);
  });
});
