import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Asked, answerDav } from './caldav-answers.ts';
import { digestGate } from './digest-gate.ts';

/** What a server does otherwise than the RFCs, one by one. Left out: as it should be. */
export interface Quirks {
  readonly namespaces?: 'default' | 'strange' | 'undeclared';
  readonly hrefs?: 'url' | 'relative' | 'http-behind-proxy' | 'encoded' | 'no-suffix' | 'no-slash';
  readonly principal?: 'none' | 'self';
  readonly home?: 'none' | 'one-deeper' | 'calendar' | 'elsewhere';
  readonly wellKnown?: 'none' | 'redirect' | 'elsewhere';
  /** The address typed answers PROPFIND with this. */
  readonly root?: 404 | 405 | 401 | 'html' | 'negotiate';
  /** Only Digest is taken (RFC 7616); each nonce serves so many requests. `session`: MD5-sess, `plain`: RFC 2069. */
  readonly digest?: 'MD5' | 'SHA-256' | 'session' | 'plain' | 'short-lived';
  readonly components?: 'missing';
  readonly ctag?: 'none';
  readonly syncToken?: 'none' | 'report-only';
  readonly syncReport?:
    | 400
    | 403
    | 405
    | 409
    | 415
    | 500
    | 507
    | 'pieces'
    | 'endless'
    | 'excess'
    | 'same-token';
  readonly multiget?: 403 | 405 | 503 | 'partial' | 'empty';
  readonly get?: 403;
  readonly propfindMembers?: 405 | 'empty';
  readonly query?: 405 | 'empty';
  readonly etags?: 'weak' | 'bare' | 'none' | 'escaped';
  readonly status?: 200;
  readonly gzip?: true;
  readonly text?: 'bom' | 'gbk' | 'cdata' | 'cr-only' | 'return-entities' | 'leading-space' | 'cut';
  readonly finiteDepthOnly?: true;
  /** Writes what is said otherwise; `said` is empty where nothing was. */
  readonly rewrite?: (said: Said, asked: Asked) => Partial<Said>;
  /** Depth 0 is answered with the members, and those first. */
  readonly depthIgnored?: true;
}

/** An answer on its way out. */
export interface Said {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

export interface StoredResource {
  text: string;
  version: number;
}

/** A calendar on the server. */
export interface StoredCalendar {
  readonly path: string;
  readonly name: string;
  readonly holds: string;
  /** Rises with every change; a change log for sync tokens. */
  version: number;
  /** Tokens before this one are forgotten. */
  oldestToken: number;
  readonly resources: Map<string, StoredResource>;
  readonly removed: Map<string, number>;
}

export interface CalDavServer {
  readonly base: string;
  quirks: Quirks;
  /** What was asked since the last `reset`, as `REPORT sync-collection`, `PROPFIND 1`, `multiget 2`, `GET`. */
  readonly asked: string[];
  readonly authorizations: (string | undefined)[];
  readonly calendars: Map<string, StoredCalendar>;
  put: (calendar: string, name: string, text: string) => void;
  remove: (calendar: string, name: string) => void;
  /** Tokens given so far are forgotten. */
  forgetTokens: (calendar: string) => void;
  /** Answers everything with this status; null: answers again. */
  fail: number | null;
  reset: (quirks?: Quirks) => void;
  close: () => void;
}

export const user = '温玥@office';
export const password = 'pass:wörd';
const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** A CalDAV server of one account on loopback, which can play what servers in the field do. */
export async function startCalDavServer(): Promise<CalDavServer> {
  const calendars = new Map<string, StoredCalendar>();
  const http: Server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  const server: CalDavServer = {
    base: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    quirks: {},
    asked: [],
    authorizations: [],
    calendars,
    fail: null,
    put: (path, name, text) =>
      change(path, (calendar) => {
        calendar.resources.set(name, { text, version: calendar.version });
        calendar.removed.delete(name);
      }),
    remove: (path, name) =>
      change(path, (calendar) => {
        calendar.resources.delete(name);
        calendar.removed.set(name, calendar.version);
      }),
    forgetTokens: (path) =>
      change(path, (calendar) => {
        calendar.oldestToken = calendar.version;
      }),
    reset: (quirks = {}) => {
      calendars.clear();
      for (const [path, name, holds] of [
        ['work', '工作 & 会议', 'VEVENT'],
        ['todo', '待办', 'VTODO'],
      ] as const) {
        const kept = { resources: new Map(), removed: new Map(), version: 1, oldestToken: 0 };
        calendars.set(path, { path, name, holds, ...kept });
      }
      server.quirks = quirks;
      server.fail = null;
      server.asked.length = 0;
      server.authorizations.length = 0;
    },
    close: () => {
      http.closeAllConnections();
      http.close();
    },
  };
  server.reset();

  function change(path: string, by: (calendar: StoredCalendar) => void): void {
    const calendar = calendars.get(path);
    if (!calendar) throw new Error(`no calendar ${path}`);
    calendar.version++;
    by(calendar);
  }

  const digests = digestGate({ user, password });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const asked: Asked = {
      method: request.method ?? '',
      path: request.url ?? '/',
      depth: request.headers.depth as string | undefined,
      body: Buffer.concat(parts).toString('utf8'),
    };
    server.asked.push(nameOf(asked));
    server.authorizations.push(request.headers.authorization);
    const { digest } = server.quirks;
    const signedIn =
      digest === undefined
        ? request.headers.authorization === authorization
        : digests.accepts(digest, request);
    const refusal = server.fail ?? (signedIn ? null : 401);
    const answer = refusal === null ? answerDav(server, asked) : { status: refusal, body: '' };
    const said: Said = {
      status: answer.status,
      body: server.quirks.rewrite ? answer.body.toString('utf8') : answer.body,
      headers: {
        'content-type': 'application/xml; charset=utf-8',
        ...(refusal === 401
          ? { 'www-authenticate': digest === undefined ? 'Basic realm="x"' : digests.offer(digest) }
          : {}),
        ...('headers' in answer ? answer.headers : {}),
      },
    };
    const { status, headers, body } =
      refusal === null && server.quirks.rewrite ? { ...said, ...server.quirks.rewrite(said, asked) } : said;
    response.writeHead(status, headers);
    response.end(body);
  }
  return server;
}

function nameOf({ method, depth, body }: Asked): string {
  if (method === 'GET') return 'GET';
  if (method === 'PROPFIND') return `PROPFIND ${depth}`;
  if (body.includes('sync-collection')) return 'sync-collection';
  if (body.includes('calendar-query')) return 'calendar-query';
  return `multiget ${body.match(/<\w+:href/g)?.length ?? 0}`;
}
