import type { Temporal } from 'temporal-polyfill';
import type { BodyId, SourceId } from '#lib/domain/id.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { applyDeltas, type CollectionDelta } from './calendar-collections.ts';
import type { SourceWarning } from './calendar-sources.ts';
import type { Database, Transaction } from './database.ts';
import { packText } from './packed-text.ts';
import { fromInstant, fromInstantOrNull } from './temporal.ts';
import { type ReadCommitments, replaceCommitments } from './write-commitments.ts';

export interface SourceReading {
  readonly id: SourceId;
  readonly bodyId: BodyId;
  /** The lease it was read under; null: no lease is asked for (an upload). */
  readonly leasedUntil: Temporal.Instant | null;
  readonly at: Temporal.Instant;
  /** When its owner last said so: now, or for a calendar only unrolled further, when it was read. Null: as it was. */
  readonly saidAt: Temporal.Instant | null;
  readonly nextRunAt: Temporal.Instant | null;
  readonly horizon: { readonly from: Temporal.Instant; readonly to: Temporal.Instant };
  readonly commitments: ReadCommitments;
  readonly skipped: number;
  readonly warnings: readonly SourceWarning[];
  /** The calendar itself, and what its server said of this version. Null: unchanged since last time. */
  readonly content: {
    readonly bytes: Uint8Array;
    readonly etag: string | null;
    readonly lastModified: string | null;
  } | null;
  /** Of a CalDAV account: how far its calendars are read now. */
  readonly collections?: readonly CollectionDelta[];
}

/** The largest calendars take longer than an ordinary change. */
const timeout = 120_000;

/**
 * Replaces everything a source said by what it says now, all or nothing, and notes the success. Gives the commitments
 * that are new, gone or moved; null, and nothing changed, where the lease was lost to another instance meanwhile.
 */
export async function saveReading(db: Database, reading: SourceReading): Promise<ReadonlySet<string> | null> {
  return db.$transaction((tx) => replaceReading(tx, reading), { timeout });
}

/** As `saveReading`, inside a transaction that does more. */
export async function replaceReading(
  tx: Transaction,
  reading: SourceReading,
): Promise<ReadonlySet<string> | null> {
  const { count } = await tx.calendarSource.updateMany({
    where: { id: reading.id, ...leaseOf(reading.leasedUntil) },
    data: {
      ...(reading.content === null
        ? {}
        : {
            content: packText(reading.content.bytes),
            etag: reading.content.etag,
            lastModified: reading.content.lastModified,
          }),
      ...(reading.saidAt === null ? {} : { lastSuccessAt: fromInstant(reading.saidAt) }),
      lastTriedAt: fromInstant(reading.at),
      lastError: null,
      lastErrorAt: null,
      failures: 0,
      nextRunAt: fromInstantOrNull(reading.nextRunAt),
      lockedUntil: null,
      used: reading.commitments.length,
      skipped: reading.skipped,
      warnings: reading.warnings as unknown as Prisma.InputJsonValue,
      horizonFrom: fromInstant(reading.horizon.from),
      horizonTo: fromInstant(reading.horizon.to),
      version: { increment: 1 },
    },
  });
  if (count === 0) return null;
  await applyDeltas(tx, reading.collections ?? []);
  return replaceCommitments(tx, reading, reading.commitments);
}

/** The calendar has not changed and still covers the horizon: only the success is noted. */
export async function noteUnchanged(
  db: Database,
  {
    id,
    leasedUntil,
    at,
    nextRunAt,
    collections = [],
  }: Pick<SourceReading, 'id' | 'leasedUntil' | 'at' | 'nextRunAt' | 'collections'>,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.calendarSource.updateMany({
      where: { id, ...leaseOf(leasedUntil) },
      data: {
        lastTriedAt: fromInstant(at),
        lastSuccessAt: fromInstant(at),
        lastError: null,
        lastErrorAt: null,
        failures: 0,
        nextRunAt: fromInstantOrNull(nextRunAt),
        lockedUntil: null,
      },
    });
    if (count > 0) await applyDeltas(tx, collections);
    return count > 0;
  });
}

/** Reading failed: what was read before stays as it is, the error is there to be seen. */
export async function noteFailure(
  db: Database,
  {
    id,
    leasedUntil,
    at,
    nextRunAt,
    error,
  }: Pick<SourceReading, 'id' | 'leasedUntil' | 'at' | 'nextRunAt'> & { readonly error: string },
): Promise<boolean> {
  const { count } = await db.calendarSource.updateMany({
    where: { id, ...leaseOf(leasedUntil) },
    data: {
      lastTriedAt: fromInstant(at),
      lastErrorAt: fromInstant(at),
      lastError: error,
      failures: { increment: 1 },
      nextRunAt: fromInstantOrNull(nextRunAt),
      lockedUntil: null,
    },
  });
  return count > 0;
}

function leaseOf(leasedUntil: Temporal.Instant | null): { lockedUntil?: Date } {
  return leasedUntil === null ? {} : { lockedUntil: fromInstant(leasedUntil) };
}
