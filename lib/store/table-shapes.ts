import type pg from 'pg';

export interface ColumnShape {
  readonly name: string;
  /** As PostgreSQL writes it: `timestamp(3) with time zone`, `text[]`. */
  readonly type: string;
  /** The sequence its numbers come from, ready for SQL; `null` if nobody numbers it. */
  readonly sequence: string | null;
}

/** A table as a backup needs to know it. */
export interface TableShape {
  readonly name: string;
  readonly columns: readonly ColumnShape[];
  readonly key: readonly string[];
  /** Its rows point at rows of the same table, so they must arrive in one statement. */
  readonly refersToItself: boolean;
}

interface ReferenceRow {
  readonly from: string;
  readonly to: string;
}

/**
 * The office's tables, each after those it refers to, so that rows inserted in this order always find what they
 * point at. Reads the catalogue: a table added by a migration is in the next backup without anybody thinking of it.
 */
export async function readTableShapes(client: pg.ClientBase): Promise<readonly TableShape[]> {
  const { rows: tables } = await client.query<Omit<TableShape, 'refersToItself'>>(`
    SELECT c.relname AS name,
      (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
                'sequence', pg_get_serial_sequence(quote_ident(c.relname), a.attname)) ORDER BY a.attnum)
       FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
      (SELECT json_agg(a.attname ORDER BY array_position(i.indkey::int2[], a.attnum))
       FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = ANY (i.indkey)
       WHERE i.indrelid = c.oid AND i.indisprimary) AS key
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
    ORDER BY c.relname`);
  const { rows: references } = await client.query<ReferenceRow>(`
    SELECT DISTINCT source.relname AS "from", target.relname AS "to"
    FROM pg_constraint f
    JOIN pg_class source ON source.oid = f.conrelid
    JOIN pg_class target ON target.oid = f.confrelid
    WHERE f.contype = 'f' AND source.relnamespace = 'public'::regnamespace`);
  const self = new Set(references.filter(({ from, to }) => from === to).map(({ from }) => from));
  return sortByReferences(
    tables.map((table) => ({ ...table, refersToItself: self.has(table.name) })),
    references.filter(({ from, to }) => from !== to),
  );
}

/** Tables in an order in which every reference points backwards; throws if references go round in a circle. */
function sortByReferences(
  tables: readonly TableShape[],
  references: readonly ReferenceRow[],
): readonly TableShape[] {
  const sorted: TableShape[] = [];
  let waiting = tables;
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const blocked = new Set(references.filter(({ to }) => names.has(to)).map(({ from }) => from));
    const free = waiting.filter(({ name }) => !blocked.has(name));
    if (free.length === 0)
      throw new Error(`tables refer to each other in a circle: ${[...names].join(', ')}`);
    sorted.push(...free);
    waiting = waiting.filter((table) => !free.includes(table));
  }
  return sorted;
}

/** Names of tables that hold any row. */
export async function findFilledTables(
  client: pg.ClientBase,
  tables: readonly TableShape[],
): Promise<readonly string[]> {
  if (tables.length === 0) return [];
  const checks = tables.map(
    ({ name }) => `(SELECT ${literal(name)} WHERE EXISTS (SELECT 1 FROM ${quote(name)}))`,
  );
  const { rows } = await client.query<{ name: string | null }>(
    `SELECT unnest(ARRAY[${checks.join(', ')}]) AS name`,
  );
  return rows.flatMap(({ name }) => (name === null ? [] : [name]));
}

/** A name as an SQL identifier. */
export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Words as an SQL string. */
function literal(words: string): string {
  return `'${words.replaceAll("'", "''")}'`;
}
