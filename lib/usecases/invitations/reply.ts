import type { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { Reply } from '#lib/domain/invitations/invitation.ts';
import type { Office } from '#lib/domain/office/office.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { systemNow } from '#lib/gateways/clock.ts';
import { ago } from '#lib/i18n/ago.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { moment } from '#lib/i18n/format.ts';
import { periodWords } from '#lib/i18n/period-words.ts';
import { type Database, database } from '#lib/store/database.ts';
import { findInvitationByToken, type InvitationByLink, saveReply } from '#lib/store/invitations.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import { findOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';
import { byLink, countSent, type LinkRequest } from '../guest-links.ts';
import type { ReplyInput } from './input.ts';
import { type InvitedGround, loadInvited } from './invited.ts';

/** What a person with the link from their invitation is given. */
export interface ReplyContext extends Context {
  readonly invitation: InvitationByLink;
  readonly ground: InvitedGround;
  readonly office: Office;
}

/** Opens an invitation's own link: until the last sitting is past, held or not, and while the person is on the list. */
export async function openReply(
  db: Database,
  now: Temporal.Instant,
  request: LinkRequest,
): Promise<Result<ReplyContext, Refusal>> {
  const office = await findOffice(db);
  const found = await byLink(db, now, request, async (tokenHash) => {
    const invitation = await findInvitationByToken(db, tokenHash);
    const meeting = invitation && (await findMeeting(db, invitation.meetingId));
    if (!invitation || !meeting || !office || meeting.secrecy === 'classified') return null;
    const ground = await loadInvited(db, meeting, now);
    return ground.isOver || !ground.listed.has(invitation.personId) ? null : { invitation, ground, office };
  });
  if (!found.ok) return found;
  const { invitation } = found.value;
  const actor = {
    userId: `invitation:${invitation.id}`,
    name: words(found.value.office.locale, 'invitation')('actor', { name: invitation.name }),
    role: 'guest',
    bodyId: null,
    personId: invitation.personId,
  } as const;
  return ok({ actor, db, now, locale: request.locale, ...found.value });
}

/** As `openReply`, on the office's own database now. */
export async function openReplyNow(request: LinkRequest): Promise<Result<ReplyContext, Refusal>> {
  return openReply(await database(), systemNow(), request);
}

/** An invitation as the person who got it sees it. Plain JSON. */
export interface ReplyView {
  readonly office: string;
  readonly name: string;
  readonly title: string;
  readonly isOff: boolean;
  readonly sittings: readonly { readonly when: string; readonly place: string }[];
  readonly reply: Reply | null;
  readonly reason: string;
  readonly replied: string;
}

export function viewReply({ locale, now, invitation, ground, office }: ReplyContext): ReplyView {
  const { reply, reason, repliedAt, name } = invitation;
  return {
    office: office.shortName,
    name,
    title: ground.meeting.title,
    isOff: ground.meeting.state === 'cancelled',
    sittings: ground.events.map((event) => ({
      when: periodWords(locale, { ...event, allDay: false }, office.zone),
      place: event.place,
    })),
    reply,
    reason,
    replied: repliedAt ? (ago(locale, repliedAt, now) ?? moment(locale, repliedAt, office.zone)) : '',
  };
}

/** Keeps an answer. A wish for leave changes nothing by itself: staff see it at the attendance and take it over. */
export async function giveReply(
  { actor, db, now, invitation, ground }: ReplyContext,
  { reply, reason }: ReplyInput,
): Promise<Result<null, Refusal>> {
  const relation = actor.personId === invitation.personId ? 'self' : 'any';
  if (!can(actor, 'answer-invitation', relation)) {
    return refuse({ kind: 'not-allowed', action: 'answer-invitation' });
  }
  if (ground.meeting.state === 'cancelled') return refuse({ kind: 'blocked', codes: ['meeting.cancelled'] });
  const counted = await countSent(db, now, invitation.id);
  if (!counted.ok) return counted;
  const kept = { invitation, reply, reason: reply === 'accept' ? '' : reason };
  await saveReply(db, { ...kept, actor, at: now });
  return ok(null);
}
