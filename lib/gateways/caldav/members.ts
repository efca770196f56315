import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { aboutMembers, changesSince, everyEvent } from './bodies.ts';
import { resolveHref, sameResource } from './href.ts';
import { type DavResponse, plainEtag, textOf } from './multistatus.ts';
import { type DavAnswer, type DavRefusal, type DavSession, isLater, multistatusIn } from './session.ts';

/** A resource of a calendar as its server names it; `etag` null where it gives none. */
export interface Listed {
  readonly url: URL;
  readonly etag: string | null;
}

/** What changed in a calendar, and the token to ask from next time. */
export interface Changes {
  readonly changed: readonly Listed[];
  readonly removed: readonly URL[];
  readonly token: string | null;
}

/** Answers to one sync-collection in pieces (RFC 6578 3.6); a server that never comes to an end is not believed. */
const MOST_PIECES = 200;
/** Of one calendar: more events than any people keep. */
const MOST_MEMBERS = 50_000;

/**
 * Every resource of a calendar that may hold an event: by PROPFIND, which all servers answer, else by calendar-query.
 * (Feishu lists by PROPFIND and answers calendar-query with nothing, obsidian-full-calendar-remastered #351; Yahoo the
 * other way round, AndroidCaldavSyncAdapater #29.)
 */
export async function listMembers(
  session: DavSession,
  url: URL,
): Promise<Result<readonly Listed[], DavRefusal>> {
  const listed = await listBy(session, { method: 'PROPFIND', url, depth: '1', body: aboutMembers });
  if (!listed.ok && !isUnsupported(listed.refusal)) return listed;
  if (listed.ok && listed.value.length > 0) return listed;
  const queried = await listBy(session, { method: 'REPORT', url, depth: '1', body: everyEvent });
  const isTold = listed.ok || listed.refusal.kind !== 'not-caldav';
  if (queried.ok) return queried.value.length > 0 || isTold ? queried : listed;
  return listed.ok && isUnsupported(queried.refusal) ? listed : queried;
}

async function listBy(
  session: DavSession,
  request: Parameters<DavSession['ask']>[0],
): Promise<Result<readonly Listed[], DavRefusal>> {
  const answered = await session.ask(request);
  if (!answered.ok) return answered;
  const multistatus = answered.value.fine ? multistatusIn(answered.value) : null;
  if (multistatus === null) return refuse(unanswered(answered.value));
  // A list without even the collection itself is none (RFC 4918 9.1).
  if (request.method === 'PROPFIND' && multistatus.responses.length === 0)
    return refuse(unanswered(answered.value));
  const members = membersAmong(multistatus.responses, answered.value.url, request.url);
  if (members.length > MOST_MEMBERS) return refuse({ kind: 'too-large', detail: String(MOST_MEMBERS) });
  return ok(members);
}

function unanswered({ fine, status, url }: DavAnswer): DavRefusal {
  return fine ? { kind: 'not-caldav', detail: url.host } : { kind: 'status', detail: String(status) };
}

/** A request this server has no answer to; another may have one. "Later" is an answer to all. */
export function isUnsupported({ kind, detail }: DavRefusal): boolean {
  return kind === 'not-caldav' || (kind === 'status' && !isLater(Number(detail)));
}

function membersAmong(responses: readonly DavResponse[], at: URL, collection: URL): readonly Listed[] {
  return responses.flatMap((response) => {
    const { status, hrefs } = response;
    if ((status !== null && status >= 300) || !mayHoldEvent(response)) return [];
    return membersNamed(hrefs, at, collection).map((url) => ({
      url,
      etag: plainEtag(textOf(response, 'getetag')),
    }));
  });
}

/** Members on the collection's own host; the collection itself is often named among them. */
function membersNamed(hrefs: readonly string[], at: URL, collection: URL): readonly URL[] {
  return hrefs
    .map((href) => resolveHref(href, at))
    .filter((url) => url !== null && url.host === collection.host)
    .filter((url) => url !== null)
    .filter((url) => ![sameResource(collection), sameResource(at)].includes(sameResource(url)));
}

/** Not a collection, and not said to be a task or journal (`text/calendar; component=vtodo`, RFC 5545 8.1). */
function mayHoldEvent(response: DavResponse): boolean {
  if (response.props.get('resourcetype')?.children.some(({ name }) => name === 'collection')) return false;
  const type = textOf(response, 'getcontenttype') ?? '';
  return !/component\s*=\s*"?(vtodo|vjournal|vpoll)/i.test(type);
}

/**
 * What changed since a token (RFC 6578). Null where the server will not say: a token it has forgotten (403 or 409
 * valid-sync-token; 400 of tine20 #5654, 415 of fruux in sabre/dav #1075, 507 of Google and Yandex in python-caldav #340), also where it says so within its answer, a report it does not know, an
 * answer without end or without the next token; the calendar is then listed instead.
 */
export async function askChanges(
  session: DavSession,
  url: URL,
  since: string,
): Promise<Result<Changes | null, DavRefusal>> {
  const changed = new Map<string, Listed>();
  const removed = new Map<string, URL>();
  let token = since;
  for (let piece = 0; piece < MOST_PIECES; piece++) {
    const answered = await session.ask({ method: 'REPORT', url, depth: '0', body: changesSince(token) });
    if (!answered.ok) return answered;
    const multistatus = answered.value.fine ? multistatusIn(answered.value) : null;
    if (multistatus === null) return ok(null);
    const { responses, syncToken } = multistatus;
    if (syncToken === null || isRefused(responses, answered.value.url, url)) return ok(null);
    for (const { status, hrefs } of responses) {
      if (status !== 404 && status !== 410) continue;
      for (const gone of membersNamed(hrefs, answered.value.url, url)) {
        removed.set(sameResource(gone), gone);
        changed.delete(sameResource(gone));
      }
    }
    for (const member of membersAmong(responses, answered.value.url, url)) {
      changed.set(sameResource(member.url), member);
      removed.delete(sameResource(member.url));
    }
    if (!responses.some(({ status }) => status === 507)) {
      return ok({ changed: [...changed.values()], removed: [...removed.values()], token: syncToken });
    }
    if (syncToken === token) return ok(null);
    token = syncToken;
  }
  return ok(null);
}

/** Whether an answer refuses the report as a whole: it says of the collection itself that it failed. 507 is only "in pieces". */
function isRefused(responses: readonly DavResponse[], at: URL, collection: URL): boolean {
  const own = [sameResource(collection), sameResource(at)];
  return responses.some(
    ({ status, hrefs }) =>
      status !== null &&
      status >= 400 &&
      status !== 507 &&
      hrefs.some((href) => {
        const where = resolveHref(href, at);
        return where !== null && own.includes(sameResource(where));
      }),
  );
}
