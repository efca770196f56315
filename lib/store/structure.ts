import type pg from 'pg';
import { applyMigrations, type Migration } from './migrate.ts';

/** One thing the schema consists of, `table.name`, and whether it is in force. */
export interface StructurePart {
  readonly kind: 'column' | 'constraint' | 'index' | 'trigger';
  readonly name: string;
  readonly inForce: boolean;
}

/** Columns, constraints (not the NOT NULL ones, which only newer servers list), indexes and triggers. */
export async function readStructure(pool: pg.Pool): Promise<readonly StructurePart[]> {
  const { rows } = await pool.query<StructurePart>(`
    WITH office AS (
      SELECT oid, relname FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations')
    SELECT 'column' AS kind, relname || '.' || attname || ' ' || format_type(atttypid, atttypmod) AS name, true AS "inForce"
      FROM pg_attribute JOIN office ON oid = attrelid WHERE attnum > 0 AND NOT attisdropped
    UNION ALL SELECT 'constraint', relname || '.' || conname, convalidated
      FROM pg_constraint JOIN office ON office.oid = conrelid WHERE contype <> 'n'
    UNION ALL SELECT 'index', office.relname || '.' || c.relname, indisvalid
      FROM pg_index JOIN office ON office.oid = indrelid JOIN pg_class c ON c.oid = indexrelid
    UNION ALL SELECT 'trigger', relname || '.' || tgname, tgenabled IN ('O', 'A')
      FROM pg_trigger JOIN office ON office.oid = tgrelid WHERE NOT tgisinternal
    ORDER BY 1, 2`);
  return rows;
}

/** The same for a database made by the migrations alone, in memory; takes some seconds. */
export async function buildStructure(migrations: readonly Migration[]): Promise<readonly StructurePart[]> {
  const { poolOver, startInMemory } = await import('./embedded.ts');
  const engine = await startInMemory();
  const pool = poolOver(engine);
  try {
    await applyMigrations(pool, migrations);
    return await readStructure(pool);
  } finally {
    await pool.end();
    await engine.close();
  }
}
