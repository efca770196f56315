import type pg from 'pg';

/**
 * The tables that changed so much that PostgreSQL would look after them, by its own settings (manual 19.10, 24.1.6); and those
 * nothing is known of, whose counts were lost when the process was killed.
 */
const due = `
  SELECT format('%I.%I', t.schemaname, t.relname) AS "table",
    n_dead_tup > setting('vacuum_threshold') + setting('vacuum_scale_factor') * n_live_tup AS "hasDead"
  FROM pg_stat_user_tables t JOIN pg_class c ON c.oid = t.relid
  WHERE n_mod_since_analyze > setting('analyze_threshold') + setting('analyze_scale_factor') * n_live_tup
    OR n_dead_tup > setting('vacuum_threshold') + setting('vacuum_scale_factor') * n_live_tup
    OR c.reltuples < 0 AND pg_relation_size(c.oid) > 0
  ORDER BY 1`.replaceAll(/setting\('(\w+)'\)/g, "current_setting('autovacuum_$1')::float");

/**
 * Renews what the planner knows of the tables that changed, and frees what their old rows take; answers which tables. A server does
 * so by itself; in the embedded engine no such process runs, and a calendar of a million entries would be looked up as if
 * it had none.
 */
export async function lookAfter(pool: pg.Pool): Promise<readonly string[]> {
  await pool.query('SELECT pg_stat_force_next_flush()');
  const { rows } = await pool.query<{ table: string; hasDead: boolean }>(due);
  for (const { table, hasDead } of rows)
    await pool.query(`${hasDead ? 'VACUUM (ANALYZE)' : 'ANALYZE'} ${table}`);
  return rows.map(({ table }) => table);
}
