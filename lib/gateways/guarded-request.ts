import { request as httpRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { checkedAddresses, pinned } from './checked-addresses.ts';
import { unpacked } from './unpack.ts';

/** Why an address was not read. `detail` never holds a password. */
export interface FetchRefusal {
  readonly kind:
    | 'not-an-address'
    | 'not-http'
    | 'not-found'
    | 'inside-address'
    | 'other-host'
    | 'certificate'
    | 'too-many-redirects'
    | 'too-large'
    | 'timed-out'
    | 'status'
    | 'not-connected';
  readonly detail: string;
}

/**
 * What a redirect may take along. `here`: it is followed to the same scheme and port as before, whatever it says of them.
 * `refused`: it is not followed at all.
 */
export type RedirectRule = (from: URL, to: URL) => 'with-secrets' | 'without-secrets' | 'here' | 'refused';

export interface RequestOptions {
  /** Hosts that may be read even on inside addresses. */
  readonly allowedHosts: readonly string[];
  /** GET unless said otherwise. A redirect repeats it with its body, as WebDAV clients do. */
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly largestBytes?: number;
  readonly timeLimitMs?: number;
  /** How names are resolved; the system's way unless said otherwise. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** Secrets stay with their origin unless said otherwise. */
  readonly redirect?: RedirectRule;
}

/** What a server said, whatever its status; the body unpacked. */
export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Uint8Array;
  /** Where it was said, after redirects. */
  readonly url: URL;
}

const LARGEST = 20 * 1024 * 1024;
const TIME_LIMIT = 20_000;
const MOST_REDIRECTS = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

const sameOrigin: RedirectRule = (from, to) =>
  from.origin === to.origin ? 'with-secrets' : 'without-secrets';

/**
 * Asks an http(s) address that somebody outside may have chosen, without ever reaching into our own network: every
 * address a name resolves to is checked and the connection goes to a checked one, at each redirect anew. Size and
 * time are bounded, and what is packed is unpacked within the same bound.
 */
export async function guardedRequest(
  address: string,
  options: RequestOptions,
): Promise<Result<Answered, FetchRefusal>> {
  const signal = AbortSignal.timeout(options.timeLimitMs ?? TIME_LIMIT);
  let url = parseAddress(address);
  let headers = { ...options.headers };
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    if (url === null) return refused('not-an-address');
    const answer = await requestOnce(url, headers, options, signal);
    if (!answer.ok) return answer;
    const { response, body } = answer.value;
    const status = response.statusCode ?? 0;
    const to = response.headers.location;
    if (!redirects.has(status) || to === undefined) return readAnswer(url, response, body, options);
    const next: URL | null = URL.canParse(to, url) ? new URL(to, url) : null;
    if (next) {
      const rule = (options.redirect ?? sameOrigin)(url, next);
      if (rule === 'refused') return refused('other-host', next.origin);
      if (rule === 'here') {
        next.protocol = url.protocol;
        next.port = url.port;
      }
      if (rule === 'without-secrets') headers = withoutSecrets(headers);
      else if (next.username === '') {
        next.username = url.username;
        next.password = url.password;
      }
    }
    url = next;
  }
  return refused('too-many-redirects', String(MOST_REDIRECTS));
}

function refused(kind: FetchRefusal['kind'], detail = ''): Result<never, FetchRefusal> {
  return refuse({ kind, detail });
}

function parseAddress(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

function withoutSecrets(headers: Record<string, string>): Record<string, string> {
  const secret = /^(authorization|cookie)$/i;
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !secret.test(name)));
}

interface Answer {
  readonly response: IncomingMessage;
  readonly body: Uint8Array;
}

async function requestOnce(
  url: URL,
  headers: Record<string, string>,
  options: RequestOptions,
  signal: AbortSignal,
): Promise<Result<Answer, FetchRefusal>> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refused('not-http', url.protocol);
  const addresses = await checkedAddresses(url, options, signal);
  if (!addresses.ok) return addresses;
  const limit = options.largestBytes ?? LARGEST;
  try {
    return await send({ url, addresses: addresses.value, headers, limit, signal, options });
  } catch (error) {
    if (signal.aborted) return refused('timed-out', String(options.timeLimitMs ?? TIME_LIMIT));
    const code = codeOf(error);
    return refused(untrusted.test(code) ? 'certificate' : 'not-connected', code);
  }
}

/** Codes of TLS for a certificate that is not trusted, has run out or belongs to another name (Node's tls.html). */
const untrusted =
  /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER|ALTNAME|INVALID_CA|HOSTNAME_MISMATCH/;

/** Only a code: messages of the network may quote the address with its password. */
function codeOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : 'unknown';
}

interface Sending {
  readonly url: URL;
  readonly addresses: readonly string[];
  readonly headers: Record<string, string>;
  readonly limit: number;
  readonly signal: AbortSignal;
  readonly options: RequestOptions;
}

function send({
  url,
  addresses,
  headers,
  limit,
  signal,
  options,
}: Sending): Promise<Result<Answer, FetchRefusal>> {
  const { method = 'GET', body: said } = options;
  const length = said === undefined ? {} : { 'content-length': String(Buffer.byteLength(said)) };
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const outgoing = request(
      url,
      {
        method,
        headers: { 'user-agent': 'Huiqian', 'accept-encoding': 'gzip', ...length, ...headers },
        lookup: pinned(addresses),
        signal,
        agent: false,
      },
      (response) => {
        collect(response, limit).then(
          (body) => resolve(body === null ? tooLarge(limit) : ok({ response, body })),
          reject,
        );
      },
    );
    outgoing.on('error', reject);
    // As bytes: beside a text, Node would write the headers as UTF-8 too and spoil what is not ASCII in them.
    outgoing.end(said === undefined ? undefined : Buffer.from(said));
  });
}

function tooLarge(limit: number): Result<never, FetchRefusal> {
  return refused('too-large', String(limit));
}

/** The whole body; null, and the connection closed, once it is over the limit. */
async function collect(response: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  if (Number(response.headers['content-length'] ?? 0) > limit) {
    response.destroy();
    return null;
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > limit) {
      response.destroy();
      return null;
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

async function readAnswer(
  url: URL,
  response: IncomingMessage,
  body: Uint8Array,
  options: RequestOptions,
): Promise<Result<Answered, FetchRefusal>> {
  const status = response.statusCode ?? 0;
  const limit = options.largestBytes ?? LARGEST;
  const said = { status, headers: response.headers, url };
  try {
    const bytes = await unpacked(response.headers['content-encoding'], body, limit);
    return ok({ ...said, bytes });
  } catch (error) {
    if (codeOf(error) === 'ERR_BUFFER_TOO_LARGE') return tooLarge(limit);
    // What went wrong is said by the status; only what was asked for must be readable.
    return status >= 300 ? ok({ ...said, bytes: new Uint8Array() }) : refused('not-connected', codeOf(error));
  }
}
