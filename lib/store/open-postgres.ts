import pg from 'pg';
import { DatabaseRefusal } from './errors.ts';
import type { OpenPool } from './open-embedded.ts';

const OLDEST_POSTGRES = 150_000;
const UTC = '-c TimeZone=UTC';

/** Connects to a PostgreSQL server (15 or newer, UTF8); refuses with `DatabaseRefusal` what could not be worked with. */
export async function openPostgres(url: string): Promise<OpenPool> {
  const where = describePostgres(url);
  const pool = new pg.Pool({ ...connection(url), application_name: 'huiqian', max: 10 });
  // An idle connection that breaks is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => {});
  try {
    await assertUsable(pool, where);
  } catch (error) {
    await pool.end();
    throw error instanceof DatabaseRefusal ? error : unreachable(error, where);
  }
  return { where, pool, release: async () => {} };
}

/** Host and database name of a connection URL, without user and password. */
export function describePostgres(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL';
  const { host, pathname } = new URL(url);
  return `${host || 'local socket'}${pathname}`;
}

/**
 * The zone of every session is UTC: Prisma's adapter reads and writes instants as UTC wall clock, so on a server
 * whose zone is Asia/Shanghai every stored instant would be eight hours off (prisma/prisma #26786, #28629).
 */
function connection(url: string): pg.PoolConfig {
  if (!URL.canParse(url)) return { connectionString: url, options: UTC };
  const parsed = new URL(url);
  const own = parsed.searchParams.get('options');
  parsed.searchParams.delete('options');
  return { connectionString: parsed.href, options: own ? `${own} ${UTC}` : UTC };
}

async function assertUsable(pool: pg.Pool, where: string): Promise<void> {
  const { rows } = await pool.query<{ zone: string; version: string; encoding: string }>(
    `SELECT current_setting('TimeZone') zone, current_setting('server_version_num') version,
            current_setting('server_encoding') encoding`,
  );
  const { zone, version, encoding } = rows[0] ?? { zone: '', version: '0', encoding: '' };
  if (zone !== 'UTC') {
    const mend = `ALTER ROLE <user> SET timezone = 'UTC' (a connection pooler may drop start-up options)`;
    throw new DatabaseRefusal(`the session's time zone is ${zone}, not UTC`, where, mend);
  }
  if (Number(version) < OLDEST_POSTGRES) {
    throw new DatabaseRefusal(`PostgreSQL is too old (${version})`, where, 'use PostgreSQL 15 or newer');
  }
  if (encoding !== 'UTF8') {
    const mend = `create the database with ENCODING 'UTF8'`;
    throw new DatabaseRefusal(`the database's encoding is ${encoding}`, where, mend);
  }
}

function unreachable(error: unknown, where: string): DatabaseRefusal {
  const reason =
    error instanceof Error ? error.message || String((error as { code?: string }).code) : String(error);
  return new DatabaseRefusal(
    `PostgreSQL cannot be used (${reason})`,
    where,
    'check that the server runs and that DATABASE_URL names an existing database, user and password',
    { cause: error, passing: true },
  );
}
