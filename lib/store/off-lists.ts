import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { PersonId } from '#lib/domain/id.ts';
import { statesUntold } from '#lib/domain/meetings/meeting.ts';
import { Prisma } from '../../prisma/client/client.ts';
import { appendAudits } from './audit.ts';
import type { Transaction } from './database.ts';

/** The meetings that list any of these people, which nobody else changes until the transaction ends. Asked before the people are. */
export async function lockMeetingsOf(
  tx: Transaction,
  people: readonly PersonId[],
): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ readonly id: string }[]>`
    SELECT id FROM "Meeting"
    WHERE id IN (SELECT "meetingId" FROM "Attendance" WHERE "personId" = ANY(${[...people]}::text[]))
    ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}

/** From how many places people came off, and from how many lists. */
export interface TakenOff {
  readonly listings: number;
  readonly lists: number;
}

/**
 * Takes people off the lists of meetings where nothing was done with them but to list them: no notice went out, and they have
 * no leave, no seat of their own, no item they are asked in for. Everybody else stays. Only in `meetings`, which are locked.
 */
export async function takeOffLists(
  tx: Transaction,
  meetings: readonly string[],
  people: readonly PersonId[],
  { actor, at }: { readonly actor: Actor; readonly at: Temporal.Instant },
): Promise<TakenOff> {
  const rows = await tx.attendance.findMany({
    where: {
      meetingId: { in: [...meetings] },
      personId: { in: [...people] },
      meeting: { state: { in: [...statesUntold] }, noticeSentAt: null },
      leave: { equals: Prisma.DbNull },
      ...{ arrivedAt: null, cameAt: null, itemIds: { isEmpty: true } },
    },
  });
  // Once for a meeting: a congress lists thousands, and its seating names most of them.
  const seated = await tx.meeting.findMany({
    where: { id: { in: [...new Set(rows.map(({ meetingId }) => meetingId))] } },
    select: { id: true, seating: true },
  });
  const words = new Map(
    seated.map(({ id, seating }) => [id, new Set(JSON.stringify(seating).match(/[^"]+/g))] as const),
  );
  const off = rows.filter(({ personId, meetingId }) => !words.get(meetingId)?.has(personId));
  await tx.attendance.deleteMany({ where: { id: { in: off.map(({ id }) => id) } } });
  const lists = Map.groupBy(off, ({ meetingId }) => meetingId);
  await tx.meeting.updateMany({
    where: { id: { in: [...lists.keys()] } },
    data: { attendanceVersion: { increment: 1 } },
  });
  await appendAudits(
    tx,
    [...lists].map(([entityId, gone]) => ({
      ...{
        at,
        actorId: actor.userId,
        actorName: actor.name,
        // Never taken back on the list: the people are gone.
        action: 'undo-roster',
        entity: 'attendance',
      },
      entityId,
      before: gone,
      after: gone.map(({ personId }) => ({ personId, removed: true })),
    })),
  );
  return { listings: off.length, lists: lists.size };
}
