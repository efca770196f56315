import { systemNow } from '#lib/gateways/clock.ts';
import { database } from '#lib/store/database.ts';
import { type SyncOutcome, syncSources } from './sync.ts';

/** Batches in one go; what is left is due at the next. */
const MOST_BATCHES = 25;

/** Reads every source that is due, batch after batch. Several instances share the work by leases. */
export async function syncDueSources(): Promise<readonly SyncOutcome[]> {
  const db = await database();
  const outcomes: SyncOutcome[] = [];
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const done = await syncSources(db, systemNow);
    if (done.length === 0) break;
    outcomes.push(...done);
  }
  return outcomes;
}
