import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { MeetingState } from '#lib/domain/meetings/meeting.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { appendAudit } from './audit.ts';
import type { Database } from './database.ts';
import { isOverlap } from './errors.ts';
import { refuseStale } from './stale.ts';
import { fromInstant, fromInstantOrNull, toInstantOrNull } from './temporal.ts';
import { lockVehicles, releaseTrips, settleTrips } from './trips.ts';
import { giveToWaiting, vehiclesOf } from './waiting-trips.ts';

export interface SaveState {
  readonly meetingId: MeetingId;
  readonly from: MeetingState;
  readonly to: MeetingState;
  /** When its notice went out, or null for not at all; left out: as it is. */
  readonly noticeSentAt?: Temporal.Instant | null | undefined;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/**
 * Moves a meeting from one state to another; refused as stale where it has left the first. Cancelling lets venue
 * and vehicles go, coming back takes them again and is refused as `booked` where somebody else has the venue now.
 */
export async function saveMeetingState(db: Database, save: SaveState): Promise<Result<null, Refusal>> {
  const { meetingId, from, to, noticeSentAt, actor, at } = save;
  try {
    return await db.$transaction(async (tx): Promise<Result<null, Refusal>> => {
      const was = await tx.meeting.findUnique({ where: { id: meetingId }, select: { noticeSentAt: true } });
      const notice = (sentAt: Temporal.Instant | null) =>
        noticeSentAt === undefined ? {} : { noticeSentAt: sentAt?.toString() ?? null };
      const { count } = await tx.meeting.updateMany({
        where: { id: meetingId, state: from },
        data: {
          state: to,
          ...(noticeSentAt === undefined ? {} : { noticeSentAt: fromInstantOrNull(noticeSentAt) }),
          version: { increment: 1 },
          sequence: { increment: 1 },
          updatedAt: fromInstant(at),
        },
      });
      if (count === 0) {
        const read = () => tx.meeting.findUnique({ where: { id: meetingId }, select: { state: true } });
        return refuseStale(tx, { what: 'meeting', id: meetingId, read, yours: null });
      }
      if (to === 'cancelled' || from === 'cancelled') {
        const status = to === 'cancelled' ? 'released' : 'held';
        await tx.booking.updateMany({ where: { sitting: { meetingId } }, data: { status } });
        if (to === 'cancelled') {
          const vehicles = await vehiclesOf(tx, meetingId);
          await lockVehicles(tx, vehicles);
          await releaseTrips(tx, meetingId);
          await giveToWaiting(tx, vehicles, { actor, at });
        } else await settleTrips(tx, meetingId, null);
      }
      const who = { actorId: actor.userId, actorName: actor.name };
      const what = {
        entity: 'meeting',
        entityId: meetingId,
        before: { state: from, ...notice(toInstantOrNull(was?.noticeSentAt ?? null)) },
        after: { state: to, ...notice(noticeSentAt ?? null) },
      };
      await appendAudit(tx, { at, ...who, action: 'change-state', ...what });
      return ok(null);
    });
  } catch (error) {
    if (isOverlap(error)) return refuse(await bookedRefusal(db, meetingId));
    throw error;
  }
}

async function bookedRefusal(db: Database, meetingId: MeetingId): Promise<Refusal> {
  const sitting = await db.sitting.findFirst({
    where: { meetingId, booking: { isNot: null } },
    orderBy: { position: 'asc' },
    include: { venue: { select: { name: true } } },
  });
  return {
    kind: 'booked',
    resource: sitting?.venue?.name ?? '',
    start: sitting?.startsAt.toISOString() ?? '',
    end: sitting?.endsAt.toISOString() ?? '',
  };
}
