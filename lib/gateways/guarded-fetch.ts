import { lookup as systemLookup } from 'node:dns/promises';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { isPublicAddress } from './address-guard.ts';

/** Why an address was not read. `detail` never holds a password. */
export interface FetchRefusal {
  readonly kind:
    | 'not-an-address'
    | 'not-http'
    | 'not-found'
    | 'inside-address'
    | 'too-many-redirects'
    | 'too-large'
    | 'timed-out'
    | 'status'
    | 'not-connected';
  readonly detail: string;
}

/** What was read; `unchanged` where the server says nothing is new (304). */
export type Fetched =
  | { readonly unchanged: true }
  | {
      readonly unchanged: false;
      readonly bytes: Uint8Array;
      readonly etag: string | null;
      readonly lastModified: string | null;
    };

export interface FetchOptions {
  /** Hosts that may be read even on inside addresses. */
  readonly allowedHosts: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly largestBytes?: number;
  readonly timeLimitMs?: number;
  /** How names are resolved; the system's way unless said otherwise. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

const LARGEST = 20 * 1024 * 1024;
const TIME_LIMIT = 20_000;
const MOST_REDIRECTS = 5;
const redirects = new Set([301, 302, 303, 307, 308]);

async function resolveBySystem(host: string): Promise<readonly string[]> {
  return (await systemLookup(host, { all: true, verbatim: true })).map(({ address }) => address);
}

/**
 * Reads an http(s) address that somebody outside may have chosen, without ever reaching into our own network: every
 * address a name resolves to is checked and the connection goes to a checked one, at each redirect anew. Size and
 * time are bounded, and what is packed is unpacked within the same bound.
 */
export async function guardedFetch(
  address: string,
  options: FetchOptions,
): Promise<Result<Fetched, FetchRefusal>> {
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
    if (!redirects.has(status) || to === undefined) return readAnswer(status, response, body, options);
    const next: URL | null = URL.canParse(to, url) ? new URL(to, url) : null;
    if (next && next.origin !== url.origin) headers = withoutSecrets(headers);
    if (next && next.origin === url.origin && next.username === '') {
      next.username = url.username;
      next.password = url.password;
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
  options: FetchOptions,
  signal: AbortSignal,
): Promise<Result<Answer, FetchRefusal>> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refused('not-http', url.protocol);
  const addresses = await checkedAddresses(url, options, signal);
  if (!addresses.ok) return addresses;
  const limit = options.largestBytes ?? LARGEST;
  try {
    return await send(url, addresses.value, headers, limit, signal);
  } catch (error) {
    if (signal.aborted) return refused('timed-out', String(options.timeLimitMs ?? TIME_LIMIT));
    return refused('not-connected', codeOf(error));
  }
}

/** Only a code: messages of the network may quote the address with its password. */
function codeOf(error: unknown): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : 'unknown';
}

async function checkedAddresses(
  url: URL,
  options: FetchOptions,
  signal: AbortSignal,
): Promise<Result<readonly string[], FetchRefusal>> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  let addresses: readonly string[];
  try {
    const resolving = isIP(host) ? [host] : (options.resolve ?? resolveBySystem)(host);
    addresses = await Promise.race([resolving, aborted(signal)]);
  } catch {
    return signal.aborted ? refused('timed-out', host) : refused('not-found', host);
  }
  if (addresses.length === 0) return refused('not-found', host);
  if (isAllowed(host, options.allowedHosts)) return ok(addresses);
  return addresses.every(isPublicAddress) ? ok(addresses) : refused('inside-address', host);
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function isAllowed(host: string, allowed: readonly string[]): boolean {
  return allowed.some(
    (entry) =>
      entry
        .trim()
        .toLowerCase()
        .replace(/^\[|\]$/g, '') === host.toLowerCase(),
  );
}

/** The connection goes to what was checked, whatever the name resolves to a moment later. */
function pinned(addresses: readonly string[]): LookupFunction {
  const list = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, lookupOptions, callback) => {
    const [first] = list;
    if (lookupOptions.all) callback(null, list);
    else callback(null, first?.address ?? '', first?.family ?? 4);
  };
}

function send(
  url: URL,
  addresses: readonly string[],
  headers: Record<string, string>,
  limit: number,
  signal: AbortSignal,
): Promise<Result<Answer, FetchRefusal>> {
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
    const outgoing = request(
      url,
      {
        headers: { 'user-agent': 'Huiqian', 'accept-encoding': 'gzip', ...headers },
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
    outgoing.end();
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
  status: number,
  response: IncomingMessage,
  body: Uint8Array,
  options: FetchOptions,
): Promise<Result<Fetched, FetchRefusal>> {
  if (status === 304) return ok({ unchanged: true });
  if (status !== 200) return refused('status', String(status));
  const limit = options.largestBytes ?? LARGEST;
  try {
    const bytes = await unpacked(response.headers['content-encoding'], body, limit);
    return ok({
      unchanged: false,
      bytes,
      etag: response.headers.etag ?? null,
      lastModified: response.headers['last-modified'] ?? null,
    });
  } catch (error) {
    return codeOf(error) === 'ERR_BUFFER_TOO_LARGE'
      ? tooLarge(limit)
      : refused('not-connected', codeOf(error));
  }
}

const unpackers = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const;

async function unpacked(encoding: string | undefined, body: Uint8Array, limit: number): Promise<Uint8Array> {
  const unpack = Object.entries(unpackers).find(([name]) => name === encoding?.trim().toLowerCase())?.[1];
  return unpack ? unpack(body, { maxOutputLength: limit }) : body;
}
