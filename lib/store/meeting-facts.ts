import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { MeetingId, PersonId, SittingId } from '#lib/domain/id.ts';
import type { Meeting, MeetingState } from '#lib/domain/meetings/meeting.ts';
import { stateOnceSent } from '#lib/domain/meetings/next-states.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { appendAudit } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { isDuplicate } from './errors.ts';
import { meetingOf } from './meetings.ts';
import { refuseStale } from './stale.ts';
import { fromInstant, fromInstantOrNull } from './temporal.ts';

/** What a meeting is called and who chairs it: everything of it that is neither time nor place nor state. */
export interface MeetingFacts
  extends Pick<Meeting, 'term' | 'number' | 'title' | 'shortTitle' | 'urgentCause'> {
  readonly chairs: readonly { readonly sittingId: SittingId; readonly chairId: PersonId | null }[];
}

interface Change {
  readonly meetingId: MeetingId;
  /** The meeting's version the change was decided on. */
  readonly basedOn: number;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** The facts as they are stored, with their version: to compare, and to base the next save on. */
export function factsOf(meeting: Meeting): MeetingFacts & { readonly version: number } {
  const { term, number, title, shortTitle, urgentCause, version } = meeting;
  const chairs = meeting.sittings.map(({ id, chairId }) => ({ sittingId: id, chairId }));
  return { term, number, title, shortTitle, urgentCause, chairs, version };
}

/** Saves a meeting's facts whole. Refused as `number-taken` where another has the number, `stale` where a colleague saved first. */
export async function saveMeetingFacts(
  db: Database,
  { facts, ...change }: Change & { readonly facts: MeetingFacts },
): Promise<Result<number, Refusal>> {
  const { chairs, ...words } = facts;
  try {
    return await onVersion(db, change, facts, async (tx, before) => {
      await tx.meeting.update({ where: { id: change.meetingId }, data: words });
      for (const { sittingId, chairId } of chairs) {
        await tx.sitting.updateMany({
          where: { id: sittingId, meetingId: change.meetingId },
          data: { chairId },
        });
      }
      await tx.booking.updateMany({
        where: { sitting: { meetingId: change.meetingId } },
        data: { title: facts.shortTitle },
      });
      await audit(tx, change, factsOf(before), facts);
    });
  } catch (error) {
    const { term, number } = facts;
    if (isDuplicate(error) && number !== null) return refuse({ kind: 'number-taken', term, number });
    throw error;
  }
}

/** Writes down that the notice went out, or (null) that it did not. */
export async function saveNoticeSent(
  db: Database,
  { sentAt, ...change }: Change & { readonly sentAt: Temporal.Instant | null },
): Promise<Result<number, Refusal>> {
  return onVersion(db, change, null, async (tx, before) => {
    const state = stateOnceSent(before.state, sentAt !== null);
    const data = { noticeSentAt: fromInstantOrNull(sentAt), state };
    await tx.meeting.update({ where: { id: change.meetingId }, data });
    const told = (at: Temporal.Instant | null, as: MeetingState) => ({
      noticeSentAt: at?.toString() ?? null,
      ...(state === before.state ? {} : { state: as }),
    });
    await audit(tx, change, told(before.noticeSentAt, before.state), told(sentAt, state));
  });
}

async function onVersion(
  db: Database,
  { meetingId, basedOn, at }: Change,
  yours: MeetingFacts | null,
  save: (tx: Transaction, before: Meeting) => Promise<void>,
): Promise<Result<number, Refusal>> {
  return db.$transaction(async (tx): Promise<Result<number, Refusal>> => {
    const row = await tx.meeting.findUnique({ where: { id: meetingId }, include: { sittings: true } });
    if (!row) return refuse({ kind: 'not-found', what: 'meeting' });
    const before = meetingOf(row);
    const { count } = await tx.meeting.updateMany({
      where: { id: meetingId, version: basedOn },
      data: { version: { increment: 1 }, sequence: { increment: 1 }, updatedAt: fromInstant(at) },
    });
    if (count === 0) {
      const read = async () => {
        const now = await tx.meeting.findUnique({ where: { id: meetingId }, include: { sittings: true } });
        return now && factsOf(meetingOf(now));
      };
      return refuseStale(tx, { what: 'meeting', id: meetingId, read, yours });
    }
    await save(tx, before);
    return ok(basedOn + 1);
  });
}

async function audit(
  tx: Transaction,
  { meetingId, actor, at }: Change,
  before: unknown,
  after: unknown,
): Promise<void> {
  const who = { at, actorId: actor.userId, actorName: actor.name };
  const what = { action: 'edit-meeting', entity: 'meeting', entityId: meetingId, before, after };
  await appendAudit(tx, { ...who, ...what });
}
