import { createTransport, type Transporter } from 'nodemailer';
import { ok, type Result, refuse } from '#lib/domain/result.ts';

/** Where mail goes out and from whom. */
export interface MailSettings {
  /** smtp://user:password@host:587 or smtps://… */
  readonly url: string;
  readonly from: { readonly name: string; readonly address: string };
  /** The address of ours that links in a mail begin with. */
  readonly publicUrl: string;
}

export interface OutgoingMail {
  /** The same for every try, so that a mailbox that got it twice shows it once. */
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string };
}

/** Why a mail did not go out. `unknown`: nobody knows whether it did. */
export interface MailFailure {
  readonly kind: 'later' | 'never' | 'unknown';
  readonly reason: string;
}

/** The settings of mail; null where none are given. Throws, naming the variable, where one cannot be used. */
export function mailSettings(env: NodeJS.ProcessEnv): MailSettings | null {
  const url = env.HUIQIAN_SMTP_URL?.trim();
  if (!url) return null;
  if (!URL.canParse(url) || !/^smtps?:\/\/./.test(url)) {
    throw new Error('HUIQIAN_SMTP_URL must be smtp://… or smtps://…');
  }
  const [, name = '', address = ''] =
    /^\s*(?:(.*?)\s*<)?([^\s<>]+@[^\s<>]+?)>?\s*$/.exec(env.HUIQIAN_MAIL_FROM ?? '') ?? [];
  if (!address)
    throw new Error('HUIQIAN_SMTP_URL needs HUIQIAN_MAIL_FROM, such as 会前 <office@example.gov.cn>');
  const publicUrl = env.NEXTAUTH_URL?.trim();
  if (!publicUrl)
    throw new Error('HUIQIAN_SMTP_URL needs NEXTAUTH_URL, the address that links in mail begin with');
  return { url, from: { name: name.replace(/^"|"$/g, ''), address }, publicUrl };
}

const SECONDS = 1000;

/**
 * Hands one mail to the server over a connection of its own; nothing is tried twice here. A password goes out encrypted,
 * or to this very machine.
 */
export async function sendMail(
  { url, from }: MailSettings,
  { messageId, to, subject, text, calendar: { method, text: content } }: OutgoingMail,
): Promise<Result<null, MailFailure>> {
  const { username, hostname } = new URL(url);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  let handedOver = false;
  const hear = (entry: { readonly tnx?: string }, message: unknown): void => {
    if (entry.tnx === 'client' && message === 'DATA') handedOver = true;
  };
  const transport: Transporter = createTransport({
    url,
    connectionTimeout: 20 * SECONDS,
    greetingTimeout: 20 * SECONDS,
    socketTimeout: 60 * SECONDS,
    requireTLS: username !== '' && !isHere,
    disableFileAccess: true,
    disableUrlAccess: true,
    transactionLog: true,
    logger: loggerThat(hear),
  } as Parameters<typeof createTransport>[0]);
  try {
    await transport.sendMail({
      messageId,
      from,
      to,
      subject,
      text,
      icalEvent: { method, filename: 'invite.ics', content },
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
    return ok(null);
  } catch (error) {
    return refuse(failureOf(error as SmtpError, handedOver));
  } finally {
    transport.close();
  }
}

/** The one way the library tells how far a conversation has come. Nothing of it is written down. */
function loggerThat(hear: (entry: { readonly tnx?: string }, message: unknown) => void) {
  const silent = (): void => {};
  return {
    level: silent,
    trace: silent,
    debug: hear,
    info: silent,
    warn: silent,
    error: silent,
    fatal: silent,
  };
}

interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly response?: string;
  readonly message?: string;
}

/**
 * A server that says no for good (5yz) is not asked again; one that breaks off without an answer after it was handed the
 * message (RFC 5321 4.1.1.4) may have taken it.
 */
function failureOf({ code, responseCode, response, message }: SmtpError, handedOver: boolean): MailFailure {
  const reason = (response ?? message ?? '').replace(/\s+/g, ' ').slice(0, 200);
  if (responseCode === undefined) return { kind: handedOver ? 'unknown' : 'later', reason };
  return { kind: responseCode >= 500 && code !== 'EAUTH' ? 'never' : 'later', reason };
}
