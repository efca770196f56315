import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { aboutResource } from './bodies.ts';
import { asCollection, resolveHref, sameResource } from './href.ts';
import { type DavResponse, hrefsIn, textOf } from './multistatus.ts';
import { askSystem, isWithin, locateService } from './service-location.ts';
import {
  askAbout,
  type DavAccount,
  type DavOptions,
  type DavRefusal,
  type DavSession,
  multistatusIn,
  openSession,
} from './session.ts';
import { childrenOf } from './xml.ts';

/** A calendar an account can read. */
export interface FoundCalendar {
  readonly url: string;
  readonly name: string;
}

/** Where providers begin that do not say so themselves: Feishu answers at /calendars/ (xuanwo.io/reports/2023-35). */
const beginnings: Readonly<Record<string, string>> = {
  'caldav.feishu.cn': '/calendars/',
  'caldav.larksuite.com': '/calendars/',
};

const LONGEST_NAME = 200;
/** Plain collections looked into when a home holds no calendar itself (SOGo keeps them one level down). */
const MOST_FOLDERS = 20;

/**
 * Finds an account's calendars (RFC 6764 6, 4791 6.2, 6638): of a bare domain where its name servers say the service is,
 * as long as that lies in the domain; from the address given, else `/.well-known/caldav`, else the
 * host's root; there the address may itself be a calendar, name its home set, or name a principal that does. A server
 * that names neither is taken at the address itself. Only calendars that hold events are given.
 */
export async function discoverCalendars(
  account: DavAccount,
  options: DavOptions,
): Promise<Result<readonly FoundCalendar[], DavRefusal>> {
  const session = openSession(account, options);
  if (!session.ok) return session;
  let told: DavRefusal | null = null;
  const service = await locateService(session.value.address, options.askService ?? askSystem);
  if (service !== null) {
    const found = await lookAtService(account, options, service);
    if (found.ok && found.value.length > 0) return found;
    if (!found.ok && isFinal(found.refusal)) return found;
    told = found.ok ? { kind: 'no-calendars', detail: service.host } : found.refusal;
  }
  for (const start of beginningsFrom(session.value.address)) {
    const found = await lookFrom(session.value, start);
    if (found.ok && found.value.length > 0) return found;
    const why: DavRefusal = found.ok ? { kind: 'no-calendars', detail: start.host } : found.refusal;
    if (isFinal(why)) return refuse(why);
    if (told === null || weight(why) > weight(told)) told = why;
  }
  const { host } = session.value.address;
  return refuse(told === null || weight(told) === 0 ? { kind: 'not-caldav', detail: host } : told);
}

/** A service elsewhere than in the domain somebody typed is only named: records of DNS are not proven (RFC 6764 8). */
async function lookAtService(
  account: DavAccount,
  options: DavOptions,
  service: URL,
): Promise<Result<readonly FoundCalendar[], DavRefusal>> {
  if (!isWithin(service, new URL(account.address))) {
    return refuse({ kind: 'other-host', detail: service.origin });
  }
  const session = openSession({ ...account, address: service.href }, options);
  return session.ok ? lookFrom(session.value, service) : session;
}

function beginningsFrom(address: URL): readonly URL[] {
  const known = beginnings[address.hostname];
  const all = [address.href, ...(known ? [known] : []), '/.well-known/caldav', '/'];
  const unique = new Map(all.map((path) => new URL(path, address)).map((url) => [url.href, url]));
  return [...unique.values()];
}

/** No other address of the host would answer otherwise; and asking on with a wrong password locks accounts. */
function isFinal({ kind }: DavRefusal): boolean {
  return !['status', 'not-caldav', 'no-calendars', 'other-host', 'too-many-redirects'].includes(kind);
}

/** How much a refusal says: an address that is simply not WebDAV says nothing. */
function weight({ kind, detail }: DavRefusal): number {
  if (kind === 'no-calendars') return 2;
  if (kind === 'other-host') return 3;
  return kind === 'not-caldav' || ['400', '404', '405', '501'].includes(detail) ? 0 : 1;
}

async function lookFrom(
  session: DavSession,
  start: URL,
): Promise<Result<readonly FoundCalendar[], DavRefusal>> {
  const self = await askAbout(session, start, aboutResource);
  if (!self.ok) return self;
  const { url, response } = self.value;
  if (isCalendar(response) && holdsEvents(response)) return ok([calendarOf(response, url)]);
  const homes = await homesOf(session, url, response);
  if (!homes.ok) return homes;
  let told: DavRefusal | null = null;
  for (const home of [...homes.value, url]) {
    const found = await calendarsIn(session, home);
    if (found.ok && found.value.length > 0) return found;
    if (!found.ok && isFinal(found.refusal)) return found;
    if (!found.ok) told ??= found.refusal;
  }
  return told === null ? ok([]) : refuse(told);
}

