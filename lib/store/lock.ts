import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Who holds a data directory: shown to whoever is refused, and where to find its socket. */
export interface LockOwner {
  readonly pid: number;
  readonly program: string;
  /** Local socket on which the owner lets this machine's other commands in, if it offers one. */
  readonly socket: string | null;
}

export interface DirectoryLock {
  /** Tells others where to knock. */
  readonly announce: (socket: string) => void;
  readonly release: () => void;
}

/**
 * Takes the directory for this process, or returns `undefined` if another process has it. The lock is the
 * kernel's (SQLite's exclusive lock on `<directory>.lock`): it ends with the process, even by `kill -9`, so there
 * is no stale lock to clear. `<directory>.owner` beside it only says who holds it.
 */
export function lockDirectory(directory: string): DirectoryLock | undefined {
  mkdirSync(path.dirname(directory), { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(`${directory}.lock`, { timeout: 0 });
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  writeOwner(directory, null);
  return {
    announce: (socket) => writeOwner(directory, socket),
    release: () => {
      rmSync(`${directory}.owner`, { force: true });
      lock.close();
    },
  };
}

/** The process that holds the directory, if it could be read. */
export function readOwner(directory: string): LockOwner | undefined {
  try {
    const owner = JSON.parse(readFileSync(`${directory}.owner`, 'utf8')) as Partial<LockOwner>;
    if (typeof owner.pid !== 'number') return undefined;
    return {
      pid: owner.pid,
      program: owner.program ?? 'unknown',
      socket: owner.socket ?? null,
    };
  } catch {
    return undefined;
  }
}

function writeOwner(directory: string, socket: string | null): void {
  const owner: LockOwner = {
    pid: process.pid,
    program: path.basename(process.argv[1] ?? process.title),
    socket,
  };
  writeFileSync(`${directory}.owner`, `${JSON.stringify(owner)}\n`, { mode: 0o600 });
}

/** SQLITE_BUSY (5): somebody else holds the lock. */
function isBusy(error: unknown): boolean {
  return (error as { errcode?: unknown }).errcode === 5;
}
