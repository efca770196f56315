import type { Temporal } from 'temporal-polyfill';
import { interrupted, onItsTurn, outdated } from '#lib/domain/invitations/invitation.ts';
import type { Office } from '#lib/domain/office/office.ts';
import { systemNow } from '#lib/gateways/clock.ts';
import { type MailFailure, type MailSettings, mailSettings, sendMail } from '#lib/gateways/mail.ts';
import { type Database, database } from '#lib/store/database.ts';
import { findOffice } from '#lib/store/office.ts';
import { keepTokenHash, type LeasedMail, leaseMails, type MailOutcome, noteMail } from '#lib/store/outbox.ts';
import { hashOf } from '../guest-links.ts';
import { serverSecret } from '../session/server-secret.ts';
import { composeMail } from './compose-mail.ts';
import { replyToken } from './reply-token.ts';

/** Longer than the slowest server takes for all of one lease. */
const LEASE_MINUTES = 15;
const AT_ONCE = 4;
/** Batches in one go; what is left is due at the next. */
const MOST_BATCHES = 25;
/** With ever longer waits: the last try is most of a day after the first. */
const MOST_ATTEMPTS = 8;
const longestWait = 6 * 60;

/** What sending needs beside the database. */
export interface Delivery {
  readonly settings: MailSettings;
  readonly secret: string;
  readonly clock: () => Temporal.Instant;
}

/**
 * Sends the messages that are due, each under a lease: several instances share the work and none is sent twice. A server
 * that does not answer is tried again, ever later; one that says no for good is not.
 */
export async function deliverMails(db: Database, delivery: Delivery): Promise<number> {
  const office = await findOffice(db);
  if (office === null) return 0;
  const now = delivery.clock();
  const until = now.add({ minutes: LEASE_MINUTES });
  const leased = await leaseMails(db, { now, until, limit: AT_ONCE });
  for (const mail of leased) {
    const outcome = await deliver(db, office, delivery, mail).catch(unwritable);
    await noteMail(db, mail, outcome);
  }
  return leased.length;
}

/** As `deliverMails`, batch after batch, for the office's own database; nothing where mail is not set up. */
export async function deliverDueMails(): Promise<void> {
  const settings = mailSettings(process.env);
  if (settings === null) return;
  const db = await database();
  const delivery = { settings, secret: serverSecret(process.env), clock: systemNow };
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    if ((await deliverMails(db, delivery)) === 0) break;
  }
}

async function deliver(
  db: Database,
  office: Office,
  { settings, secret, clock }: Delivery,
  mail: LeasedMail,
): Promise<MailOutcome> {
  // It may have been classified since it was queued (保密法 26, 28).
  if (mail.secrecy === 'classified') return { state: 'dropped' };
  const turn = onItsTurn(mail, mail.isOff || !mail.isListed ? null : mail.planned);
  if (turn === 'drop') return { state: 'dropped' };
  // One that may have arrived at an earlier try stays known as such: it is cancelled where its sitting is off.
  if (turn === 'outdated') {
    return { state: 'failed', error: mail.lastError === interrupted ? interrupted : outdated };
  }
  const token = replyToken(secret, mail.invitationId);
  if (hashOf(token) !== mail.tokenHash) await keepTokenHash(db, mail.invitationId, hashOf(token));
  const sent = await sendMail(settings, composeMail(office, settings, mail, token));
  return sent.ok ? { state: 'sent', at: clock() } : afterFailure(sent.refusal, mail.attempts, clock());
}

/** What cannot be written as a mail fails alone; sending itself refuses and does not throw. */
function unwritable(error: unknown): MailOutcome {
  return { state: 'failed', error: error instanceof Error ? error.message : String(error) };
}

function afterFailure({ kind, reason }: MailFailure, attempts: number, now: Temporal.Instant): MailOutcome {
  if (kind === 'unknown') return { state: 'failed', error: interrupted };
  if (kind === 'never' || attempts >= MOST_ATTEMPTS) return { state: 'failed', error: reason };
  const minutes = Math.min(5 * 2 ** (attempts - 1), longestWait);
  return { state: 'queued', error: reason, nextRunAt: now.add({ minutes }) };
}

/** Throws, naming the variable, where the settings of mail cannot be used. */
export function checkMailSettings(env: NodeJS.ProcessEnv): void {
  mailSettings(env);
}
