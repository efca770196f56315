import { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { MeetingId, PersonId } from '#lib/domain/id.ts';
import type { InvitationMail, InvitedEvent, MailState, Reply } from '#lib/domain/invitations/invitation.ts';
import { appendAudit } from './audit.ts';
import type { Database } from './database.ts';
import { fromInstant, toInstantOrNull } from './temporal.ts';

/** Who does something, and when. */
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

/** Who answered that they do not come, and why; not those whose leave was registered since and taken back: they come after all. */
export async function findDeclined(
  db: Database,
  meetingId: MeetingId,
): Promise<ReadonlyMap<PersonId, string>> {
  const rows = await db.$queryRaw<{ personId: PersonId; reason: string }[]>`
    SELECT i."personId", i.reason FROM "Invitation" i
    WHERE i."meetingId" = ${meetingId} AND i.reply = 'decline' AND NOT EXISTS (
      SELECT FROM "AuditEvent" e, jsonb_array_elements(CASE jsonb_typeof(e.before) WHEN 'array' THEN e.before END) was
      WHERE e.entity = 'attendance' AND e."entityId" = i."meetingId" AND e.at > i."repliedAt"
        AND was->>'personId' = i."personId" AND jsonb_typeof(was->'leave') = 'object')
    ORDER BY i.id`;
  return new Map(rows.map(({ personId, reason }) => [personId, reason]));
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
      entity: 'invitation',
      entityId: invitation.meetingId,
      before: before === null ? null : { reply: before, reason: reasonBefore },
      after: { personId: invitation.personId, reply, reason },
    });
  });
}
