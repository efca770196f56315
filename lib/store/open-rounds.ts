import type { Temporal } from 'temporal-polyfill';
import { statesOver } from '#lib/domain/meetings/meeting.ts';
import type { Database } from './database.ts';
import { fromInstant, toInstant } from './temporal.ts';

/** A round of asking in which a person still owes an answer. */
export interface OpenRound {
  readonly id: string;
  /** The meeting's short title. */
  readonly title: string;
  readonly sentAt: Temporal.Instant;
  readonly dueAt: Temporal.Instant;
  readonly version: number;
}

/** Rounds due after a moment in which a person has not answered everything that is still on the agenda; the newest of each meeting that goes on. */
export async function listOpenRounds(
  db: Database,
  personId: string,
  after: Temporal.Instant,
): Promise<readonly OpenRound[]> {
  const rows = await db.consultation.findMany({
    where: {
      asked: { some: { personId } },
      meeting: { state: { notIn: [...statesOver] }, secrecy: { not: 'classified' } },
    },
    include: {
      meeting: { select: { shortTitle: true, items: { select: { id: true } } } },
      opinions: { where: { personId }, select: { itemId: true } },
    },
    orderBy: [{ meetingId: 'asc' }, { round: 'desc' }],
  });
  const newest = rows.filter((row, index) => rows[index - 1]?.meetingId !== row.meetingId);
  return newest
    .filter(({ itemIds, opinions, meeting }) => {
      const open = new Set(meeting.items.map(({ id }) => id));
      for (const { itemId } of opinions) open.delete(itemId);
      return itemIds.some((id) => open.has(id));
    })
    .filter(({ dueAt }) => dueAt > fromInstant(after))
    .map(({ id, meeting, sentAt, dueAt, version }) => ({
      id,
      title: meeting.shortTitle,
      sentAt: toInstant(sentAt),
      dueAt: toInstant(dueAt),
      version,
    }))
    .sort((a, b) => a.dueAt.epochMilliseconds - b.dueAt.epochMilliseconds);
}
