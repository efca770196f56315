import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { type OpenDatabase, openDatabase } from '#lib/store/database.ts';
import { poolOver, startInMemory } from '#lib/store/embedded.ts';
import { sqlState } from '#lib/store/errors.ts';
import { dataDirectory } from '#tests/support/data-directory.ts';
import { startProgram } from '#tests/support/run-program.ts';

/** Starts the writer, lets it acknowledge `count` rows, kills it without warning and returns what it acknowledged. */
async function writeAndKill(directory: string, count: number): Promise<readonly string[]> {
  const writer = startProgram('tests/support/writer.ts', [directory]);
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: writer.stdout ?? process.stdin })) {
    if (line !== 'open') acknowledged.push(line);
    if (acknowledged.length === count) writer.kill('SIGKILL');
  }
  return acknowledged;
}

describe('the embedded database', () => {
  it('loses no acknowledged row and tears no transaction when its process is killed', {
    timeout: 300_000,
  }, async () => {
    using data = await dataDirectory({ migrated: true });
    const acknowledged: string[] = [];
    for (const count of [1, 40, 150]) {
      acknowledged.push(...(await writeAndKill(data.database, count)));
      const { db, close } = await openDatabase({ kind: 'embedded', directory: data.database });
      const venues = new Set((await db.venue.findMany({ select: { id: true } })).map(({ id }) => id));
      const torn = await db.venue.count({ where: { bookings: { none: {} } } });
      await close();
      expect({ lost: acknowledged.filter((id) => !venues.has(id)), torn }).toEqual({ lost: [], torn: 0 });
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(191);
  });

  it('belongs to one process at a time, and says which', async () => {
    using data = await dataDirectory({ migrated: true });
    const owner = startProgram('tests/support/writer.ts', [data.database]);
    await once(owner.stdout ?? owner, 'data');
    await expect(openDatabase({ kind: 'embedded', directory: data.database })).rejects.toThrow(
      `the database is in use by process ${owner.pid} (writer.ts) at ${data.database}: ` +
        `stop it first, for example with: kill ${owner.pid}`,
    );
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    const opened = await openDatabase({ kind: 'embedded', directory: data.database }, { patienceMs: 5_000 });
    await opened.close();
  });

  it('waits for a process that is about to let go', async () => {
    using data = await dataDirectory({ migrated: true });
    const first = await openDatabase({ kind: 'embedded', directory: data.database });
    setTimeout(() => void first.close(), 300);
    const second = await openDatabase({ kind: 'embedded', directory: data.database }, { patienceMs: 10_000 });
    await second.close();
  });
});

describe('the session of the embedded engine', () => {
  it('answers what waits behind a statement that failed, and keeps what was prepared', async () => {
    const engine = await startInMemory();
    const pool = poolOver(engine);
    await pool.query('CREATE TABLE seat (n int PRIMARY KEY); INSERT INTO seat VALUES (1)');
    const find = () => pool.query({ name: 'find', text: 'SELECT n FROM seat WHERE n = $1', values: [1] });
    const take = () => pool.query({ text: 'INSERT INTO seat VALUES ($1)', values: [1] });
    await find();
    const asked = await Promise.allSettled([take(), find(), take(), find()]);
    expect(
      asked.map((each) => (each.status === 'fulfilled' ? each.value.rows : sqlState(each.reason))),
    ).toEqual(['23505', [{ n: 1 }], '23505', [{ n: 1 }]]);
    const several = await pool.query('SELECT 1 AS one; SELECT 2 AS two');
    expect([several].flat().map(({ rows }) => rows)).toEqual([[{ one: 1 }], [{ two: 2 }]]);
    await pool.end();
    await engine.close();
  });
});

describe.skipIf(process.platform === 'win32')('a command beside a running server', () => {
  /** Two ways into one embedded database: the owner's, and a visitor's through the socket. */
  async function together(
    work: (owner: OpenDatabase, visitor: OpenDatabase) => Promise<void>,
  ): Promise<void> {
    using data = await dataDirectory({ migrated: true });
    const settings = { kind: 'embedded', directory: data.database } as const;
    const owner = await openDatabase(settings);
    const visitor = await openDatabase(settings, { join: true });
    try {
      await work(owner, visitor);
    } finally {
      await visitor.close();
      await owner.close();
    }
  }
  const hall = { id: 'hall', name: '会议厅', capacity: 60, layout: {} };

  it('sees and changes the same rows', () =>
    together(async (owner, visitor) => {
      await owner.db.venue.create({ data: hall });
      await visitor.db.venue.update({ where: { id: 'hall' }, data: { capacity: 80 } });
      expect(await owner.db.venue.findUniqueOrThrow({ where: { id: 'hall' } })).toMatchObject({
        capacity: 80,
      });
    }));

  it('never mixes its transactions with the server’s', () =>
    together(async (owner, visitor) => {
      await owner.db.venue.create({ data: { ...hall, capacity: 0 } });
      const raise = ({ db }: OpenDatabase): Promise<void> =>
        db.$transaction(async (tx) => {
          const { capacity } = await tx.venue.findUniqueOrThrow({ where: { id: 'hall' } });
          await tx.venue.update({ where: { id: 'hall' }, data: { capacity: capacity + 1 } });
        });
      const both = Array.from({ length: 40 }, (_, n) => raise(n % 2 === 0 ? owner : visitor));
      await Promise.all(both);
      expect(await owner.db.venue.findUniqueOrThrow({ where: { id: 'hall' } })).toMatchObject({
        capacity: 40,
      });
    }));

  it('gets errors as from any server', () =>
    together(async (_, visitor) => {
      await visitor.db.venue.create({ data: hall });
      expect(await visitor.db.venue.create({ data: hall }).catch(sqlState)).toBe('23505');
      expect(await visitor.pool.query('SELECT 1 / 0').catch(sqlState)).toBe('22012');
      expect(await visitor.db.venue.count()).toBe(1);
    }));

  it('leaves nothing behind when it dies inside a transaction', () =>
    together(async (owner, visitor) => {
      await owner.db.venue.create({ data: hall });
      const client = await visitor.pool.connect();
      await client.query('BEGIN');
      await client.query('UPDATE "Venue" SET capacity = 1');
      client.release(new Error('cut the connection'));
      expect(await owner.db.venue.findUniqueOrThrow({ where: { id: 'hall' } })).toMatchObject({
        capacity: 60,
      });
    }));
});
