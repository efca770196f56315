import type pg from 'pg';
import type { Temporal } from 'temporal-polyfill';
import { type BackedUpTable, type BackupHeader, sealer } from './backup-format.ts';
import { readApplied } from './migrate.ts';
import { quote, readTableShapes, type TableShape } from './table-shapes.ts';

/** Rows fetched at a time. */
const PAGE = 500;

/** PostgreSQL writes values the same way whatever the server's settings. */
const PLAIN_TEXT = `SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres';
  SET LOCAL extra_float_digits = 1; SET LOCAL bytea_output = 'hex'`;

/**
 * Everything the office has, as the lines of a backup (see `BackupHeader`), read in one snapshot: people may go on
 * working. `createdAt` is written into the header.
 */
export async function* readBackup(pool: pg.Pool, createdAt: Temporal.Instant): AsyncGenerator<string> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY');
    await client.query(PLAIN_TEXT);
    const shapes = await readTableShapes(client);
    const seal = sealer();
    yield seal.add(JSON.stringify(await describe(client, shapes, createdAt)));
    for (const shape of shapes) {
      for await (const row of readRows(client, shape)) yield seal.add(row);
    }
    yield JSON.stringify(seal.end());
  } finally {
    await client.query('ROLLBACK').then(
      () => client.release(),
      (error: Error) => client.release(error),
    );
  }
}

async function describe(
  client: pg.ClientBase,
  shapes: readonly TableShape[],
  createdAt: Temporal.Instant,
): Promise<BackupHeader> {
  const tables: BackedUpTable[] = [];
  for (const { name, columns } of shapes) {
    const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${quote(name)}`);
    tables.push({ name, columns: columns.map((column) => column.name), rows: Number(rows[0]?.count) });
  }
  const head = await client.query<{ hash: string }>(
    `SELECT hash FROM "AuditEvent" ORDER BY seq DESC LIMIT 1`,
  );
  return {
    format: 'huiqian-backup',
    formatVersion: 1,
    createdAt: createdAt.toString({ fractionalSecondDigits: 0 }),
    migrations: await readApplied(client),
    tables,
    auditHead: head.rows[0]?.hash ?? null,
  };
}

async function* readRows(client: pg.ClientBase, { name, columns, key }: TableShape): AsyncGenerator<string> {
  const values = columns.map((column) => `${quote(column.name)}::text`).join(', ');
  const order = key.map(quote).join(', ');
  await client.query(
    `DECLARE backup NO SCROLL CURSOR FOR
     SELECT array_to_json(ARRAY[${values}])::text AS line FROM ${quote(name)} ORDER BY ${order}`,
  );
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`FETCH ${PAGE} FROM backup`);
    for (const { line } of rows) yield line;
    if (rows.length < PAGE) break;
  }
  await client.query('CLOSE backup');
}
