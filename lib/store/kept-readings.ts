import { Prisma } from '../../prisma/client/client.ts';
import type { Database } from './database.ts';

/** Tables that are read with every plan and seldom change. What is kept may read these and no others. */
const tables = [
  'Office',
  'Body',
  'Venue',
  'Vehicle',
  'Person',
  'Membership',
  'CalendarSource',
  'PlanWeek',
] as const;

/** More than this is not kept at once: keys that hold a day come anew each day, though no row changes. */
const MOST_KEPT = 2_000;

/** What was read of the seldom changing tables, for as long as no row of them changes. */
export interface KeptReadings {
  /** The state of those tables it is of. */
  readonly stamp: string;
  /**
   * The value of `key`, read now or taken from an earlier reading of the same rows. `read` must depend on nothing but
   * `key` and the rows of the tables named above; what it gives is shared and must not be changed.
   */
  readonly once: <T>(key: string, read: () => Promise<T>) => Promise<T>;
}

interface Kept {
  readonly stamp: string;
  readonly values: Map<string, Promise<unknown>>;
}

const keptOf = new WeakMap<Database, Kept>();

/**
 * The readings that hold at this moment: one short question to the database says whether any row came, went or was
 * written since, by whatever process. PostgreSQL marks each row with the transaction that wrote it (`xmin`, manual
 * 5.6 "System Columns"); the stamp is asked for before anything is read, so what is kept is never older than it says.
 */
export async function keptReadings(db: Database): Promise<KeptReadings> {
  const [row] = await db.$queryRaw<{ stamp: string }[]>`SELECT ${stampNow} AS stamp`;
  const stamp = row?.stamp ?? '';
  let kept = keptOf.get(db);
  if (kept?.stamp !== stamp || kept.values.size > MOST_KEPT) {
    kept = { stamp, values: new Map() };
    keptOf.set(db, kept);
  }
  return readingsOf(kept);
}

/**
 * The readings kept last, without asking whether they still hold; null: none are kept. What is decided by them holds
 * only if a statement made afterwards finds the same `stampNow`.
 */
export function lastReadings(db: Database): KeptReadings | null {
  const kept = keptOf.get(db);
  return kept ? readingsOf(kept) : null;
}

function readingsOf({ stamp, values }: Kept): KeptReadings {
  return {
    stamp,
    once: <T>(key: string, read: () => Promise<T>): Promise<T> => {
      const known = values.get(key) as Promise<T> | undefined;
      if (known) return known;
      const reading = read();
      values.set(key, reading);
      reading.catch(() => values.delete(key));
      return reading;
    },
  };
}

/** The state of the tables as one text, to be asked for by itself or along with something else. */
export const stampNow: Prisma.Sql = Prisma.raw(
  `concat_ws(' ', ${tables
    .map(
      (table) =>
        `(SELECT count(*) || ':' || coalesce(sum(hashtidextended(ctid, xmin::text::bigint)), 0) FROM "${table}")`,
    )
    .join(', ')})`,
);
