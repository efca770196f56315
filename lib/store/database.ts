import { PrismaPg } from '@prisma/adapter-pg';
import type pg from 'pg';
import { type Prisma, PrismaClient } from '../../prisma/client/client.ts';
import { DatabaseRefusal } from './errors.ts';
import { migrate } from './migrate.ts';
import { type OpenPool, openEmbedded } from './open-embedded.ts';
import { openPostgres } from './open-postgres.ts';
import { type DatabaseSettings, databaseSettings, projectRoot } from './settings.ts';
import { statementNames } from './statement-names.ts';

/** What stores read and write through; both kinds of database speak one dialect through one driver. */
export type Database = PrismaClient;

/** The same inside `$transaction`. Use it, and nothing else, until the transaction ends. */
export type Transaction = Prisma.TransactionClient;

/** A database that somebody opened and must close. */
export interface OpenDatabase {
  readonly kind: DatabaseSettings['kind'];
  /** Directory, or host and name, for messages: never a password. */
  readonly where: string;
  readonly db: Database;
  /** For the few things that need SQL Prisma cannot say: migrations, backup, verification. */
  readonly pool: pg.Pool;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  /** How long to wait for another process to let go, or for a server to come up. */
  readonly patienceMs?: number;
  /** If another process holds the embedded database, work through it instead of refusing. For commands, not servers. */
  readonly join?: boolean;
}

/** Room for a queue of short transactions behind the embedded database's one session. */
const transactionOptions = { maxWait: 15_000, timeout: 15_000 };

/**
 * Opens the database the settings name; throws `DatabaseRefusal` if that cannot be. Does not migrate.
 * An embedded database belongs to one process at a time: a second one is refused (or joins, see `OpenOptions`).
 */
export async function openDatabase(
  settings: DatabaseSettings,
  options: OpenOptions = {},
): Promise<OpenDatabase> {
  const deadline = performance.now() + (options.patienceMs ?? 0);
  for (;;) {
    try {
      return databaseOver(settings.kind, await openPool(settings, options.join ?? false));
    } catch (error) {
      const passing = error instanceof DatabaseRefusal && error.passing;
      if (!passing || performance.now() >= deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** An `OpenDatabase` around a pool that is already open. */
export function databaseOver(
  kind: OpenDatabase['kind'],
  { where, pool, release, joined = false }: OpenPool,
): OpenDatabase {
  const naming = joined ? {} : { statementNameGenerator: statementNames() };
  const db = new PrismaClient({ adapter: new PrismaPg(pool, naming), transactionOptions });
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await db.$disconnect();
    await pool.end();
    await release();
  };
  return {
    kind,
    where,
    db,
    pool,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

const ofThisProcess = globalThis as typeof globalThis & { huiqianDatabase?: Promise<OpenDatabase> };

/**
 * The server's one database: opened and migrated on first use, shared by every bundle that loads this file, closed
 * when the process is told to stop.
 */
export async function database(): Promise<Database> {
  return (await serverDatabase()).db;
}

/** The same with what it was opened as. */
export function serverDatabase(): Promise<OpenDatabase> {
  ofThisProcess.huiqianDatabase ??= openForServer().catch((error: unknown) => {
    delete ofThisProcess.huiqianDatabase;
    throw error;
  });
  return ofThisProcess.huiqianDatabase;
}

/** Makes `opened` what `database()` answers, for commands and tests. It stays theirs to close. */
export function provideDatabase(opened: OpenDatabase): void {
  ofThisProcess.huiqianDatabase = Promise.resolve(opened);
}

async function openForServer(): Promise<OpenDatabase> {
  const opened = await openDatabase(databaseSettings(process.env), { patienceMs: 5_000 });
  try {
    await migrate(opened.pool, projectRoot(process.env));
  } catch (error) {
    await opened.close();
    throw error;
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void opened.close().finally(endProcess));
  }
  return opened;
}

/**
 * Everything is closed. Under scripts/serve.mjs, which takes any end for a good one, the process is cut off: taking
 * the engine's compiled WebAssembly apart would keep whoever stops us waiting for seconds.
 */
function endProcess(): void {
  if (process.env.HUIQIAN_SUPERVISED) process.kill(process.pid, 'SIGKILL');
  process.exit(0);
}

function openPool(settings: DatabaseSettings, join: boolean): Promise<OpenPool> {
  return settings.kind === 'postgres' ? openPostgres(settings.url) : openEmbedded(settings.directory, join);
}
