import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { DatabaseRefusal } from './errors.ts';

/** One folder of prisma/migrations. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, as `prisma migrate deploy` records it. */
  readonly checksum: string;
}

export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
}

/** Prisma's own lock for migrations, so that its tool and ours never run at once. */
const MIGRATION_LOCK = 72_707_369;

/** Prisma's table, exactly: a database migrated here can be handed to `prisma migrate deploy`, and back. */
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id varchar(36) PRIMARY KEY NOT NULL, checksum varchar(64) NOT NULL, finished_at timestamptz,
  migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0)`;

/**
 * Brings the database to this program's schema: applies prisma/migrations in order, each in a transaction of its
 * own, and returns the names applied. Any number of instances may call it at once: one works, the others wait and
 * find nothing to do. Throws `DatabaseRefusal` if a migration was edited after it was applied, or the database has
 * one this program does not know.
 */
export async function migrate(pool: pg.Pool, root: string): Promise<readonly string[]> {
  return applyMigrations(pool, readMigrations(root));
}

/** The migrations this program carries, in order. */
export function readMigrations(root: string): readonly Migration[] {
  const folder = path.join(root, 'prisma', 'migrations');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** As `migrate`, for a given list: a restore applies those of its backup first. */
export async function applyMigrations(
  pool: pg.Pool,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const client = await pool.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(HISTORY);
    const pending = findPending(migrations, await readApplied(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => {});
    client.release();
  }
}

/** What has been applied, in order; nothing in an empty database. */
export async function readApplied(client: pg.ClientBase | pg.Pool): Promise<readonly AppliedMigration[]> {
  const table = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS exists`,
  );
  if (!table.rows[0]?.exists) return [];
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum FROM "_prisma_migrations"
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

/** The migrations still to apply; throws `DatabaseRefusal` where the two histories do not fit. */
export function findPending(
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
): readonly Migration[] {
  const known = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  for (const { name, checksum } of applied) {
    if (!known.has(name)) {
      const mend = 'run the version of the program that made it, or a newer one';
      throw new DatabaseRefusal('the database was migrated by a newer version of this program', name, mend);
    }
    if (known.get(name) !== checksum) {
      const mend = 'restore the file as it was and write the change as a new migration';
      throw new DatabaseRefusal('a migration was edited after it was applied', name, mend);
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}

async function apply(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), now(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw new Error(`migration ${name}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
