import { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { CheckMark, Waiver } from '#lib/domain/rehearsals/check.ts';
import { auditOf } from './audit.ts';
import type { Database } from './database.ts';
import { fromInstant, fromPlainDateOrNull } from './temporal.ts';

const audit = auditOf('rehearsal');

interface Change {
  readonly meetingId: MeetingId;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** What a person says of a check; null takes it back. The last word counts, the trail keeps all. */
export async function saveCheckMark(
  db: Database,
  change: Change & {
    readonly key: string;
    readonly mark: Pick<CheckMark, 'state' | 'note' | 'owner' | 'dueOn'> | null;
  },
): Promise<void> {
  const where = { meetingId_key: { meetingId: change.meetingId, key: change.key } };
  await db.$transaction(async (tx) => {
    const before = await tx.checkMark.findUnique({ where });
    if (change.mark === null) {
      await tx.checkMark.deleteMany({ where: { meetingId: change.meetingId, key: change.key } });
    } else {
      const { state, note, owner, dueOn } = change.mark;
      const due = fromPlainDateOrNull(dueOn === null ? null : Temporal.PlainDate.from(dueOn));
      const said = { state, note, owner, dueOn: due, by: change.actor.name, at: fromInstant(change.at) };
      await tx.checkMark.upsert({
        where,
        update: said,
        create: { ...said, meetingId: change.meetingId, key: change.key },
      });
    }
    await audit(tx, change, 'mark-check', `${change.meetingId}/${change.key}`, before, change.mark);
  });
}

/** Sets a finding aside with a reason, or takes that back (`reason: null`). */
export async function saveWaiver(
  db: Database,
  change: Change & {
    readonly waiver: Pick<Waiver, 'findingKey' | 'stamp'> & { readonly reason: string | null };
  },
): Promise<void> {
  const { findingKey, stamp, reason } = change.waiver;
  const where = { meetingId_findingKey: { meetingId: change.meetingId, findingKey } };
  await db.$transaction(async (tx) => {
    const before = await tx.waiver.findUnique({ where });
    if (reason === null) {
      await tx.waiver.deleteMany({ where: { meetingId: change.meetingId, findingKey } });
    } else {
      const given = { stamp, reason, by: change.actor.name, at: fromInstant(change.at) };
      await tx.waiver.upsert({
        where,
        update: given,
        create: { ...given, meetingId: change.meetingId, findingKey },
      });
    }
    await audit(tx, change, 'waive-finding', `${change.meetingId}/${findingKey}`, before, change.waiver);
  });
}

/** What was set aside with a reason, of some meetings: on what key and stamp. */
export async function listWaivers(
  db: Database,
  meetingIds: readonly string[],
): Promise<readonly (Pick<Waiver, 'findingKey' | 'stamp'> & { readonly meetingId: string })[]> {
  return db.waiver.findMany({
    where: { meetingId: { in: [...meetingIds] } },
    select: { meetingId: true, findingKey: true, stamp: true },
  });
}
