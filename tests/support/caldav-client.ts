import { discoverCalendars } from '#lib/gateways/caldav/discover.ts';
import { type DavAccount, openSession } from '#lib/gateways/caldav/session.ts';
import { type CollectionChange, syncCollection } from '#lib/gateways/caldav/sync-collection.ts';
import { type CalDavServer, password, user } from './caldav-server.ts';

export const trusted = { allowedHosts: ['127.0.0.1'] };

export function accountOn({ base }: Pick<CalDavServer, 'base'>, path = '/dav/'): DavAccount {
  return { address: base + path, account: user, password };
}

/** A calendar with one event. */
export function eventText(summary: string, uid = '1'): string {
  const event = [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    'DTSTART:20260918T010000Z',
    `SUMMARY:${summary}`,
    'END:VEVENT',
  ];
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...event, 'END:VCALENDAR'].join('\r\n');
}

/** What a caller keeps between readings. */
export interface Kept {
  readonly url: string;
  ctag: string | null;
  syncToken: string | null;
  readonly resources: Map<string, { readonly etag: string | null; readonly text: string }>;
}

/** Finds the calendar `work`. Throws the refusal's kind and detail. */
export async function openWork(
  server: Pick<CalDavServer, 'base'>,
  path?: string,
  account = accountOn(server, path),
): Promise<Kept> {
  const found = await discoverCalendars(account, trusted);
  if (!found.ok) throw new Error(`${found.refusal.kind}:${found.refusal.detail}`);
  const work = found.value.find(({ url }) => url.includes('/work'));
  if (!work) throw new Error('the calendar was not found');
  return { url: work.url, ctag: null, syncToken: null, resources: new Map() };
}

/** Brings what is kept up to date, as a caller would. Throws the refusal's kind and detail, and then keeps all. */
export async function syncKept(
  server: Pick<CalDavServer, 'base'>,
  kept: Kept,
  { compareAll = false, account = accountOn(server) } = {},
): Promise<CollectionChange> {
  const session = openSession(account, trusted);
  if (!session.ok) throw new Error(session.refusal.kind);
  const resources = [...kept.resources].map(([href, { etag }]) => ({ href, etag }));
  const done = await syncCollection(session.value, { ...kept, resources }, compareAll);
  if (!done.ok) throw new Error(`${done.refusal.kind}:${done.refusal.detail}`);
  for (const href of done.value.removed) kept.resources.delete(href);
  for (const { href, etag, text } of done.value.changed) kept.resources.set(href, { etag, text });
  kept.ctag = done.value.ctag;
  kept.syncToken = done.value.syncToken;
  return done.value;
}
