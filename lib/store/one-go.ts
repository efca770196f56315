import type { Refusal } from '#lib/domain/refusal.ts';
import { type Result, refuse } from '#lib/domain/result.ts';
import type { Database, Transaction } from './database.ts';

/** A refusal on its way out of a transaction, so that everything in it is undone. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super('refused');
    this.refusal = refusal;
  }
}

/** Many saves in one transaction, all or none: a refusal, returned or met by `must`, undoes everything before it. */
export async function inOneGo<T>(
  db: Database,
  work: (tx: Transaction, must: <V>(result: Result<V, Refusal>) => V) => Promise<Result<T, Refusal>>,
): Promise<Result<T, Refusal>> {
  const must = <V>(result: Result<V, Refusal>): V => {
    if (!result.ok) throw new Refused(result.refusal);
    return result.value;
  };
  try {
    return await db.$transaction(
      async (tx) => {
        const result = await work(tx, must);
        must(result);
        return result;
      },
      { timeout: 120_000, maxWait: 15_000 },
    );
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal);
    throw error;
  }
}
