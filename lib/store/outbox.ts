import type { Temporal } from 'temporal-polyfill';
import type { MeetingId, PersonId } from '#lib/domain/id.ts';
import { type InvitedEvent, interrupted } from '#lib/domain/invitations/invitation.ts';
import type { Secrecy } from '#lib/domain/meetings/meeting.ts';
import type { Period } from '#lib/domain/time/period.ts';
import type { Database } from './database.ts';
import { eventOf } from './invitations.ts';
import { fromInstant, toInstant } from './temporal.ts';

/** A message somebody has the lease of: nobody else sends it meanwhile. */
export interface LeasedMail {
  readonly id: string;
  readonly invitationId: string;
  readonly tokenHash: string;
  readonly meetingId: MeetingId;
  readonly secrecy: Secrecy;
  /** The whole meeting is cancelled. */
  readonly isOff: boolean;
  /** The person is still on the meeting's list. */
  readonly isListed: boolean;
  readonly personId: PersonId;
  readonly name: string;
  readonly address: string;
  readonly method: 'request' | 'cancel';
  readonly sequence: number;
  readonly event: InvitedEvent;
  /** When the sitting is planned now; null: it is gone. */
  readonly planned: Period | null;
  readonly attempts: number;
  /** How the last try ended; null: well, or there was none. */
  readonly lastError: string | null;
  readonly queuedAt: Temporal.Instant;
  readonly leasedUntil: Temporal.Instant;
}

/**
 * Takes up to `limit` messages that are due, each for one worker only; what a newer one has overtaken is dropped. One
 * whose worker never came back is not taken again: nobody knows whether it went out, so it fails as `interrupted` and a
 * person decides.
 */
export async function leaseMails(
  db: Database,
  {
    now,
    until,
    limit,
  }: { readonly now: Temporal.Instant; readonly until: Temporal.Instant; readonly limit: number },
): Promise<readonly LeasedMail[]> {
  const [at, lease] = [fromInstant(now), fromInstant(until)];
  await db.invitationMail.updateMany({
    where: { state: 'sending', lockedUntil: { lte: at } },
    data: { state: 'failed', lastError: interrupted, lockedUntil: null },
  });
  await db.$executeRaw`
    UPDATE "InvitationMail" m SET state = 'dropped' WHERE state = 'queued' AND EXISTS (
      SELECT 1 FROM "InvitationMail" newer WHERE newer."invitationId" = m."invitationId"
        AND newer."sittingId" = m."sittingId" AND newer.sequence > m.sequence AND newer.state <> 'dropped')`;
  const taken = await db.$queryRaw<{ id: string }[]>`
    UPDATE "InvitationMail" SET state = 'sending', "lockedUntil" = ${lease}::timestamptz, attempts = attempts + 1
    WHERE id IN (
      SELECT id FROM "InvitationMail" WHERE state = 'queued' AND "nextRunAt" <= ${at}::timestamptz
      ORDER BY "nextRunAt", id LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  if (taken.length === 0) return [];
  const rows = await db.invitationMail.findMany({
    where: { id: { in: taken.map(({ id }) => id) } },
    include: {
      invitation: { include: { person: true, meeting: { select: { secrecy: true, state: true } } } },
    },
    orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
  });
  const pairs = rows.map(({ invitation: { meetingId, personId } }) => ({ meetingId, personId }));
  const [listed, sittings] = await Promise.all([
    db.attendance.findMany({ where: { OR: pairs }, select: { meetingId: true, personId: true } }),
    db.sitting.findMany({ where: { id: { in: rows.map(({ sittingId }) => sittingId) } } }),
  ]);
  const planned = new Map(
    sittings.map(({ id, startsAt, endsAt }) => [id, { start: toInstant(startsAt), end: toInstant(endsAt) }]),
  );
  return rows.map(({ invitation, ...row }) => ({
    id: row.id,
    invitationId: invitation.id,
    tokenHash: invitation.tokenHash,
    meetingId: invitation.meetingId as MeetingId,
    secrecy: invitation.meeting.secrecy as Secrecy,
    isOff: invitation.meeting.state === 'cancelled',
    isListed: listed.some(
      ({ meetingId, personId }) => meetingId === invitation.meetingId && personId === invitation.personId,
    ),
    personId: invitation.personId as PersonId,
    name: invitation.person.name,
    address: row.address,
    method: row.method === 'cancel' ? 'cancel' : 'request',
    sequence: row.sequence,
    event: eventOf(row.event),
    planned: planned.get(row.sittingId) ?? null,
    attempts: row.attempts,
    lastError: row.lastError,
    queuedAt: toInstant(row.queuedAt),
    leasedUntil: toInstant(lease),
  }));
}

type Lease = Pick<LeasedMail, 'id' | 'leasedUntil'>;

/** How sending ended; false where the lease was lost meanwhile, and nothing is noted. */
export type MailOutcome =
  | { readonly state: 'sent'; readonly at: Temporal.Instant }
  | { readonly state: 'queued'; readonly error: string; readonly nextRunAt: Temporal.Instant }
  | { readonly state: 'failed'; readonly error: string }
  | { readonly state: 'dropped' };

/** Notes how sending a leased message ended. */
export async function noteMail(
  db: Database,
  { id, leasedUntil }: Lease,
  outcome: MailOutcome,
): Promise<boolean> {
  const { count } = await db.invitationMail.updateMany({
    where: { id, state: 'sending', lockedUntil: fromInstant(leasedUntil) },
    data: {
      state: outcome.state,
      lockedUntil: null,
      ...(outcome.state === 'sent' ? { sentAt: fromInstant(outcome.at), lastError: null } : {}),
      ...('error' in outcome ? { lastError: outcome.error } : {}),
      ...(outcome.state === 'queued' ? { nextRunAt: fromInstant(outcome.nextRunAt) } : {}),
    },
  });
  return count === 1;
}

/** The token of an invitation's link was drawn from another secret: the new one opens it from now on. */
export async function keepTokenHash(db: Database, invitationId: string, tokenHash: string): Promise<void> {
  await db.invitation.updateMany({ where: { id: invitationId }, data: { tokenHash } });
}

/** Days on which invitations to a meeting went out, newest first, with how many people had one then and the last moment of it. */
export async function countSentMails(
  db: Database,
  meetingId: MeetingId,
): Promise<readonly { readonly at: string; readonly people: number }[]> {
  const rows = await db.$queryRaw<{ at: Date; people: bigint }[]>`
    SELECT max(m."sentAt") AS at, count(DISTINCT i."personId") AS people
    FROM "InvitationMail" m JOIN "Invitation" i ON i.id = m."invitationId"
    WHERE i."meetingId" = ${meetingId} AND m.method = 'request' AND m.state = 'sent'
    GROUP BY date_trunc('day', m."sentAt") ORDER BY 1 DESC`;
  return rows.map(({ at, people }) => ({ at: at.toISOString(), people: Number(people) }));
}
