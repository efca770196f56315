import pg from 'pg';
import { DatabaseRefusal } from './errors.ts';
import { type DirectoryLock, lockDirectory, readOwner } from './lock.ts';
import { serveSocket, socketFolder } from './serve-socket.ts';

/** A pool that works, and what to do after it has ended. */
export interface OpenPool {
  readonly where: string;
  readonly pool: pg.Pool;
  readonly release: () => Promise<void>;
  /** The session is another process's, lent a transaction at a time: nothing may be left in it. */
  readonly joined?: boolean;
}

/**
 * Opens the embedded database in `directory` for this process alone. If another process has it: refuses with
 * `DatabaseRefusal`, or with `join` works through that process's socket.
 */
export async function openEmbedded(directory: string, join: boolean): Promise<OpenPool> {
  const lock = lockDirectory(directory);
  if (!lock) return joinOwner(directory, join);
  try {
    return await start(directory, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function start(directory: string, lock: DirectoryLock): Promise<OpenPool> {
  // Loaded only here: a server on PostgreSQL should not carry the engine.
  const { poolOver, startEngine } = await import('./embedded.ts');
  const engine = await startEngine(directory);
  const pool = poolOver(engine);
  const socket = socketFolder(directory);
  const server = socket ? await serveSocket(socket, engine, pool) : undefined;
  if (socket) lock.announce(socket);
  const release = async (): Promise<void> => {
    await server?.close();
    await engine.close();
    lock.release();
  };
  return { where: directory, pool, release };
}

async function joinOwner(directory: string, join: boolean): Promise<OpenPool> {
  const owner = readOwner(directory);
  const pool = join && owner?.socket ? await knock(owner.socket) : undefined;
  if (pool) return { where: directory, pool, release: async () => {}, joined: true };
  const holder = owner ? `process ${owner.pid} (${owner.program})` : 'another process';
  const mend = owner ? `stop it first, for example with: kill ${owner.pid}` : 'stop that process first';
  throw new DatabaseRefusal(`the database is in use by ${holder}`, directory, mend, { passing: true });
}

/** A pool through the owner's socket, or `undefined` if the owner is only just stopping or starting. */
async function knock(socket: string): Promise<pg.Pool | undefined> {
  const pool = new pg.Pool({ host: socket, user: 'postgres', database: 'postgres', max: 1 });
  pool.on('error', () => {});
  try {
    await pool.query('SELECT 1');
    return pool;
  } catch {
    await pool.end();
    return undefined;
  }
}
