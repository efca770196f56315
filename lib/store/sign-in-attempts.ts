import type { Temporal } from 'temporal-polyfill';
import { secondsToWait, type TryLimit } from '#lib/domain/access/sign-in-limit.ts';
import type { Database } from './database.ts';
import { fromInstant, toInstant } from './temporal.ts';

/** One counter: its key and what it allows. Shared by all instances through the database. */
export interface TryCounter {
  readonly key: string;
  readonly limit: TryLimit;
}

/** The longest wait any of the counters asks for, in seconds; 0: a try is allowed. */
export async function waitFor(
  db: Database,
  counters: readonly TryCounter[],
  now: Temporal.Instant,
): Promise<number> {
  const rows = await db.signInAttempt.findMany({ where: { key: { in: counters.map(({ key }) => key) } } });
  const waits = counters.map(({ key, limit }) => {
    const row = rows.find((candidate) => candidate.key === key);
    const tries = row && {
      failures: row.failures,
      sinceSeconds: now.since(toInstant(row.windowStart)).total('seconds'),
    };
    return secondsToWait(limit, tries ?? null);
  });
  return Math.max(0, ...waits);
}

/** Counts one failure on each counter, in one statement each so that parallel tries are all counted. */
export async function countFailure(
  db: Database,
  counters: readonly TryCounter[],
  now: Temporal.Instant,
): Promise<void> {
  for (const { key, limit } of counters) {
    const at = fromInstant(now);
    const oldest = fromInstant(now.subtract({ seconds: limit.windowSeconds }));
    await db.$executeRaw`
      INSERT INTO "SignInAttempt" ("key", "failures", "windowStart") VALUES (${key}, 1, ${at})
      ON CONFLICT ("key") DO UPDATE SET
        "failures" = CASE WHEN "SignInAttempt"."windowStart" <= ${oldest} THEN 1 ELSE "SignInAttempt"."failures" + 1 END,
        "windowStart" = CASE WHEN "SignInAttempt"."windowStart" <= ${oldest} THEN ${at} ELSE "SignInAttempt"."windowStart" END`;
  }
}

/** Forgets the failures under these keys after a success. */
export async function forgetFailures(db: Database, keys: readonly string[]): Promise<void> {
  await db.signInAttempt.deleteMany({ where: { key: { in: [...keys] } } });
}
