import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { aboutResource } from './bodies.ts';
import { fetchResources, hrefOf, type Resource } from './fetch-resources.ts';
import { resolveHref, sameResource } from './href.ts';
import { askChanges, type Changes, type Listed, listMembers } from './members.ts';
import { type DavResponse, namesIn, textOf } from './multistatus.ts';
import { askAbout, type DavRefusal, type DavSession } from './session.ts';

/** What is known of a calendar from the last reading. */
export interface KnownCollection {
  readonly url: string;
  readonly ctag: string | null;
  readonly syncToken: string | null;
  readonly resources: readonly Pick<Resource, 'href' | 'etag'>[];
}

/** What a reading changes of it. */
export interface CollectionChange {
  readonly ctag: string | null;
  readonly syncToken: string | null;
  /** Resources new or changed, whole. */
  readonly changed: readonly Resource[];
  /** Hrefs, as kept, of those that are gone. */
  readonly removed: readonly string[];
  /** All of its resources were compared, not only what the server said had changed. */
  readonly listed: boolean;
}

/**
 * Brings what is known of a calendar up to date with as few requests as its server allows: nothing where its ctag or
 * sync token stands (caldav-ctag; RFC 6578 4), what changed since the token, else a list of ETags to compare; then only
 * the resources that changed. `compareAll` lists in any case: tokens and ctags are wrong on some servers (SOGo's have a
 * second's precision, DAViCal's and Nextcloud's lost deletions), so once a day nothing is taken on trust.
 *
 * The token is asked for before the list: what changes in between is then told twice, never missed.
 */
export async function syncCollection(
  session: DavSession,
  known: KnownCollection,
  compareAll: boolean,
): Promise<Result<CollectionChange, DavRefusal>> {
  const about = await askAbout(session, new URL(known.url), aboutResource);
  if (!about.ok) return gone(about, known);
  const { url, response } = about.value;
  const now = { ctag: textOf(response, 'getctag'), syncToken: textOf(response, 'sync-token') };
  if (!compareAll && stands(known, now)) return ok({ ...now, changed: [], removed: [], listed: false });
  const changes = await changesOf(session, url, known, response, compareAll);
  if (!changes.ok) return changes;
  return take(session, url, known, { ...now, ...changes.value });
}

/** A calendar that is no longer there is said as such: its people took it away, or it has moved. */
function gone(
  about: Result<never, DavRefusal>,
  { url }: KnownCollection,
): Result<CollectionChange, DavRefusal> {
  if (about.ok || about.refusal.kind !== 'status') return about;
  const away = about.refusal.detail === '404' || about.refusal.detail === '410';
  return away ? refuse({ kind: 'calendar-gone', detail: new URL(url).host }) : about;
}

type Versions = Pick<KnownCollection, 'ctag' | 'syncToken'>;

function stands(known: Versions, now: Versions): boolean {
  const isSameTag = known.ctag !== null && known.ctag === now.ctag;
  if (known.syncToken === null || now.syncToken === null) return isSameTag;
  return known.syncToken === now.syncToken && (isSameTag || known.ctag === null || now.ctag === null);
}

interface Found {
  readonly changes: Changes;
  readonly listed: boolean;
}

async function changesOf(
  session: DavSession,
  url: URL,
  known: KnownCollection,
  response: DavResponse,
  compareAll: boolean,
): Promise<Result<Found, DavRefusal>> {
  const token = textOf(response, 'sync-token');
  // Where the tag moved and the token did not, the token says nothing.
  if (known.syncToken !== null && known.syncToken !== token && !compareAll) {
    const since = await askChanges(session, url, known.syncToken);
    if (!since.ok) return since;
    if (since.value !== null) {
      return ok({ changes: since.value, listed: false });
    }
  }
  // A server may give its token only with the report; its first answer is then the list as well.
  if (token === null && namesIn(response, 'supported-report-set').includes('sync-collection')) {
    const all = await askChanges(session, url, '');
    if (!all.ok) return all;
    if (all.value !== null) return ok(compared(known, url, all.value.changed, all.value.token));
  }
  const members = await listMembers(session, url);
  return members.ok ? ok(compared(known, url, members.value, token)) : members;
}

/** Against a whole list: what it does not name is gone. */
function compared(known: KnownCollection, url: URL, members: readonly Listed[], token: string | null): Found {
  const there = new Set(members.map((member) => sameResource(member.url)));
  const removed = known.resources
    .map(({ href }) => resolveHref(href, url))
    .filter((was) => was !== null)
    .filter((was) => !there.has(sameResource(was)));
  return { changes: { changed: members, removed, token }, listed: true };
}

async function take(
  session: DavSession,
  url: URL,
  known: KnownCollection,
  { ctag, changes, listed }: Versions & Found,
): Promise<Result<CollectionChange, DavRefusal>> {
  const kept = new Map(
    known.resources.map((resource) => [sameResource(new URL(resource.href, url)), resource] as const),
  );
  const wanted = changes.changed.filter((member) => {
    const before = kept.get(sameResource(member.url));
    return before === undefined || member.etag === null || member.etag !== before.etag;
  });
  const fetched = await fetchResources(session, url, wanted);
  if (!fetched.ok) return fetched;
  const { read } = fetched.value;
  // One unreadable resource is one; nothing readable at the first try is a server that does not let us read.
  if (kept.size === 0 && read.length > 0 && read.every(({ text }) => text === '')) {
    return refuse({ kind: 'status', detail: '403' });
  }
  const hrefKept = (where: URL): string => kept.get(sameResource(where))?.href ?? hrefOf(where);
  return ok({
    ctag,
    syncToken: changes.token,
    changed: read.map((resource) => ({
      ...resource,
      href: hrefKept(new URL(resource.href, url)),
    })),
    removed: [...changes.removed, ...fetched.value.gone]
      .filter((where) => kept.has(sameResource(where)))
      .map(hrefKept),
    listed,
  });
}
