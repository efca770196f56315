import { createHash, randomBytes } from 'node:crypto';

/** What a server asks to be answered with (RFC 7616 3.3). */
export interface DigestChallenge {
  readonly realm: string;
  readonly nonce: string;
  readonly opaque: string | null;
  readonly algorithm: 'MD5' | 'SHA-256';
  readonly session: boolean;
  /** False: a server of RFC 2069, without counting. */
  readonly counted: boolean;
}

const algorithms = { md5: 'MD5', 'sha-256': 'SHA-256' } as const;

/** The strongest challenge we can answer among those a header offers; null where there is none. */
export function readChallenge(header: string): DigestChallenge | null {
  const found = [
    ...header.matchAll(/\bdigest\s+((?:[\w-]+\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s,"]+)(?:[\s,]+|$))+)/gi),
  ].flatMap(([, parameters = '']) => challengeOf(parameters) ?? []);
  return found.find(({ algorithm }) => algorithm === 'SHA-256') ?? found[0] ?? null;
}

function challengeOf(parameters: string): DigestChallenge | null {
  const values = new Map<string, string>();
  for (const [, name = '', quoted, bare] of parameters.matchAll(
    /([\w-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g,
  )) {
    const key = name.toLowerCase();
    if (!values.has(key)) values.set(key, quoted?.replace(/\\(.)/g, '$1') ?? bare ?? '');
  }
  const [base = '', session] = (values.get('algorithm') ?? 'MD5').toLowerCase().split(/-(?=sess$)/);
  const algorithm = algorithms[base as keyof typeof algorithms];
  const nonce = values.get('nonce');
  const offered = values
    .get('qop')
    ?.toLowerCase()
    .split(/\s*,\s*/);
  // Integrity of the body (auth-int) is what TLS is for; a server that wants it alone is not answered.
  if (!algorithm || nonce === undefined || (offered && !offered.includes('auth'))) return null;
  return {
    realm: values.get('realm') ?? '',
    nonce,
    opaque: values.get('opaque') ?? null,
    algorithm,
    session: session === 'sess',
    counted: offered !== undefined,
  };
}

export interface DigestRequest {
  readonly account: string;
  readonly password: string;
  readonly method: string;
  /** As it stands in the request line. */
  readonly target: string;
  /** How often this nonce is used, from 1. */
  readonly count: number;
  /** Anything nobody can foresee; made here unless a test needs to know it. */
  readonly clientNonce?: string;
}

/** The Authorization header that answers a challenge (RFC 7616 3.4). */
export function answerChallenge(challenge: DigestChallenge, request: DigestRequest): string {
  const { realm, nonce, opaque, algorithm, session, counted } = challenge;
  const { method, target, count } = request;
  // Texts are bytes here, one a character, as headers are: a realm in GBK is given back as it came, names go as UTF-8.
  const [account, password] = [bytesOf(request.account), bytesOf(request.password)];
  const hash = (text: string): string =>
    createHash(algorithm === 'MD5' ? 'md5' : 'sha256')
      .update(text, 'latin1')
      .digest('hex');
  const clientNonce = request.clientNonce ?? randomBytes(16).toString('hex');
  const used = count.toString(16).padStart(8, '0');
  const secret = hash(`${account}:${realm}:${password}`);
  const first = session ? hash(`${secret}:${nonce}:${clientNonce}`) : secret;
  const second = hash(`${method}:${target}`);
  const response = counted
    ? hash(`${first}:${nonce}:${used}:${clientNonce}:auth:${second}`)
    : hash(`${first}:${nonce}:${second}`);
  const parts = [
    ...[`username=${quoted(account)}`, `realm=${quoted(realm)}`, `nonce=${quoted(nonce)}`],
    ...[`uri=${quoted(target)}`, `algorithm=${algorithm}${session ? '-sess' : ''}`, `response="${response}"`],
    ...(opaque === null ? [] : [`opaque=${quoted(opaque)}`]),
    ...(counted ? ['qop=auth', `nc=${used}`] : []),
    ...(counted || session ? [`cnonce="${clientNonce}"`] : []),
  ];
  return `Digest ${parts.join(', ')}`;
}

function bytesOf(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

function quoted(text: string): string {
  return `"${text.replace(/[\r\n]/g, '').replace(/(["\\])/g, '\\$1')}"`;
}
