import { mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { DurableNodeFS } from './durable-fs.ts';

const extensions = { btree_gist, pg_trgm };

/**
 * PostgreSQL inside this process, on a directory that the caller has locked. A commit returns once it is on the
 * disk. The first start takes some seconds (it makes the cluster), later ones under a second.
 */
export async function startEngine(directory: string): Promise<PGlite> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const engine = new PGlite({
    fs: new DurableNodeFS(directory),
    // PGlite turns fsync off by default ("-F").
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
      ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync', '-c', 'TimeZone=UTC'],
    ],
    extensions,
  });
  await engine.waitReady;
  return engine;
}

/** The same engine in memory, empty or from an image made by `dumpDataDir`: gone when the process ends. */
export async function startInMemory(image?: Blob): Promise<PGlite> {
  const engine = new PGlite({
    ...(image ? { loadDataDir: image } : {}),
    startParams: [...PGlite.defaultStartParams, '-c', 'TimeZone=UTC'],
    extensions,
  });
  await engine.waitReady;
  return engine;
}

/**
 * node-postgres over the engine, so that both kinds of database speak through one driver. The engine has exactly
 * one session: transactions queue for it, and whoever holds the client holds the database.
 */
export function poolOver(engine: PGlite): pg.Pool {
  // A client that met an error is replaced by the pool; the session, and what was prepared in it, stays.
  const parsedStatements = {};
  class EngineClient extends pg.Client {
    constructor(options?: pg.ClientConfig) {
      const { connection, ...rest } = createPgConfig(inOneGo(engine));
      const parse = connection.parse.bind(connection);
      // Prisma's adapter passes `types` as an object of parsers; PGlite's serializer expects parameter oids or nothing.
      connection.parse = (query: { readonly types?: unknown }) =>
        parse({ ...query, types: Array.isArray(query.types) ? query.types : undefined });
      super({ ...options, ...rest, ...{ connection: Object.assign(connection, { parsedStatements }) } });
    }
  }
  return new pg.Pool({ Client: EngineClient, max: 1, idleTimeoutMillis: 0 });
}

/** Sync, Query, Flush: after these the session answers (PostgreSQL manual 54.7 "Message Formats"). */
const answered: ReadonlySet<number> = new Set(['S', 'Q', 'H'].map((type) => type.charCodeAt(0)));

/**
 * The engine, given the messages of one query together: a way into it and back for each of parse, bind, describe, execute
 * and sync takes longer than most queries.
 */
function inOneGo(engine: PGlite): PGlite {
  let waiting: Uint8Array[] = [];
  const asked: Pick<PGlite, 'waitReady' | 'execProtocolStream'> = {
    waitReady: engine.waitReady,
    execProtocolStream: (message, options) => {
      waiting.push(message);
      if (!answered.has(message[0] ?? 0)) return Promise.resolve([]);
      const all = Buffer.concat(waiting);
      waiting = [];
      return engine.execProtocolStream(all, options);
    },
  };
  // The driver asks it for nothing else.
  return asked as PGlite;
}
