import type { CalDavServer, Quirks, StoredCalendar } from './caldav-server.ts';
import {
  type Answer,
  dataOf,
  done,
  etagOf,
  home,
  hrefOf,
  member,
  multistatus,
  pathOf,
  response,
  status,
  tokenOf,
} from './caldav-writing.ts';

/** One request as it came. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly depth: string | undefined;
  readonly body: string;
}

const root = '/dav/';
const principal = '/dav/principals/wen%40office/';
const nothing: Answer = { status: 404, body: '' };

/** What the server says to a request under its quirks. */
export function answerDav(server: CalDavServer, asked: Asked): Answer {
  const { quirks } = server;
  const path = decodeURIComponent(asked.path.replace(/\?.*/s, '')).replace(/\/{2,}/g, '/');
  if (path === '/.well-known/caldav') return wellKnown(quirks);
  if (path === '/dav') return { status: 301, body: '', headers: { location: root } };
  if (quirks.finiteDepthOnly && asked.method !== 'GET' && asked.depth === undefined) {
    return {
      status: 403,
      body: multistatus(
        server,
        '<D:response><D:href>/</D:href><D:status>HTTP/1.0 403 Forbidden</D:status></D:response>',
      ),
    };
  }
  const calendar = calendarAt(server, path);
  if (asked.method === 'GET') return get(server, path);
  if (calendar && asked.method === 'REPORT') return report(server, calendar, asked);
  if (asked.method !== 'PROPFIND') return { status: 405, body: '' };
  if (calendar) return propfindCalendar(server, calendar, asked.depth);
  if (path === root) return propfindRoot(server, asked.depth);
  if (path === decodeURIComponent(principal))
    return done(server, response(server, principal, homeProps(server)));
  if (path === home || path === `${home}folder/`) return propfindHome(server, path, asked.depth);
  return nothing;
}

function wellKnown({ wellKnown: how }: Quirks): Answer {
  if (how === 'none') return nothing;
  const to = how === 'elsewhere' ? 'http://localhost:1/dav/' : root;
  return { status: 301, body: '', headers: { location: to } };
}

function propfindRoot(server: CalDavServer, depth: string | undefined): Answer {
  const { root: how, principal: who } = server.quirks;
  if (how === 'html') return { status: 200, body: '<!DOCTYPE html><html><body>welcome</body></html>' };
  if (how === 'negotiate')
    return { status: 401, body: '', headers: { 'www-authenticate': 'Negotiate, NTLM' } };
  if (typeof how === 'number') return { status: how, body: '' };
  const where = who === 'self' ? root : principal;
  const props =
    who === 'none' ? '' : `<D:current-user-principal><D:href>${where}</D:href></D:current-user-principal>`;
  const inside = depth === '1' && who === 'none' ? calendarList(server) : '';
  const own = `<D:resourcetype><D:collection/></D:resourcetype>${props}${who === 'self' ? homeProps(server) : ''}`;
  return done(server, response(server, root, own) + inside);
}

function homeProps({ quirks }: CalDavServer): string {
  if (quirks.home === 'none') return '<D:displayname>温玥</D:displayname>';
  const calendar = quirks.home === 'calendar' ? 'work/' : '';
  const where = quirks.home === 'elsewhere' ? 'https://other.example/cal/' : `${home}${calendar}`;
  return `<C:calendar-home-set><D:href>${where}</D:href></C:calendar-home-set>`;
}

function propfindHome(server: CalDavServer, path: string, depth: string | undefined): Answer {
  const own = response(server, path, '<D:resourcetype><D:collection/></D:resourcetype>');
  if (depth !== '1') return done(server, own);
  if (server.quirks.home !== 'one-deeper' || path.endsWith('folder/'))
    return done(server, own + calendarList(server));
  const folder = response(server, `${home}folder/`, '<D:resourcetype><D:collection/></D:resourcetype>');
  return done(server, own + folder);
}

function calendarList(server: CalDavServer): string {
  return [...server.calendars.values()].map((calendar) => aboutCalendar(server, calendar)).join('');
}

function aboutCalendar(server: CalDavServer, calendar: StoredCalendar): string {
  const { quirks } = server;
  const reports =
    quirks.syncReport === 405
      ? ''
      : '<D:supported-report><D:report><D:sync-collection/></D:report></D:supported-report>';
  return response(
    server,
    pathOf(server, calendar),
    [
      '<D:resourcetype><D:collection/><C:calendar/></D:resourcetype>',
      `<D:displayname>${calendar.name.replace('&', '&amp;')}</D:displayname>`,
      quirks.components
        ? ''
        : `<C:supported-calendar-component-set><C:comp name="${calendar.holds}"/></C:supported-calendar-component-set>`,
      quirks.ctag ? '' : `<CS:getctag>"${calendar.version}"</CS:getctag>`,
      quirks.syncToken ? '' : `<D:sync-token>${tokenOf(calendar)}</D:sync-token>`,
      `<D:supported-report-set>${reports}</D:supported-report-set>`,
    ].join(''),
  );
}

