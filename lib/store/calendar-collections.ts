import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { SourceId } from '#lib/domain/id.ts';
import type { Database, Transaction } from './database.ts';
import { fromInstant, toInstantOrNull } from './temporal.ts';

/** One calendar of a CalDAV account, and how far it has been read. */
export interface Collection {
  readonly id: string;
  readonly url: string;
  readonly name: string;
  readonly ctag: string | null;
  readonly syncToken: string | null;
  readonly comparedAt: Temporal.Instant | null;
  readonly resources: readonly { readonly href: string; readonly etag: string | null }[];
}

/** What one reading changes of a collection; kept together with what was read, or not at all. */
export interface CollectionDelta {
  readonly id: string;
  readonly ctag: string | null;
  readonly syncToken: string | null;
  /** Null: as it was. */
  readonly comparedAt: Temporal.Instant | null;
  readonly changed: readonly ResourceText[];
  readonly removed: readonly string[];
}

export interface ResourceText {
  readonly href: string;
  readonly etag: string | null;
  /** Empty where the server would not give it. */
  readonly text: string;
}

/** Rows a statement takes; texts are a few kilobytes each. */
const PIECE = 500;

/** The calendars of a source with the versions of their resources, but not the resources. */
export async function listCollections(db: Database, sourceId: SourceId): Promise<readonly Collection[]> {
  const rows = await db.calendarCollection.findMany({
    where: { sourceId },
    include: { resources: { select: { href: true, etag: true }, orderBy: { key: 'asc' } } },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ sourceId: _source, comparedAt, ...row }) => ({
    ...row,
    comparedAt: toInstantOrNull(comparedAt),
  }));
}

/** The text of every resource of a collection, in an order that stays the same. */
export async function collectionTexts(db: Database, collectionId: string): Promise<readonly ResourceText[]> {
  return db.calendarResource.findMany({
    where: { collectionId },
    select: { href: true, etag: true, text: true },
    orderBy: { key: 'asc' },
  });
}

/** Brings collections to what was read; belongs into the transaction that keeps the reading. */
export async function applyDeltas(tx: Transaction, deltas: readonly CollectionDelta[]): Promise<void> {
  for (const { id, ctag, syncToken, comparedAt, changed, removed } of deltas) {
    await tx.calendarCollection.update({
      where: { id },
      data: { ctag, syncToken, ...(comparedAt === null ? {} : { comparedAt: fromInstant(comparedAt) }) },
      select: { id: true },
    });
    const replaced = [...removed, ...changed.map(({ href }) => href)].map(keyOf);
    for (let from = 0; from < replaced.length; from += PIECE) {
      const key = { in: replaced.slice(from, from + PIECE) };
      await tx.calendarResource.deleteMany({ where: { collectionId: id, key } });
    }
    for (let from = 0; from < changed.length; from += PIECE) {
      const piece = changed.slice(from, from + PIECE);
      await tx.calendarResource.createMany({
        data: piece.map((resource) => ({ ...resource, collectionId: id, key: keyOf(resource.href) })),
      });
    }
  }
}

function keyOf(href: string): string {
  return createHash('sha256').update(href).digest('base64url');
}
