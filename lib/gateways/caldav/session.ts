import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { isAllowed } from '../checked-addresses.ts';
import { type Answered, type FetchRefusal, guardedRequest, type RequestOptions } from '../guarded-request.ts';
import { asCollection, mayCarry, resolveHref, sameResource } from './href.ts';
import { type DavResponse, type Multistatus, readMultistatus } from './multistatus.ts';
import type { AskService } from './service-location.ts';
import { signIn } from './sign-in.ts';
import { parseXml } from './xml.ts';

/** Why a CalDAV account was not read. `detail` never holds the account or its password. */
export type DavRefusal =
  | FetchRefusal
  | {
      readonly kind:
        | 'wrong-password'
        | 'plain-http'
        | 'auth-unsupported'
        | 'not-caldav'
        | 'no-calendars'
        | 'calendar-gone';
      readonly detail: string;
    };

/** Whose calendars are read, and from where. */
export interface DavAccount {
  readonly address: string;
  readonly account: string;
  readonly password: string;
}

export interface DavOptions extends Pick<RequestOptions, 'allowedHosts' | 'resolve'> {
  /** For everything that is asked together; four minutes unless said otherwise. */
  readonly timeLimitMs?: number;
  /** How SRV and TXT records are looked up; the system's way unless said otherwise. */
  readonly askService?: AskService;
}

export interface DavRequest {
  readonly method: 'PROPFIND' | 'REPORT' | 'GET';
  readonly url: URL;
  readonly depth?: '0' | '1';
  readonly body?: string;
}

export interface DavSession {
  readonly address: URL;
  /** Asks, and gives whatever was said: only what no caller can go on from (sign-in, network, "later") is refused. */
  readonly ask: (request: DavRequest) => Promise<Result<DavAnswer, DavRefusal>>;
}

export interface DavAnswer extends Answered {
  /** Whether it is what was asked for: 207, or the 200 some servers send in its place. */
  readonly fine: boolean;
}

const ALL_TOGETHER = 240_000;
const ONE_REQUEST = 60_000;
/** Of one request: with a password alone, signed, and signed again where a redirect led. */
const MOST_TRIES = 4;
/** Of one account in one reading: more is not a calendar people keep. */
const MOST_BYTES = 100 * 1024 * 1024;

/**
 * Requests under one account: HTTP Basic, or Digest where a server takes nothing else, over TLS or to a host the administrator listed, and never carried to another
 * host. The address guard, size and time bounds of `guardedRequest` hold for each, further bounds for all together.
 */
export function openSession(account: DavAccount, options: DavOptions): Result<DavSession, DavRefusal> {
  if (!URL.canParse(account.address)) return refuse({ kind: 'not-an-address', detail: '' });
  const address = new URL(account.address);
  address.username = '';
  address.password = '';
  const deadline = Date.now() + (options.timeLimitMs ?? ALL_TOGETHER);
  const allowed = (url: URL): boolean =>
    url.protocol !== 'http:' || isAllowed(url.hostname.replace(/^\[|\]$/g, ''), options.allowedHosts);
  const signing = signIn(account.account, account.password);
  let received = 0;

  const ask = async (request: DavRequest): Promise<Result<DavAnswer, DavRefusal>> => {
    let url = request.url;
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const answered = await send({ ...request, url });
      if (!answered.ok) return answered;
      if (answered.value.status !== 401) return understood(answered.value);
      // Behind a redirect what was signed was another address: that is no answer to the password.
      const moved = answered.value.url.href !== url.href;
      url = answered.value.url;
      const offered = answered.value.headers['www-authenticate'] ?? '';
      const why = signing.refusedWith(offered, tries > 0 && !moved);
      if (why !== 'again') return refusedBy(why, url);
    }
    return refuse({ kind: 'wrong-password', detail: url.host });
  };

  const send = async ({ method, url, depth, body }: DavRequest): Promise<Result<Answered, DavRefusal>> => {
    if (!allowed(url)) return refuse({ kind: 'plain-http', detail: url.hostname });
    if (!mayCarry(address, url)) return refuse({ kind: 'other-host', detail: url.origin });
    const left = deadline - Date.now();
    if (left <= 0 || received > MOST_BYTES) {
      return refuse(left <= 0 ? { kind: 'timed-out', detail: url.host } : tooLarge);
    }
    const answered = await guardedRequest(url.href, {
      allowedHosts: options.allowedHosts,
      ...(options.resolve ? { resolve: options.resolve } : {}),
      timeLimitMs: Math.min(left, ONE_REQUEST),
      method,
      ...(body === undefined ? {} : { body }),
      headers: {
        authorization: signing.header(method, url),
        accept: method === 'GET' ? 'text/calendar, */*;q=0.5' : 'application/xml, text/xml, */*;q=0.5',
        ...(body === undefined ? {} : { 'content-type': 'application/xml; charset=utf-8' }),
        ...(depth === undefined ? {} : { depth }),
      },
      redirect: (from, to) => {
        if (isSameHostBehindProxy(from, to)) return 'here';
        return allowed(to) && mayCarry(from, to) ? 'with-secrets' : 'refused';
      },
    });
    if (!answered.ok) return answered;
    received += answered.value.bytes.length;
    return answered;
  };
  return ok({ address, ask });
}

