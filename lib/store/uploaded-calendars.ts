import type { Actor } from '#lib/domain/access/can.ts';
import { audit } from './calendar-sources.ts';
import type { Database, Transaction } from './database.ts';
import { packedEnd, unpackText } from './packed-text.ts';
import { replaceReading, type SourceReading } from './source-readings.ts';

export interface SaveUpload {
  /** What the file says, under the id of its source. */
  readonly reading: SourceReading & { readonly content: NonNullable<SourceReading['content']> };
  readonly name: string;
  /** Whether it takes the place of the file that source had before. */
  readonly replaces: boolean;
  readonly actor: Actor;
}

export type SavedUpload =
  /** The commitments that are new, gone or moved. */
  | { readonly kind: 'saved'; readonly changed: ReadonlySet<string> }
  /** There is no such uploaded calendar to replace any more. */
  | { readonly kind: 'gone' }
  /** Another one has the very same content. */
  | { readonly kind: 'same'; readonly name: string };

/** The largest calendars take longer than an ordinary change. */
const timeout = 120_000;

/**
 * Keeps an uploaded calendar, the source and all it says, whole or not at all: a file that cannot be kept leaves the one
 * before it as it was. A replaced file keeps its source, so that times it still holds stay the same times and what was
 * decided about them holds. Uploads for one body take turns: the same file is not taken in twice.
 */
export async function saveUpload(
  db: Database,
  { reading, name, replaces, actor }: SaveUpload,
): Promise<SavedUpload> {
  const { id, bodyId, at, commitments } = reading;
  const kind = 'upload';
  return db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Body" WHERE id = ${bodyId} FOR UPDATE`;
      const same = await sameUpload(tx, reading);
      if (same !== null) return { kind: 'same', name: same };
      const where = { id, bodyId, kind };
      const before = await tx.calendarSource.findFirst({ where, select: { name: true, used: true } });
      if (replaces && !before) return { kind: 'gone' };
      if (replaces) await tx.calendarSource.update({ where: { id }, data: { name }, select: { id: true } });
      else await tx.calendarSource.create({ data: { ...where, name, url: null }, select: { id: true } });
      const changed = await replaceReading(tx, reading);
      if (changed === null) throw new Error(`the reading of the calendar ${id} was not kept`);
      const after = { bodyId, kind, name, used: commitments.length };
      await audit(tx, { actor, at }, replaces ? 'replace-calendar' : 'add-calendar', id, before, after);
      return { kind: 'saved', changed };
    },
    { timeout },
  );
}

/** What another uploaded calendar of the body is called that has the very same content; null: none has. */
async function sameUpload(
  tx: Transaction,
  { id, bodyId, content }: SaveUpload['reading'],
): Promise<string | null> {
  const { bytes } = content;
  const alike = await tx.$queryRaw<{ name: string; content: Uint8Array }[]>`
    SELECT name, content FROM "CalendarSource"
    WHERE "bodyId" = ${bodyId} AND kind = 'upload' AND id <> ${id} AND (octet_length(content) = ${bytes.length}
      OR encode(substring(content FROM octet_length(content) - 3), 'hex') = ${packedEnd(bytes.length)})
    ORDER BY name, id`;
  return alike.find((other) => Buffer.compare(unpackText(other.content), bytes) === 0)?.name ?? null;
}
