import type { Temporal } from 'temporal-polyfill';
import type { BodyId, PersonId, SourceId, VenueId } from '#lib/domain/id.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { applyDeltas, type CollectionDelta } from './calendar-collections.ts';
import type { SourceWarning } from './calendar-sources.ts';
import type { Database, Transaction } from './database.ts';
import { packText } from './packed-text.ts';
import { fromInstant, fromInstantOrNull } from './temporal.ts';

/** One occurrence as it is kept. */
export interface ReadCommitment {
  /** Stable over readings: the same occurrence has the same id wherever it moves. */
  readonly id: string;
  readonly uid: string;
  readonly summary: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly allDay: boolean;
  readonly firm: boolean;
  readonly visibility: 'busy' | 'title';
  readonly venueId: VenueId | null;
  readonly location: string;
  readonly personIds: readonly PersonId[];
}

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
  readonly commitments: readonly ReadCommitment[];
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

/** Rows a statement takes; a calendar of 100,000 is written in pieces of one transaction. */
const PIECE = 2_000;
/** The largest calendars take longer than an ordinary change. */
const timeout = 120_000;

/**
 * Replaces everything a source said by what it says now, all or nothing, and notes the success. False, and nothing
 * changed, where the lease was lost to another instance meanwhile.
 */
export async function saveReading(db: Database, reading: SourceReading): Promise<boolean> {
  return db.$transaction((tx) => replaceReading(tx, reading), { timeout });
}

/** As `saveReading`, inside a transaction that does more. */
export async function replaceReading(tx: Transaction, reading: SourceReading): Promise<boolean> {
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
  if (count === 0) return false;
  await applyDeltas(tx, reading.collections ?? []);
  await tx.commitment.deleteMany({ where: { sourceId: reading.id } });
  for (let from = 0; from < reading.commitments.length; from += PIECE) {
    await insertPiece(tx, reading, reading.commitments.slice(from, from + PIECE));
  }
  return true;
}

/**
 * Writes commitments of a source with their people. One text for a whole piece: a parameter for every field of tens of
 * thousands of rows costs many times as much.
 */
export async function insertPiece(
  tx: Transaction,
  { id: sourceId, bodyId }: Pick<SourceReading, 'id' | 'bodyId'>,
  piece: readonly ReadCommitment[],
): Promise<void> {
  const rows = piece.map(({ start, end, personIds: _people, ...rest }) => ({
    ...rest,
    startsAt: start.toString(),
    endsAt: end.toString(),
  }));
  await tx.$executeRaw`
    INSERT INTO "Commitment" (id, "bodyId", "sourceId", uid, summary, "startsAt", "endsAt", "allDay", firm, visibility,
      "venueId", location)
    SELECT id, ${bodyId}, ${sourceId}, uid, summary, "startsAt", "endsAt", "allDay", firm, visibility,
      "venueId", location
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row (id text, uid text, summary text,
      "startsAt" timestamptz, "endsAt" timestamptz, "allDay" boolean, firm boolean, visibility text, "venueId" text,
      location text)`;
  const people = piece.flatMap(({ id, personIds }) => personIds.map((personId) => [id, personId]));
  if (people.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "CommitmentPerson" ("commitmentId", "personId")
    SELECT pair->>0, pair->>1 FROM json_array_elements(${JSON.stringify(people)}::json) AS pair`;
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