/** The home sets a resource names, or its principal's; the principal itself where that names none. */
async function homesOf(
  session: DavSession,
  url: URL,
  response: DavResponse,
): Promise<Result<readonly URL[], DavRefusal>> {
  const own = resolved(hrefsIn(response, 'calendar-home-set'), url);
  if (own.length > 0) return ok(own);
  const [principal] = resolved(hrefsIn(response, 'current-user-principal'), url);
  if (principal === undefined || sameResource(principal) === sameResource(url)) return ok([]);
  const about = await askAbout(session, principal, aboutResource);
  if (!about.ok) return about.refusal.kind === 'status' ? ok([]) : about;
  const named = resolved(hrefsIn(about.value.response, 'calendar-home-set'), about.value.url);
  return ok(named.length > 0 ? named : [about.value.url]);
}

function resolved(hrefs: readonly string[], base: URL): readonly URL[] {
  return hrefs.map((href) => resolveHref(href, base)).filter((url) => url !== null);
}

/** The calendars of a home: it may be one itself (DavMail #75), hold them, or hold folders that do. */
async function calendarsIn(
  session: DavSession,
  home: URL,
): Promise<Result<readonly FoundCalendar[], DavRefusal>> {
  const members = await membersOf(session, home);
  if (!members.ok) return members;
  const found = calendarsAmong(members.value);
  if (found.length > 0) return ok(found);
  const folders = members.value.filter(
    ({ url, response }) => sameResource(url) !== sameResource(home) && isFolder(response),
  );
  const deeper: FoundCalendar[] = [];
  for (const { url } of folders.slice(0, MOST_FOLDERS)) {
    const inside = await membersOf(session, url);
    if (inside.ok) deeper.push(...calendarsAmong(inside.value));
    else if (isFinal(inside.refusal)) return inside;
  }
  return ok(deeper);
}

interface Member {
  readonly url: URL;
  readonly response: DavResponse;
}

async function membersOf(session: DavSession, home: URL): Promise<Result<readonly Member[], DavRefusal>> {
  const url = asCollection(home);
  const answered = await session.ask({ method: 'PROPFIND', url, depth: '1', body: aboutResource });
  if (!answered.ok) return answered;
  const { fine, status, url: at } = answered.value;
  if (!fine) return refuse({ kind: 'status', detail: String(status) });
  const multistatus = multistatusIn(answered.value);
  if (multistatus === null) return refuse({ kind: 'not-caldav', detail: url.host });
  return ok(
    multistatus.responses.flatMap((response) => {
      const where = resolveHref(response.hrefs[0] ?? '', at);
      return where === null ? [] : [{ url: where, response }];
    }),
  );
}

function calendarsAmong(members: readonly Member[]): readonly FoundCalendar[] {
  return members
    .filter(({ response }) => isCalendar(response) && holdsEvents(response))
    .map(({ url, response }) => calendarOf(response, url));
}

function typesOf({ props }: DavResponse): readonly string[] {
  return props.get('resourcetype')?.children.map(({ name }) => name) ?? [];
}

/** RFC 4791 4.2. */
function isCalendar(response: DavResponse): boolean {
  return typesOf(response).includes('calendar');
}

function isFolder(response: DavResponse): boolean {
  const types = typesOf(response);
  return (
    types.includes('collection') && !types.some((type) => /^(addressbook|schedule-|notification)/.test(type))
  );
}

/** RFC 4791 5.2.3: without the property every kind of component is accepted (WeCom sends none, tsdav #181). */
function holdsEvents({ props }: DavResponse): boolean {
  const set = props.get('supported-calendar-component-set');
  if (set === undefined || set.children.length === 0) return true;
  return childrenOf(set, 'comp').some(({ attributes }) => attributes.name?.toUpperCase() === 'VEVENT');
}

function calendarOf(response: DavResponse, url: URL): FoundCalendar {
  const where = asCollection(url);
  const name = textOf(response, 'displayname') ?? lastSegment(where);
  return { url: where.href, name: name.slice(0, LONGEST_NAME) };
}

function lastSegment({ pathname, host }: URL): string {
  const segment = pathname.split('/').filter(Boolean).at(-1) ?? host;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
