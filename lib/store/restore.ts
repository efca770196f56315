import type pg from 'pg';
import { type BackupHeader, checkEnd, damaged, parseHeader, sealer } from './backup-format.ts';
import { DatabaseRefusal } from './errors.ts';
import { applyMigrations, type Migration, readApplied, readMigrations } from './migrate.ts';
import { findFilledTables, quote, readTableShapes, type TableShape } from './table-shapes.ts';

/** What goes to the server in one statement, at most. */
const BATCH_ROWS = 500;
const BATCH_CHARACTERS = 4_000_000;

export interface Restored {
  readonly createdAt: string;
  readonly tables: Readonly<Record<string, number>>;
  readonly auditHead: string | null;
}

/**
 * Fills an empty database from the lines of a backup: brings it to the backup's schema, loads every row in one
 * transaction, compares counts and seal, then applies the migrations the backup did not have yet. Throws
 * `DatabaseRefusal`, with the database as it was but for empty tables, if the database is not empty, the backup is
 * newer than this program, or it is damaged. `where` names the backup in messages.
 */
export async function restore(
  pool: pg.Pool,
  lines: AsyncIterable<string>,
  { root, where }: { readonly root: string; readonly where: string },
): Promise<Restored> {
  const reader = lines[Symbol.asyncIterator]();
  try {
    return await restoreFrom(pool, async () => (await reader.next()).value as string | undefined, {
      root,
      where,
    });
  } finally {
    await reader.return?.();
  }
}

async function restoreFrom(
  pool: pg.Pool,
  next: () => Promise<string | undefined>,
  { root, where }: { readonly root: string; readonly where: string },
): Promise<Restored> {
  const seal = sealer();
  const first = await next();
  const header = parseHeader(first, where);
  seal.add(first ?? '');
  const migrations = readMigrations(root);
  await prepare(pool, migrations, header, where);
  await inTransaction(pool, async (client) => {
    await load(client, header, where, async () => {
      const line = await next();
      if (line === undefined) throw damaged(where);
      return seal.add(line);
    });
    checkEnd(await next(), seal.end(), where);
  });
  await applyMigrations(pool, migrations);
  return {
    createdAt: header.createdAt,
    tables: Object.fromEntries(header.tables.map(({ name, rows }) => [name, rows])),
    auditHead: header.auditHead,
  };
}

/** An empty database with exactly the backup's schema, or a refusal. */
async function prepare(
  pool: pg.Pool,
  migrations: readonly Migration[],
  header: BackupHeader,
  where: string,
): Promise<void> {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  if (header.migrations.some(({ name, checksum }) => known.get(name) !== checksum)) {
    const mend = 'restore it with the version of the program that made it, or a newer one';
    throw new DatabaseRefusal('the backup was made by another version of this program', where, mend);
  }
  const wanted = new Set(header.migrations.map(({ name }) => name));
  const client = await pool.connect();
  try {
    const filled = await findFilledTables(client, await readTableShapes(client));
    if (filled.length > 0) {
      const what = `the database is not empty (${filled.join(', ')})`;
      throw new DatabaseRefusal(what, 'the target', 'restore into a new, empty database');
    }
    const ahead = (await readApplied(client)).find(({ name }) => !wanted.has(name));
    if (ahead) {
      const what = `the database already has migration ${ahead.name}, which the backup has not`;
      throw new DatabaseRefusal(what, 'the target', 'restore into a new, empty database');
    }
  } finally {
    client.release();
  }
  await applyMigrations(
    pool,
    migrations.filter(({ name }) => wanted.has(name)),
  );
}

async function load(
  client: pg.ClientBase,
  { tables }: BackupHeader,
  where: string,
  nextRow: () => Promise<string>,
): Promise<void> {
  const shapes = new Map((await readTableShapes(client)).map((shape) => [shape.name, shape]));
  if (shapes.size !== tables.length) throw damaged(where);
  for (const table of tables) {
    const shape = shapes.get(table.name);
    if (shape?.columns.map(({ name }) => name).join() !== table.columns.join()) throw damaged(where);
    await loadTable(client, shape, table.rows, nextRow);
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${quote(table.name)}`);
    if (Number(rows[0]?.count) !== table.rows) throw damaged(where);
    await advanceSequences(client, shape);
  }
}

async function loadTable(
  client: pg.ClientBase,
  shape: TableShape,
  expected: number,
  nextRow: () => Promise<string>,
): Promise<void> {
  const columns = shape.columns.map(({ name }) => quote(name));
  const values = shape.columns.map(({ type }, index) => `(row->>${index})::${type}`);
  const insert = `INSERT INTO ${quote(shape.name)} (${columns.join(', ')})
    SELECT ${values.join(', ')} FROM jsonb_array_elements($1::jsonb) AS given(row)`;
  let batch: string[] = [];
  let characters = 0;
  for (let read = 1; read <= expected; read += 1) {
    const line = await nextRow();
    batch.push(line);
    characters += line.length;
    const full = !shape.refersToItself && (batch.length >= BATCH_ROWS || characters >= BATCH_CHARACTERS);
    if (!full && read < expected) continue;
    await client.query(insert, [`[${batch.join(',')}]`]);
    batch = [];
    characters = 0;
  }
}

/** The next number given out is higher than every number there. */
async function advanceSequences(client: pg.ClientBase, { name, columns }: TableShape): Promise<void> {
  for (const column of columns) {
    if (column.sequence === null) continue;
    await client.query(`SELECT setval('${column.sequence}', max(${quote(column.name)})) FROM ${quote(name)}`);
  }
}

async function inTransaction(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await work(client);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
