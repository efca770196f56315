import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { MeetingId, PersonId } from '#lib/domain/id.ts';
import type { MailPlan } from '#lib/domain/invitations/invitation.ts';
import { appendAudit } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { fromInstant } from './temporal.ts';

/** What is to be sent to one person. */
export interface PersonPlan extends MailPlan {
  readonly personId: PersonId;
  readonly address: string;
  /** For a person not asked before: under which id, and the hash of their link's token. */
  readonly fresh: { readonly id: string; readonly tokenHash: string };
}

interface Queueing {
  readonly meetingId: MeetingId;
  readonly plans: readonly PersonPlan[];
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** People written for with one statement each: a congress of 3,000 is six pieces, not 20,000 statements. */
const AT_ONCE = 500;

/**
 * Puts messages into the outbox, all or none. A message that is there already, because a colleague sent it at the same
 * moment, is not written again; older ones about the same sitting that still wait are dropped.
 */
export async function queueMails(db: Database, { meetingId, plans, actor, at }: Queueing): Promise<number> {
  // In one order, so that two who send at the same moment wait for each other and do not block each other.
  const ordered = plans.toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
  return db.$transaction(
    async (tx) => {
      let queued = 0;
      for (let from = 0; from < ordered.length; from += AT_ONCE) {
        queued += await queuePiece(tx, { meetingId, plans: ordered.slice(from, from + AT_ONCE), at });
      }
      await appendAudit(tx, {
        at,
        actorId: actor.userId,
        actorName: actor.name,
        action: 'send-invitations',
        entity: 'invitation',
        entityId: meetingId,
        before: null,
        after: { people: plans.map(({ personId }) => personId), mails: queued },
      });
      return queued;
    },
    { timeout: 120_000, maxWait: 15_000 },
  );
}

async function queuePiece(
  tx: Transaction,
  { meetingId, plans, at }: Omit<Queueing, 'actor'>,
): Promise<number> {
  const invitations = await invite(tx, meetingId, plans);
  const now = fromInstant(at);
  const due = { queuedAt: now, nextRunAt: now };
  const mails = plans.flatMap(({ personId, address, write }) => {
    const invitationId = invitations.get(personId);
    if (invitationId === undefined) throw new Error(`no invitation of ${personId}`);
    return write.map(({ event, method, sequence }) => ({
      ...{ invitationId, sittingId: event.sittingId, method, sequence, address },
      ...{ event: JSON.parse(JSON.stringify(event)) as object, ...due },
    }));
  });
  const written = await tx.invitationMail.createMany({ data: mails, skipDuplicates: true });
  await dropOvertaken(tx, [...new Set(mails.map(({ invitationId }) => invitationId))]);
  await tx.invitationMail.updateMany({
    where: { id: { in: plans.flatMap(({ drop }) => drop) }, state: { in: ['queued', 'failed'] } },
    data: { state: 'dropped' },
  });
  const again = plans.flatMap(({ retry, address }) => retry.map((id) => ({ id, address })));
  const retried = await tx.$executeRaw`
    UPDATE "InvitationMail" m SET state = 'queued', address = again.address, attempts = 0, "nextRunAt" = ${now}::timestamptz
    FROM unnest(${again.map(({ id }) => id)}::text[], ${again.map(({ address }) => address)}::text[]) AS again(id, address)
    WHERE m.id = again.id AND m.state = 'failed'`;
  return written.count + retried;
}

/** The invitations of these people, by person; those not asked before get one. */
async function invite(
  tx: Transaction,
  meetingId: MeetingId,
  plans: readonly PersonPlan[],
): Promise<ReadonlyMap<string, string>> {
  await tx.invitation.createMany({
    data: plans.map(({ personId, fresh }) => ({ meetingId, personId, ...fresh })),
    skipDuplicates: true,
  });
  const rows = await tx.invitation.findMany({
    where: { meetingId, personId: { in: plans.map(({ personId }) => personId) } },
    select: { id: true, personId: true },
  });
  return new Map(rows.map(({ id, personId }) => [personId, id]));
}

/** Drops what still waits of these invitations where a newer message about the same sitting is written. */
async function dropOvertaken(tx: Transaction, invitationIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "InvitationMail" m SET state = 'dropped'
    WHERE state = 'queued' AND "invitationId" = ANY(${[...invitationIds]}::text[]) AND EXISTS (
      SELECT 1 FROM "InvitationMail" newer WHERE newer."invitationId" = m."invitationId"
        AND newer."sittingId" = m."sittingId" AND newer.sequence > m.sequence AND newer.state <> 'dropped')`;
}
