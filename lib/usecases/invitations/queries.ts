import type { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { MeetingId, PersonId } from '#lib/domain/id.ts';
import {
  type Holding,
  holdingOf,
  interrupted,
  latestMails,
  type MailState,
  outdated,
  type Reply,
} from '#lib/domain/invitations/invitation.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { mailSettings } from '#lib/gateways/mail.ts';
import { ago } from '#lib/i18n/ago.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { moment } from '#lib/i18n/format.ts';
import { findAddresses, type Invitation, listInvitations } from '#lib/store/invitations.ts';
import type { Context } from '../context.ts';
import { loadDossier } from '../dossiers/load-dossier.ts';
import { eventsFor, type InvitedGround, loadInvited, mailsThatMatter } from './invited.ts';

/** One person against the invitation. Plain JSON. */
export interface InvitationRow {
  readonly personId: string;
  readonly name: string;
  readonly post: string;
  readonly address: string;
  readonly isListed: boolean;
  /** `cancelled`: they were told that they need not come. */
  readonly holding: Holding | 'cancelled';
  /** How the last mails went; null: none was written. */
  readonly state: Exclude<MailState, 'dropped'> | null;
  readonly sent: string;
  /** Why it did not go out. */
  readonly error: string;
  readonly reply: Reply | null;
  readonly reason: string;
  readonly replied: string;
}

export interface InvitationsView {
  readonly meetingId: string;
  readonly isOff: boolean;
  /** A sitting lies ahead, so that somebody can be asked to it. */
  readonly isAhead: boolean;
  /** Mail is set up. */
  readonly isOn: boolean;
  readonly maySend: boolean;
  readonly rows: readonly InvitationRow[];
  /** Names of those on the list without an address. */
  readonly withoutAddress: readonly string[];
}

/** Who was asked by mail, what each of them holds, and what they answered. */
export async function viewInvitations(
  context: Context,
  meetingId: string,
): Promise<Result<InvitationsView, Refusal>> {
  const { actor, db, now } = context;
  if (!can(actor, 'edit-attendance')) return refuse({ kind: 'not-allowed', action: 'edit-attendance' });
  const dossier = await loadDossier(context, meetingId as MeetingId);
  if (!dossier.ok) return dossier;
  const { meeting, attendance, office } = dossier.value;
  if (meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  const [ground, invitations] = await Promise.all([
    loadInvited(db, meeting, now),
    listInvitations(db, meeting.id),
  ]);
  const people = new Map<PersonId, { readonly name: string; readonly post: string }>([
    ...invitations.map(({ personId, name }) => [personId, { name, post: '' }] as const),
    ...attendance.attendees.map(({ personId, name, post }) => [personId, { name, post }] as const),
  ]);
  const addresses = await findAddresses(db, [...people.keys()]);
  const rows = [...people].map(([personId, { name, post }]): InvitationRow => {
    const known = invitations.find((one) => one.personId === personId);
    return {
      ...{ personId, name, post },
      address: addresses.get(personId) ?? '',
      isListed: ground.listed.has(personId),
      ...standing(context, ground, known, office.zone, personId),
    };
  });
  return ok({
    meetingId,
    isOff: meeting.state === 'cancelled',
    isAhead: ground.events.length > 0,
    isOn: mailSettings(process.env) !== null,
    maySend: can(actor, 'send-invitations'),
    rows: rows.filter((row) => isShown(row, meeting.state === 'cancelled')),
    withoutAddress: rows
      .filter(({ address, isListed }) => address === '' && isListed)
      .map(({ name }) => name),
  });
}

/** Those who can be asked; of a meeting that is off, those who once were. */
function isShown({ address, holding, isListed }: InvitationRow, isOff: boolean): boolean {
  return (
    (address !== '' && isListed && !isOff) || holding === 'to-cancel' || (isOff && holding === 'cancelled')
  );
}

/** What people answered. */
export type RepliesByPerson = Readonly<Record<string, { readonly reply: Reply; readonly reason: string }>>;

/** What came back, by person: for the attendance page. */
export async function repliesOf({ actor, db }: Context, meetingId: string): Promise<RepliesByPerson> {
  if (!can(actor, 'edit-attendance')) return {};
  const invitations = await listInvitations(db, meetingId as MeetingId);
  return Object.fromEntries(
    invitations.flatMap(({ personId, reply, reason }) => (reply ? [[personId, { reply, reason }]] : [])),
  );
}

const worst: readonly InvitationMail['state'][] = ['failed', 'sending', 'queued', 'sent'];
type InvitationMail = Invitation['mails'][number];

function standing(
  { locale, now }: Context,
  ground: InvitedGround,
  known: Invitation | undefined,
  zone: string,
  personId: PersonId,
): Omit<InvitationRow, 'personId' | 'name' | 'post' | 'address' | 'isListed'> {
  const mails = mailsThatMatter(ground, known?.mails ?? []);
  const latest = latestMails(mails);
  const holding = holdingOf(mails, eventsFor(ground, personId));
  const at = (instant: Temporal.Instant | null | undefined): string =>
    instant ? (ago(locale, instant, now) ?? moment(locale, instant, zone)) : '';
  const state = worst.find((one) => latest.some((mail) => mail.state === one)) ?? null;
  const error = latest.find((mail) => mail.state === state && mail.lastError !== null)?.lastError ?? '';
  return {
    holding: holding === 'nothing' && latest.length > 0 ? 'cancelled' : holding,
    state: state === 'dropped' ? null : state,
    sent: at(latest.findLast(({ sentAt }) => sentAt !== null)?.sentAt),
    error: error === interrupted || error === outdated ? words(locale, 'invitation')(error) : error,
    reply: known?.reply ?? null,
    reason: known?.reason ?? '',
    replied: at(known?.repliedAt),
  };
}
