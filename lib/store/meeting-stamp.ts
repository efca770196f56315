import type { Temporal } from 'temporal-polyfill';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Database } from './database.ts';
import { toInstant } from './temporal.ts';

/** How another calendar tells a newer copy of a meeting from an older one (RFC 5545 3.8.7.3, 3.8.7.4). */
export interface MeetingStamp {
  readonly sequence: number;
  readonly updatedAt: Temporal.Instant;
}

/** The stamp of a meeting that is known to exist. */
export async function findMeetingStamp(db: Database, id: MeetingId): Promise<MeetingStamp> {
  const row = await db.meeting.findUniqueOrThrow({
    where: { id },
    select: { sequence: true, updatedAt: true },
  });
  return { sequence: row.sequence, updatedAt: toInstant(row.updatedAt) };
}
