import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, inject } from 'vitest';
import { databaseOver, type OpenDatabase, openDatabase, provideDatabase } from '#lib/store/database.ts';
import { poolOver, startInMemory } from '#lib/store/embedded.ts';
import { readTemplate } from './template.ts';

/** The server tests run on, where one was given; otherwise they run on the embedded engine. */
export const testServer = process.env.TEST_DATABASE_URL;

/**
 * A real database of this test file's own: migrated, empty before each test, and what `database()` answers. Call it
 * once at the top of a file; the function it returns gives the open database inside a test.
 */
export function testDatabase(): () => OpenDatabase {
  let opened: OpenDatabase | undefined;
  const current = (): OpenDatabase => {
    if (!opened) throw new Error('the test database is open only inside tests and hooks');
    return opened;
  };
  beforeAll(async () => {
    opened = await openTestDatabase();
    provideDatabase(opened);
  });
  beforeEach(() => emptyDatabase(current().pool));
  afterAll(() => opened?.close());
  return current;
}

/** One more migrated, empty database; close it yourself. */
export async function openTestDatabase(): Promise<OpenDatabase> {
  return testServer ? cloneOnServer(testServer) : cloneInMemory();
}

/**
 * Removes every row, audit events too: the trigger that forbids it is the office's, not the tests'. As a superuser
 * by DELETE without triggers and foreign keys (4 ms; TRUNCATE of thirty tables takes 80), else by TRUNCATE.
 */
export async function emptyDatabase(pool: pg.Pool): Promise<void> {
  const tables = `SELECT quote_ident(tablename) FROM pg_tables
    WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`;
  await pool.query(`DO $$
    DECLARE name text;
    BEGIN
      IF current_setting('is_superuser') = 'on' THEN
        SET LOCAL session_replication_role = replica;
        FOR name IN ${tables} LOOP EXECUTE 'DELETE FROM ' || name; END LOOP;
      ELSE
        ALTER TABLE "AuditEvent" DISABLE TRIGGER USER;
        EXECUTE 'TRUNCATE ' || (SELECT string_agg(t, ', ') FROM (${tables}) AS names(t)) || ' CASCADE';
        ALTER TABLE "AuditEvent" ENABLE TRIGGER USER;
      END IF;
    END $$;
    ALTER SEQUENCE "AuditEvent_seq_seq" RESTART`);
}

async function cloneInMemory(): Promise<OpenDatabase> {
  const engine = await startInMemory(readTemplate(inject('databaseTemplate')));
  return databaseOver('embedded', { where: 'memory', pool: poolOver(engine), release: () => engine.close() });
}

async function cloneOnServer(server: string): Promise<OpenDatabase> {
  const url = await createServerDatabase(server, inject('databaseTemplate'));
  const opened = await openDatabase({ kind: 'postgres', url });
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await dropServerDatabase(server, url);
    },
  };
}

/** Makes a database on the server, a copy of `template` (`template0`: an empty one), and returns its URL. */
export async function createServerDatabase(server: string, template: string): Promise<string> {
  const url = new URL(server);
  url.pathname = `/huiqian_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, `CREATE DATABASE "${url.pathname.slice(1)}" TEMPLATE "${template}"`);
  return url.href;
}

/** Lets sessions that are ending end by themselves; only those of a killed process are cut off. */
export async function dropServerDatabase(server: string, url: string): Promise<void> {
  const drop = `DROP DATABASE IF EXISTS "${new URL(url).pathname.slice(1)}"`;
  await onServer(server, drop).catch(() => onServer(server, `${drop} WITH (FORCE)`));
}

async function onServer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