/** Behind a proxy that ends TLS, servers such as Nextcloud redirect to http on their own name. */
function isSameHostBehindProxy(from: URL, to: URL): boolean {
  return from.protocol === 'https:' && to.protocol === 'http:' && to.hostname === from.hostname;
}

const tooLarge: DavRefusal = { kind: 'too-large', detail: String(MOST_BYTES) };

function refusedBy(why: 'wrong' | { readonly unknown: string }, { host }: URL): Result<never, DavRefusal> {
  return refuse(
    why === 'wrong'
      ? { kind: 'wrong-password', detail: host }
      : { kind: 'auth-unsupported', detail: why.unknown },
  );
}

function understood(answered: Answered): Result<DavAnswer, DavRefusal> {
  const { status } = answered;
  if (isLater(status)) return refuse({ kind: 'status', detail: String(status) });
  return ok({ ...answered, fine: status >= 200 && status < 300 });
}

/** "Later": to go on with another, heavier request would be the opposite of what is asked. */
export function isLater(status: number): boolean {
  return status === 429 || status === 503;
}

/** The multistatus in an answer; null where it holds none. */
export function multistatusIn({ bytes, headers }: DavAnswer): Multistatus | null {
  return readMultistatus(parseXml(bytes, headers['content-type'] ?? ''));
}

/** A resource's answer about itself (PROPFIND, Depth 0), with where it was found after redirects. */
export interface About {
  readonly url: URL;
  readonly response: DavResponse;
}

/** Asks a resource about itself. Refused with `status` or `not-caldav` where it does not answer as WebDAV does. */
export async function askAbout(
  session: DavSession,
  url: URL,
  body: string,
): Promise<Result<About, DavRefusal>> {
  const answered = await session.ask({ method: 'PROPFIND', url, depth: '0', body });
  if (!answered.ok) return answered;
  const { status, fine } = answered.value;
  if (!fine) return refuse({ kind: 'status', detail: String(status) });
  const responses = multistatusIn(answered.value)?.responses ?? [];
  const at = answered.value.url;
  // Some servers answer Depth 0 with the members as well.
  const itself = responses.find(({ hrefs }) => hrefs.some((href) => isAt(href, at)));
  const response = itself ?? responses[0];
  if (response === undefined) return refuse({ kind: 'not-caldav', detail: url.host });
  if (response.status !== null && response.status >= 300) {
    return refuse({ kind: 'status', detail: String(response.status) });
  }
  return ok({ url: asCollection(at), response });
}

function isAt(href: string, url: URL): boolean {
  const where = resolveHref(href, url);
  return where !== null && sameResource(where) === sameResource(url);
}