function propfindCalendar(server: CalDavServer, calendar: StoredCalendar, depth: string | undefined): Answer {
  if (depth !== '1' && !server.quirks.depthIgnored) return done(server, aboutCalendar(server, calendar));
  const { propfindMembers } = server.quirks;
  if (propfindMembers === 405) return { status: 405, body: '' };
  const members = propfindMembers === 'empty' ? [] : [...calendar.resources.keys()];
  const inside = members.map((name) => member(server, calendar, name)).join('');
  const own = aboutCalendar(server, calendar);
  return done(server, server.quirks.depthIgnored ? inside + own : own + inside);
}

function report(server: CalDavServer, calendar: StoredCalendar, { body }: Asked): Answer {
  if (body.includes('sync-collection')) return syncReport(server, calendar, body);
  if (body.includes('calendar-query')) {
    const { query } = server.quirks;
    if (query === 405) return { status: 405, body: '' };
    const names = query === 'empty' ? [] : [...calendar.resources.keys()];
    return done(server, names.map((name) => member(server, calendar, name)).join(''));
  }
  return multiget(server, calendar, body);
}

function syncReport(server: CalDavServer, calendar: StoredCalendar, body: string): Answer {
  const how = server.quirks.syncReport;
  const token = /<\w+:sync-token>(.*?)<\/\w+:sync-token>/.exec(body)?.[1] ?? '';
  const [, numbered = '0', from = '0'] = /\/(\d+)(?:-(\d+))?$/.exec(token) ?? [];
  const since = Number(numbered);
  if (typeof how === 'number' || (token !== '' && since < calendar.oldestToken)) {
    const status = typeof how === 'number' ? how : 403;
    return { status, body: '<?xml version="1.0"?><D:error xmlns:D="DAV:"><D:valid-sync-token/></D:error>' };
  }
  const lines = [
    ...[...calendar.resources]
      .filter(([, { version }]) => version > since)
      .map(([name]) => member(server, calendar, name)),
    ...[...calendar.removed]
      .filter(([, version]) => version > since)
      .map(([name]) => status(server, calendar, name, '404 Not Found')),
  ];
  const own = how === 'excess' ? aboutCalendar(server, calendar) : '';
  const whole = `<D:sync-token>${tokenOf(calendar)}</D:sync-token>`;
  if (how !== 'pieces' && how !== 'endless' && how !== 'same-token')
    return done(server, own + lines.join('') + whole);
  const at = Number(from);
  const more = response507(server, calendar);
  if (how === 'same-token')
    return done(server, `${lines[0] ?? ''}${more}<D:sync-token>${token}</D:sync-token>`);
  if (how === 'pieces' && at + 1 >= lines.length) return done(server, (lines[at] ?? '') + whole);
  return done(
    server,
    `${lines[at % Math.max(1, lines.length)] ?? ''}${more}<D:sync-token>http://sync/${since}-${at + 1}</D:sync-token>`,
  );
}

function response507(server: CalDavServer, calendar: StoredCalendar): string {
  const href = pathOf(server, calendar);
  return `<D:response><D:href>${href}</D:href><D:status>HTTP/1.1 507 Insufficient Storage</D:status><D:error><D:number-of-matches-within-limits/></D:error></D:response>`;
}

function multiget(server: CalDavServer, calendar: StoredCalendar, body: string): Answer {
  const how = server.quirks.multiget;
  if (typeof how === 'number') return { status: how, body: '' };
  const names = [...body.matchAll(/<\w+:href[^>]*>(.*?)<\/\w+:href>/g)].map(([, href = '']) =>
    nameIn(server, calendar, href),
  );
  const given = names.map((name, index) => {
    const stored = name === null ? undefined : calendar.resources.get(name);
    if (name === null || !stored) return status(server, calendar, name ?? 'x', '404 Not Found');
    if (how === 'empty' || (how === 'partial' && index % 2 === 0)) return '';
    return response(
      server,
      hrefOf(server, calendar, name),
      `${etagOf(server, stored.version)}<C:calendar-data>${dataOf(server, stored.text)}</C:calendar-data>`,
    );
  });
  return done(server, given.join(''));
}

function get(server: CalDavServer, path: string): Answer {
  if (server.quirks.get) return { status: server.quirks.get, body: '' };
  for (const calendar of server.calendars.values()) {
    const stored = calendar.resources.get(nameIn(server, calendar, path) ?? '');
    if (stored)
      return {
        status: 200,
        body: stored.text,
        headers: { 'content-type': 'text/calendar', etag: `"${stored.version}-gzip"` },
      };
  }
  return nothing;
}

function nameIn(server: CalDavServer, calendar: StoredCalendar, href: string): string | null {
  const path = decodeURIComponent(href).replace(/\/{2,}/g, '/');
  const own = pathOf(server, calendar);
  return path.startsWith(own) ? path.slice(own.length) : null;
}

function calendarAt(server: CalDavServer, path: string): StoredCalendar | undefined {
  const whole = path.endsWith('/') ? path : `${path}/`;
  return [...server.calendars.values()].find((calendar) => pathOf(server, calendar) === whole);
}
