import { Prisma } from '../../prisma/client/client.ts';
import type { Database } from './database.ts';

/** What was on the pages of one print. */
export interface PrintContent {
  readonly units: Readonly<Record<string, string>>;
  readonly pages: readonly string[];
}

/** About thirty papers of a congress. */
const MOST_UNITS = 100_000;

const keptOf = new WeakMap<Database, Map<string, PrintContent>>();

/**
 * What these prints were of. A print is never written again, only taken back whole: each is read once for as long as it is
 * among the last that were asked for.
 */
export async function findPrintContents(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PrintContent>> {
  const kept = keptOf.get(db) ?? new Map<string, PrintContent>();
  keptOf.set(db, kept);
  const missing = ids.filter((id) => !kept.has(id));
  const rows =
    missing.length === 0
      ? []
      : await db.$queryRaw<(PrintContent & { readonly id: string })[]>`
          SELECT id, units, pages FROM "Printing" WHERE id IN (${Prisma.join(missing)})`;
  const read = new Map(rows.map(({ id, units, pages }) => [id, { units, pages: pages ?? [] }]));
  const found = new Map(
    ids.flatMap((id) => {
      const content = kept.get(id) ?? read.get(id);
      return content ? [[id, content] as const] : [];
    }),
  );
  for (const [id, content] of found) {
    kept.delete(id);
    kept.set(id, content);
  }
  let units = [...kept.values()].reduce((sum, content) => sum + Object.keys(content.units).length, 0);
  for (const [id, content] of kept) {
    if (units <= MOST_UNITS) break;
    units -= Object.keys(content.units).length;
    kept.delete(id);
  }
  return found;
}
