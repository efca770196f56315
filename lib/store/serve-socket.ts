import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import type pg from 'pg';
import { endsIdle, frameSize, isTerminate, readStartUp, simpleQuery, welcome } from './wire-frames.ts';

/** Longest path a Unix socket can have on every platform we run on (104 bytes on BSD, 108 on Linux). */
const LONGEST_SOCKET_PATH = 100;
/** A visitor may not keep a transaction, and with it the whole database, waiting longer than this. */
const IDLE_IN_TRANSACTION_MS = 60_000;
/** What libpq and node-postgres look for in a folder given as host. */
const SOCKET_NAME = '.s.PGSQL.5432';

export interface SocketServer {
  readonly close: () => Promise<void>;
}

/**
 * A folder for the socket of the database in `directory`: beside it, or a private temporary one if that path is
 * too long. `null` where there are no Unix sockets.
 */
export function socketFolder(directory: string): string | null {
  if (process.platform === 'win32') return null;
  const beside = `${directory}.run`;
  if (Buffer.byteLength(path.join(beside, SOCKET_NAME)) > LONGEST_SOCKET_PATH) {
    return mkdtempSync(path.join(tmpdir(), 'huiqian-'));
  }
  mkdirSync(beside, { recursive: true, mode: 0o700 });
  return beside;
}

/**
 * Lets other commands of the same user and machine (backup, verify, psql) use the embedded database while this
 * process holds it. A visitor speaks the PostgreSQL protocol over a Unix socket (0600, so without a password) and
 * gets the engine's one session for exactly as long as its transaction lasts, through the same one-client pool as
 * everyone else here: sessions never interleave, which is what makes PGlite's own socket server lose rows.
 */
export async function serveSocket(folder: string, engine: PGlite, pool: pg.Pool): Promise<SocketServer> {
  const file = path.join(folder, SOCKET_NAME);
  rmSync(file, { force: true });
  const visitors = new Set<net.Socket>();
  const server = net.createServer((visitor) => {
    visitors.add(visitor);
    visitor.on('close', () => visitors.delete(visitor));
    receive(visitor, sessionFor(visitor, engine, pool));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(file, resolve));
  chmodSync(file, 0o600);
  server.unref();
  return {
    close: async () => {
      for (const visitor of visitors) visitor.destroy();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Cuts what a visitor sends into frames and hands them on one at a time, in order. */
function receive(visitor: net.Socket, session: Session): void {
  let unread: Buffer = Buffer.alloc(0);
  let greeted = false;
  let work: Promise<void> = Promise.resolve();
  visitor.on('data', (chunk: Buffer) => {
    unread = Buffer.concat([unread, chunk]);
    for (let size = frameSize(unread, greeted); size > 0; size = frameSize(unread, greeted)) {
      const frame = unread.subarray(0, size);
      unread = unread.subarray(size);
      if (!greeted) greeted = greet(visitor, frame);
      else work = work.then(() => session.run(frame)).catch(() => void visitor.destroy());
    }
  });
  visitor.on('error', () => visitor.destroy());
  visitor.on('close', () => {
    work = work.then(() => session.leave());
  });
}

/** Answers a start-up frame; true once the visitor is in. */
function greet(visitor: net.Socket, frame: Buffer): boolean {
  const asked = readStartUp(frame);
  if (asked === 'unknown') visitor.destroy();
  else visitor.write(asked === 'encryption' ? 'N' : welcome());
  return asked === 'session';
}

interface Session {
  readonly run: (frame: Buffer) => Promise<void>;
  readonly leave: () => Promise<void>;
}

/** Holds the engine's session from a visitor's first frame until the engine is idle again. */
function sessionFor(visitor: net.Socket, engine: PGlite, pool: pg.Pool): Session {
  let held: pg.PoolClient | undefined;
  let patience: NodeJS.Timeout | undefined;
  const execute = async (frame: Buffer): Promise<Buffer> => {
    const parts: Uint8Array[] = [];
    await engine.execProtocolRawStream(frame, { onRawData: (data) => parts.push(Uint8Array.from(data)) });
    return Buffer.concat(parts);
  };
  const giveBack = (): void => {
    held?.release();
    held = undefined;
  };
  return {
    run: async (frame) => {
      if (isTerminate(frame)) visitor.end();
      if (visitor.destroyed || visitor.writableEnded) return;
      held ??= await pool.connect();
      clearTimeout(patience);
      const reply = await execute(frame);
      if (!visitor.destroyed) visitor.write(reply);
      if (endsIdle(reply)) giveBack();
      else patience = setTimeout(() => visitor.destroy(), IDLE_IN_TRANSACTION_MS).unref();
    },
    // A visitor that went away in the middle of a transaction leaves the session as it was found.
    leave: async () => {
      clearTimeout(patience);
      if (!held) return;
      await execute(simpleQuery('ROLLBACK; SELECT pg_advisory_unlock_all()'));
      giveBack();
    },
  };
}
