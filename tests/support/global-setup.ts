import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { applyMigrations, readMigrations } from '#lib/store/migrate.ts';
import { ensureTemplate, projectRoot, templateKey } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The embedded template's file, or the name of the template database on the server. */
    databaseTemplate: string;
  }
}

/** Makes the migrated, empty database that every test file gets a copy of. */
export default async function setUp(project: TestProject): Promise<void> {
  const url = process.env.TEST_DATABASE_URL;
  project.provide('databaseTemplate', url ? await ensureServerTemplate(url) : await ensureTemplate());
}

async function ensureServerTemplate(url: string): Promise<string> {
  const name = `huiqian_template_${templateKey()}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await createServerTemplate(admin, url, name);
  } finally {
    await admin.end();
  }
  return name;
}

async function createServerTemplate(admin: pg.Client, url: string, name: string): Promise<void> {
  const making = `${name}_${process.pid}`;
  await admin.query(`CREATE DATABASE "${making}" ENCODING 'UTF8' TEMPLATE template0`);
  const target = new URL(url);
  target.pathname = `/${making}`;
  const pool = new pg.Pool({ connectionString: target.href, options: '-c TimeZone=UTC', max: 1 });
  await applyMigrations(pool, readMigrations(projectRoot));
  await pool.end();
  await admin.query(`ALTER DATABASE "${making}" RENAME TO "${name}"`);
}
