import { randomUUID } from 'node:crypto';
import { can } from '#lib/domain/access/can.ts';
import type { MeetingId, PersonId } from '#lib/domain/id.ts';
import { planMails } from '#lib/domain/invitations/invitation.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { mailSettings } from '#lib/gateways/mail.ts';
import { findAddresses, listInvitations } from '#lib/store/invitations.ts';
import { findMeetingStamp } from '#lib/store/meeting-stamp.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import { type PersonPlan, queueMails } from '#lib/store/queue-mails.ts';
import type { Context } from '../context.ts';
import { hashOf } from '../guest-links.ts';
import { serverSecret } from '../session/server-secret.ts';
import type { SendInvitationsInput } from './input.ts';
import { eventsFor, loadInvited, mailsThatMatter } from './invited.ts';
import { replyToken } from './reply-token.ts';

/**
 * Puts into the outbox what these people need to hold the meeting as it is planned: a request, a newer one where it has
 * changed, or a cancellation where it is off or they are not asked any more. Who holds it already is written to no
 * second time. Nothing of a classified meeting is ever mailed (保密法 26, 28).
 */
export async function sendInvitations(
  { actor, db, now }: Context,
  { meetingId, personIds }: SendInvitationsInput,
): Promise<Result<{ readonly queued: number }, Refusal>> {
  if (!can(actor, 'send-invitations')) return refuse({ kind: 'not-allowed', action: 'send-invitations' });
  const meeting = await findMeeting(db, meetingId as MeetingId);
  if (!meeting) return refuse({ kind: 'not-found', what: 'meeting' });
  if (meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  if (!mailSettings(process.env)) return refuse({ kind: 'blocked', codes: ['invitations.no-mail'] });
  const wanted = [...new Set(personIds)] as PersonId[];
  const [ground, invitations, addresses, stamp] = await Promise.all([
    loadInvited(db, meeting, now),
    listInvitations(db, meeting.id),
    findAddresses(db, wanted),
    findMeetingStamp(db, meeting.id),
  ]);
  const asked = new Map(invitations.map((one) => [one.personId, one]));
  const plans = wanted.flatMap((personId): PersonPlan[] => {
    const known = asked.get(personId);
    const mails = mailsThatMatter(ground, known?.mails ?? []);
    const events = eventsFor(ground, personId);
    const plan = planMails(mails, events, stamp.sequence);
    const address = addresses.get(personId) ?? (events.length === 0 ? mails.at(-1)?.address : undefined);
    const empty = plan.write.length + plan.retry.length + plan.drop.length === 0;
    if (address === undefined || empty) return [];
    const id = known?.id ?? randomUUID();
    return [
      {
        personId,
        address,
        fresh: { id, tokenHash: hashOf(replyToken(serverSecret(process.env), id)) },
        ...plan,
      },
    ];
  });
  if (plans.length === 0) return ok({ queued: 0 });
  return ok({ queued: await queueMails(db, { meetingId: meeting.id, plans, actor, at: now }) });
}
