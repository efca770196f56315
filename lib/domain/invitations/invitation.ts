import type { Temporal } from 'temporal-polyfill';
import type { PersonId } from '../id.ts';
import type { Period } from '../time/period.ts';

/** What a person may answer: 参加, 请假, 暂定 (PARTSTAT of RFC 5545 3.2.12). */
export const replies = ['accept', 'decline', 'tentative'] as const;
export type Reply = (typeof replies)[number];

/** A sitting as an invitation tells it. */
export interface InvitedEvent {
  readonly sittingId: string;
  readonly summary: string;
  readonly place: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly tentative: boolean;
}

/** `sending` is kept while a server is being spoken to; where nobody knows how that ended, it is never tried again by itself. */
export type MailState = 'queued' | 'sending' | 'sent' | 'failed' | 'dropped';

/** How the outbox says that nobody knows whether a mail went out. */
export const interrupted = 'interrupted';

/** How the outbox says that a mail was not sent, because its sitting had moved by the time its turn came. */
export const outdated = 'outdated';

/** One message about one sitting for one person, written or to be written. */
export interface MailWords {
  readonly method: 'request' | 'cancel';
  /** Raised with every message about the sitting to this person (RFC 5546 2.1.4). */
  readonly sequence: number;
  readonly event: InvitedEvent;
}

export interface InvitationMail extends MailWords {
  readonly id: string;
  readonly personId: PersonId;
  readonly address: string;
  readonly state: MailState;
  readonly lastError: string | null;
  readonly sentAt: Temporal.Instant | null;
}

/**
 * What a person holds against what is planned now: nothing, an old time, other old words, or the present state; `to-cancel`
 * where they are asked to something that is off, or are not on the list any more.
 */
export type Holding = 'nothing' | 'old-time' | 'old-words' | 'current' | 'to-cancel';

/** What sending anew does: messages to write, failed ones to try again, and queued ones that never need to go out. */
export interface MailPlan {
  readonly write: readonly MailWords[];
  readonly retry: readonly string[];
  readonly drop: readonly string[];
}

/** The last message about each sitting that was not dropped. */
export function latestMails(mails: readonly InvitationMail[]): readonly InvitationMail[] {
  const latest = new Map<string, InvitationMail>();
  for (const mail of mails) {
    const before = latest.get(mail.event.sittingId);
    if (mail.state !== 'dropped' && (!before || before.sequence < mail.sequence)) {
      latest.set(mail.event.sittingId, mail);
    }
  }
  return [...latest.values()];
}

/** What a person holds, by the messages written to them. `events` is empty for a meeting that is off or a person not asked any more. */
export function holdingOf(mails: readonly InvitationMail[], events: readonly InvitedEvent[]): Holding {
  const held = latestMails(mails).filter(({ method }) => method === 'request');
  if (held.length === 0) return 'nothing';
  if (events.length === 0) return 'to-cancel';
  const pairs = events.map((event) => [event, held.find((mail) => isOf(mail, event))?.event] as const);
  const gone = held.some((mail) => !events.some((event) => isOf(mail, event)));
  if (gone || pairs.some(([event, known]) => !known || !sameTime(event, known))) return 'old-time';
  return pairs.every(([event, known]) => known && sameWords(event, known)) ? 'current' : 'old-words';
}

/**
 * What to send so that a person holds what is planned: a request for every sitting they do not hold as it is, a
 * cancellation for what they hold and is off. Nobody is told twice what they hold, and nobody is told that something is
 * off who was never told of it.
 */
export function planMails(
  mails: readonly InvitationMail[],
  events: readonly InvitedEvent[],
  meetingSequence: number,
): MailPlan {
  const latest = latestMails(mails);
  const write: MailWords[] = [];
  const retry: string[] = [];
  const drop: string[] = [];
  for (const event of events) {
    const last = latest.find((mail) => isOf(mail, event));
    const held = last?.method === 'request' ? last : undefined;
    if (!held || !sameTime(event, held.event) || !sameWords(event, held.event)) {
      write.push({ method: 'request', sequence: next(mails, event.sittingId, meetingSequence), event });
    } else if (held.state === 'failed') retry.push(held.id);
  }
  for (const mail of latest) {
    if (events.some((event) => isOf(mail, event))) continue;
    const { event, method } = mail;
    const sent = mails.filter((one) => isOf(one, event) && mayHaveReached(one));
    if (method === 'cancel') {
      if (mail.state === 'failed') retry.push(mail.id);
    } else if (sent.length > 0) {
      write.push({ method: 'cancel', sequence: next(mails, event.sittingId, meetingSequence), event });
    } else drop.push(mail.id);
  }
  return { write, retry, drop };
}

/**
 * What becomes of a message when its turn comes; `planned`: when its sitting is now, for this person, null where it is
 * off or they are not asked. Nobody is told an old time, and nobody that something is off which stands again.
 */
export function onItsTurn(
  { method, event }: MailWords,
  planned: Period | null,
): 'send' | 'outdated' | 'drop' {
  if (method === 'cancel') return planned === null ? 'send' : 'drop';
  if (planned === null) return 'drop';
  return sameTime(event, planned) ? 'send' : 'outdated';
}

function mayHaveReached({ method, state, lastError }: InvitationMail): boolean {
  return method === 'request' && (state === 'sent' || state === 'sending' || lastError === interrupted);
}

function next(mails: readonly InvitationMail[], sittingId: string, meetingSequence: number): number {
  const known = mails
    .filter(({ event }) => event.sittingId === sittingId)
    .map(({ sequence }) => sequence + 1);
  return Math.max(meetingSequence, ...known);
}

function isOf(mail: InvitationMail, { sittingId }: InvitedEvent): boolean {
  return mail.event.sittingId === sittingId;
}

function sameTime(a: Period, b: Period): boolean {
  return a.start.equals(b.start) && a.end.equals(b.end);
}

function sameWords(a: InvitedEvent, b: InvitedEvent): boolean {
  return a.summary === b.summary && a.place === b.place && a.tentative === b.tentative;
}
