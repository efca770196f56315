import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { SourceId } from '#lib/domain/id.ts';
import { audit } from './calendar-sources.ts';
import type { Database } from './database.ts';
import { fromInstant } from './temporal.ts';

/** The sealed account and password of a CalDAV source. */
export async function findCredentials(db: Database, id: SourceId): Promise<string | null> {
  const row = await db.calendarSource.findUnique({ where: { id }, select: { credentials: true } });
  return row?.credentials ?? null;
}

/** Puts another account or password in place, and makes the source due. False: it is no CalDAV source. */
export async function replaceCredentials(
  db: Database,
  {
    id,
    credentials,
    actor,
    at,
  }: {
    readonly id: SourceId;
    readonly credentials: string;
    readonly actor: Actor;
    readonly at: Temporal.Instant;
  },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.calendarSource.updateMany({
      where: { id, kind: 'caldav' },
      data: { credentials, nextRunAt: fromInstant(at), version: { increment: 1 } },
    });
    if (count === 0) return false;
    await audit(tx, { actor, at }, 'change-calendar-password', id, null, null);
    return true;
  });
}
