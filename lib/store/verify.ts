import type pg from 'pg';
import { verifyChain } from './audit.ts';
import type { OpenDatabase } from './database.ts';
import { DatabaseRefusal } from './errors.ts';
import { findPending, readApplied, readMigrations } from './migrate.ts';
import { buildStructure, readStructure } from './structure.ts';
import { type ColumnShape, quote, readTableShapes } from './table-shapes.ts';

export interface Check {
  readonly name: 'migrations' | 'structure' | 'audit' | 'bookings' | 'sequences';
  readonly ok: boolean;
  /** What was found, for a person. */
  readonly detail: string;
}

/**
 * Looks at everything that should hold of the office's database: it has every migration and no other; columns,
 * constraints, indexes and triggers are those the migrations make, and in force; the audit chain is unbroken; no
 * venue is booked twice; no sequence would give out a number again.
 */
export async function verifyDatabase({ db, pool }: OpenDatabase, root: string): Promise<readonly Check[]> {
  const migrations = await checkMigrations(pool, root);
  if (!migrations.ok) return [migrations];
  return [
    migrations,
    await checkStructure(pool, root),
    await checkAudit(db),
    await checkBookings(pool),
    await checkSequences(pool),
  ];
}

async function checkMigrations(pool: pg.Pool, root: string): Promise<Check> {
  const known = readMigrations(root);
  try {
    const pending = findPending(known, await readApplied(pool));
    const detail =
      pending.length > 0
        ? `not applied: ${names(pending.map(({ name }) => name))}`
        : `${known.length} applied`;
    return { name: 'migrations', ok: pending.length === 0, detail };
  } catch (error) {
    if (error instanceof DatabaseRefusal)
      return { name: 'migrations', ok: false, detail: `${error.what} (${error.where})` };
    throw error;
  }
}

async function checkStructure(pool: pg.Pool, root: string): Promise<Check> {
  const wanted = await buildStructure(readMigrations(root));
  const found = new Map(
    (await readStructure(pool)).map((part) => [`${part.kind} ${part.name}`, part.inForce]),
  );
  const faults = wanted.flatMap(({ kind, name }) => {
    const inForce = found.get(`${kind} ${name}`);
    if (inForce === true) return [];
    return [inForce === undefined ? `${kind} ${name} is missing` : `${kind} ${name} is not in force`];
  });
  return {
    name: 'structure',
    ok: faults.length === 0,
    detail: names(faults) || `${wanted.length} parts in force`,
  };
}

async function checkAudit(db: OpenDatabase['db']): Promise<Check> {
  const chain = await verifyChain(db);
  if (chain.intact) return { name: 'audit', ok: true, detail: `${chain.events} events, head ${chain.head}` };
  const fault = chain.fault === 'altered' ? 'was altered' : 'does not follow the event before it';
  return { name: 'audit', ok: false, detail: `event ${chain.seq} ${fault}` };
}

async function checkBookings(pool: pg.Pool): Promise<Check> {
  const { rows } = await pool.query<{ pair: string }>(`
    SELECT a.id || ' and ' || b.id AS pair FROM "Booking" a JOIN "Booking" b
      ON a."venueId" = b."venueId" AND a.id < b.id AND a."startsAt" < b."endsAt" AND b."startsAt" < a."endsAt"
    WHERE a.status = 'held' AND b.status = 'held'
    UNION ALL
    SELECT a.id || ' and ' || b.id FROM "Trip" a JOIN "Trip" b
      ON a."vehicleId" = b."vehicleId" AND a.id < b.id AND a."startsAt" < b."endsAt" AND b."startsAt" < a."endsAt"
    WHERE a.status = 'held' AND b.status = 'held' ORDER BY 1 LIMIT 10`);
  const pairs = rows.map(({ pair }) => pair);
  const detail = names(pairs) || 'no venue is booked twice, no vehicle lent twice';
  return { name: 'bookings', ok: pairs.length === 0, detail };
}

async function checkSequences(pool: pg.Pool): Promise<Check> {
  const client = await pool.connect();
  try {
    const faults: string[] = [];
    for (const { name, columns } of await readTableShapes(client)) {
      for (const column of columns)
        if (await isBehind(client, name, column)) faults.push(`${name}.${column.name}`);
    }
    const detail =
      faults.length > 0 ? `would give a number again: ${names(faults)}` : 'ahead of every number given';
    return { name: 'sequences', ok: faults.length === 0, detail };
  } finally {
    client.release();
  }
}

/** True if the next number of the column's sequence is already taken or passed. */
async function isBehind(
  client: pg.ClientBase,
  table: string,
  { name, sequence }: ColumnShape,
): Promise<boolean> {
  if (sequence === null) return false;
  const { rows } = await client.query<{ behind: boolean | null }>(
    `SELECT (SELECT max(${quote(name)}) FROM ${quote(table)}) >=
            (SELECT last_value + CASE WHEN is_called THEN 1 ELSE 0 END FROM ${sequence}) AS behind`,
  );
  return rows[0]?.behind ?? false;
}

function names(list: readonly string[]): string {
  return list.length > 10 ? `${list.slice(0, 10).join(', ')} and ${list.length - 10} more` : list.join(', ');
}
