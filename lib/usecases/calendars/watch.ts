import type { Temporal } from 'temporal-polyfill';
import { changedCommitments } from '#lib/domain/calendars/clash-news.ts';
import type { BodyId } from '#lib/domain/id.ts';
import { listPlaced } from '#lib/store/commitments.ts';
import type { Database } from '#lib/store/database.ts';
import { noteClashNews } from '../planning/clash-news.ts';

/** Runs a change of what is known of a body, and tells whoever answers for a meeting what it does to it. */
export async function watching<T>(
  db: Database,
  now: Temporal.Instant,
  bodyId: BodyId,
  change: () => Promise<T>,
): Promise<T> {
  const before = await listPlaced(db, bodyId, now);
  const outcome = await change();
  await afterKept(async () => {
    const after = await listPlaced(db, bodyId, now);
    await noteClashNews(db, now, changedCommitments(before, after));
  });
  return outcome;
}

/**
 * Tells whoever answers for a meeting what commitments that are new, gone or moved do to it. Every way a calendar comes in
 * ends here.
 */
export async function tellChanges(
  db: Database,
  now: Temporal.Instant,
  changed: ReadonlySet<string>,
): Promise<void> {
  await afterKept(() => noteClashNews(db, now, changed));
}

/** What was changed is kept; whoever changed it must not be told otherwise because telling of it failed. */
async function afterKept(tell: () => Promise<unknown>): Promise<void> {
  try {
    await tell();
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error), 'CalendarNewsLost');
  }
}
