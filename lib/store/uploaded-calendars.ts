import type { Actor } from '#lib/domain/access/can.ts';
import { audit } from './calendar-sources.ts';
import type { Database } from './database.ts';
import { replaceReading, type SourceReading } from './source-readings.ts';

export interface SaveUpload {
  /** What the file says, under the id of its source. */
  readonly reading: SourceReading;
  readonly name: string;
  /** Whether it takes the place of the file that source had before. */
  readonly replaces: boolean;
  readonly actor: Actor;
}

/** The largest calendars take longer than an ordinary change. */
const timeout = 120_000;

/**
 * Keeps an uploaded calendar, the source and all it says, whole or not at all: a file that cannot be kept leaves the one
 * before it as it was. A replaced file keeps its source, so that times it still holds stay the same times and what was
 * decided about them holds. Gives the commitments that are new, gone or moved; null: there is no such uploaded calendar
 * to replace any more.
 */
export async function saveUpload(
  db: Database,
  { reading, name, replaces, actor }: SaveUpload,
): Promise<ReadonlySet<string> | null> {
  const { id, bodyId, at, commitments } = reading;
  const kind = 'upload';
  return db.$transaction(
    async (tx) => {
      const where = { id, bodyId, kind };
      const before = await tx.calendarSource.findFirst({ where, select: { name: true, used: true } });
      if (replaces && !before) return null;
      if (replaces) await tx.calendarSource.update({ where: { id }, data: { name }, select: { id: true } });
      else await tx.calendarSource.create({ data: { ...where, name, url: null }, select: { id: true } });
      const changed = await replaceReading(tx, reading);
      const after = { bodyId, kind, name, used: commitments.length };
      await audit(tx, { actor, at }, replaces ? 'replace-calendar' : 'add-calendar', id, before, after);
      return changed;
    },
    { timeout },
  );
}
