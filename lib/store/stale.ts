import type { Refusal, SavedBy, Versioned } from '#lib/domain/refusal.ts';
import { type Result, refuse } from '#lib/domain/result.ts';
import { Prisma } from '../../prisma/client/client.ts';
import type { Database, Transaction } from './database.ts';
import { toInstant } from './temporal.ts';

interface Stale {
  readonly what: Versioned;
  readonly id: string;
  /** What is stored now; null: it is gone. */
  readonly read: () => Promise<unknown>;
  readonly yours: unknown;
  /** What both were made from, where that is known. */
  readonly base?: unknown;
  /** Where the trail tells of it, if it is not under its own name. */
  readonly trail?: { readonly entity: string; readonly id: string };
}

/**
 * Refuses a save that came second, with both versions and who saved the first. What is stored is read here, after the
 * save was lost: what the same transaction read before may be older still.
 */
export async function refuseStale(
  db: Database | Transaction,
  { what, id, read, yours, base, trail = { entity: what, id } }: Stale,
): Promise<Result<never, Refusal>> {
  const current = await read();
  if (current === null) return refuse({ kind: 'not-found', what });
  const saved = await lastSaved(db, trail.entity, trail.id);
  return refuse({ kind: 'stale', what, current, yours, ...(base === undefined ? {} : { base }), saved });
}

/** Whose change of a thing the trail tells last. A sign-in and the like change nothing and do not count. */
async function lastSaved(
  db: Database | Transaction,
  entity: string,
  entityId: string,
): Promise<SavedBy | null> {
  const event = await db.auditEvent.findFirst({
    where: {
      entity,
      entityId,
      OR: [{ before: { not: Prisma.DbNull } }, { after: { not: Prisma.DbNull } }],
    },
    orderBy: { seq: 'desc' },
    select: { actorName: true, at: true },
  });
  return event && { by: event.actorName, at: toInstant(event.at).toString() };
}
