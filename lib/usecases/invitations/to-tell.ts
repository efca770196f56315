import { can } from '#lib/domain/access/can.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { type Holding, holdingOf } from '#lib/domain/invitations/invitation.ts';
import { mailSettings } from '#lib/gateways/mail.ts';
import { findAddresses, listInvitations } from '#lib/store/invitations.ts';
import type { Context } from '../context.ts';
import { eventsFor, loadInvited, mailsThatMatter } from './invited.ts';

/** Somebody who holds what is no longer true, or is asked and holds nothing while the others do. */
export interface PersonToTell {
  readonly personId: string;
  readonly name: string;
  readonly why: Exclude<Holding, 'current'>;
}

/** Who is to be told again of a meeting by mail. */
export interface ToTell {
  readonly people: readonly PersonToTell[];
  /** Whether the reader may send, and mail is set up. */
  readonly maySend: boolean;
}

/** Addressee by addressee, what was mailed against what is planned. Nobody before the first invitation went out. */
export async function toTellAgain(
  { actor, db, now }: Context,
  { meeting, attendance }: Dossier,
): Promise<ToTell> {
  const maySend = can(actor, 'send-invitations') && mailSettings(process.env) !== null;
  if (!can(actor, 'edit-attendance')) return { people: [], maySend };
  const invitations = await listInvitations(db, meeting.id);
  if (invitations.length === 0) return { people: [], maySend };
  const ground = await loadInvited(db, meeting, now);
  const asked = new Map(invitations.map((one) => [one.personId, one]));
  const names = new Map([
    ...invitations.map(({ personId, name }) => [personId, name] as const),
    ...attendance.attendees.map(({ personId, name }) => [personId, name] as const),
  ]);
  const addresses = await findAddresses(db, [...names.keys()]);
  const people = [...names].flatMap(([personId, name]): readonly PersonToTell[] => {
    const known = asked.get(personId);
    const events = eventsFor(ground, personId);
    const why = holdingOf(mailsThatMatter(ground, known?.mails ?? []), events);
    const isReached = addresses.has(personId) && events.length > 0;
    return why === 'current' || !(isReached || why === 'to-cancel') ? [] : [{ personId, name, why }];
  });
  return { people, maySend };
}
