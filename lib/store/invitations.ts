import { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { MeetingId, PersonId } from '#lib/domain/id.ts';
import type {
  InvitationMail,
  InvitedEvent,
  MailPlan,
  MailState,
  Reply,
} from '#lib/domain/invitations/invitation.ts';
import { appendAudit } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { fromInstant, toInstantOrNull } from './temporal.ts';

interface Change {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** A person asked to a meeting, with every message written to them. */
export interface Invitation {
  readonly id: string;
  readonly personId: PersonId;
  readonly name: string;
  readonly reply: Reply | null;
  readonly reason: string;
  readonly repliedAt: Temporal.Instant | null;
  readonly mails: readonly InvitationMail[];
}

const withMails = { mails: { orderBy: { sequence: 'asc' } }, person: { select: { name: true } } } as const;

type InvitationRow = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf(db: Database, meetingId: MeetingId) {
  return db.invitation.findMany({ where: { meetingId }, include: withMails, orderBy: { id: 'asc' } });
}

/** Everybody who was asked to a meeting by mail. */
export async function listInvitations(db: Database, meetingId: MeetingId): Promise<readonly Invitation[]> {
  return (await rowsOf(db, meetingId)).map(invitationOf);
}

function invitationOf(row: InvitationRow): Invitation {
  const personId = row.personId as PersonId;
  return {
    id: row.id,
    personId,
    name: row.person.name,
    reply: row.reply as Reply | null,
    reason: row.reason,
    repliedAt: toInstantOrNull(row.repliedAt),
    mails: row.mails.map((mail) => ({
      id: mail.id,
      personId,
      method: mail.method === 'cancel' ? 'cancel' : 'request',
      sequence: mail.sequence,
      event: eventOf(mail.event),
      address: mail.address,
      state: mail.state as MailState,
      lastError: mail.lastError,
      sentAt: toInstantOrNull(mail.sentAt),
    })),
  };
}

/** An event as the outbox keeps it. */
export function eventOf(json: unknown): InvitedEvent {
  const { start, end, ...words } = json as Record<
    'sittingId' | 'summary' | 'place' | 'start' | 'end',
    string
  > & {
    readonly tentative: boolean;
  };
  return { ...words, start: Temporal.Instant.from(start), end: Temporal.Instant.from(end) };
}

/** What is to be sent to one person. */
export interface PersonPlan extends MailPlan {
  readonly personId: PersonId;
  readonly address: string;
  /** For a person not asked before: under which id, and the hash of their link's token. */
  readonly fresh: { readonly id: string; readonly tokenHash: string };
}

/**
 * Puts messages into the outbox, all or none. A message that is there already, because a colleague sent it at the same
 * moment, is not written again; older ones about the same sitting that still wait are dropped.
 */
export async function queueMails(
  db: Database,
  {
    meetingId,
    plans,
    actor,
    at,
  }: Change & { readonly meetingId: MeetingId; readonly plans: readonly PersonPlan[] },
): Promise<number> {
  return db.$transaction(async (tx) => {
    let queued = 0;
    for (const plan of plans) queued += await queueFor(tx, meetingId, plan, at);
    await appendAudit(tx, {
      at,
      actorId: actor.userId,
      actorName: actor.name,
      action: 'send-invitations',
      entity: 'meeting',
      entityId: meetingId,
      before: null,
      after: { people: plans.map(({ personId }) => personId), mails: queued },
    });
    return queued;
  });
}

async function queueFor(
  tx: Transaction,
  meetingId: MeetingId,
  { personId, address, fresh, write, retry, drop }: PersonPlan,
  at: Temporal.Instant,
): Promise<number> {
  await tx.invitation.createMany({ data: [{ meetingId, personId, ...fresh }], skipDuplicates: true });
  const { id: invitationId } = await tx.invitation.findUniqueOrThrow({
    where: { meetingId_personId: { meetingId, personId } },
    select: { id: true },
  });
  const now = fromInstant(at);
  const due = { queuedAt: now, nextRunAt: now };
  const { count } = await tx.invitationMail.createMany({
    data: write.map(({ event, method, sequence }) => ({
      ...{ invitationId, sittingId: event.sittingId, method, sequence, address },
      ...{ event: JSON.parse(JSON.stringify(event)) as object, ...due },
    })),
    skipDuplicates: true,
  });
  for (const { event, sequence } of write) {
    await tx.invitationMail.updateMany({
      where: { invitationId, sittingId: event.sittingId, sequence: { lt: sequence }, state: 'queued' },
      data: { state: 'dropped' },
    });
  }
  await tx.invitationMail.updateMany({
    where: { id: { in: [...drop] }, state: { in: ['queued', 'failed'] } },
    data: { state: 'dropped' },
  });
  const again = await tx.invitationMail.updateMany({
    where: { id: { in: [...retry] }, state: 'failed' },
    data: { state: 'queued', address, attempts: 0, nextRunAt: now },
  });
  return count + again.count;
}

/** Who may be written to: those of these people who have an address. */
export async function findAddresses(
  db: Database,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  const rows = await db.person.findMany({
    where: { id: { in: [...ids] }, email: { not: '' } },
    select: { id: true, email: true },
  });
  return new Map(rows.map(({ id, email }) => [id as PersonId, email]));
}

/** An invitation as its own link finds it. */
export interface InvitationByLink {
  readonly id: string;
  readonly meetingId: MeetingId;
  readonly personId: PersonId;
  readonly name: string;
  readonly reply: Reply | null;
  readonly reason: string;
  readonly repliedAt: Temporal.Instant | null;
}

export async function findInvitationByToken(
  db: Database,
  tokenHash: string,
): Promise<InvitationByLink | null> {
  const row = await db.invitation.findUnique({
    where: { tokenHash },
    include: { person: { select: { name: true } } },
  });
  return row
    ? {
        id: row.id,
        meetingId: row.meetingId as MeetingId,
        personId: row.personId as PersonId,
        name: row.person.name,
        reply: row.reply as Reply | null,
        reason: row.reason,
        repliedAt: toInstantOrNull(row.repliedAt),
      }
    : null;
}

/** Keeps what a person answered; the attendance itself does not change. */
export async function saveReply(
  db: Database,
  {
    invitation,
    reply,
    reason,
    actor,
    at,
  }: Change & {
    readonly invitation: InvitationByLink;
    readonly reply: Reply;
    readonly reason: string;
  },
): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.invitation.update({
      where: { id: invitation.id },
      data: { reply, reason, repliedAt: fromInstant(at) },
      select: { id: true },
    });
    const { reply: before, reason: reasonBefore } = invitation;
    await appendAudit(tx, {
      at,
      actorId: actor.userId,
      actorName: actor.name,
      action: 'reply-invitation',
      entity: 'meeting',
      entityId: invitation.meetingId,
      before: before === null ? null : { reply: before, reason: reasonBefore },
      after: { personId: invitation.personId, reply, reason },
    });
  });
}
