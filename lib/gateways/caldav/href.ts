import { isIP } from 'node:net';
import { isPublicAddress } from '../address-guard.ts';

/**
 * Providers that spread one account over hosts of their own, so that its password may go to all of them: the home set of
 * caldav.icloud.com lies on pNN-caldav.icloud.com, that of mainland China under icloud.com.cn (python-caldav #3,
 * go-webdav #61).
 */
const families = ['icloud.com', 'icloud.com.cn'] as const;

/** Whether the password given for one address may be sent to another: the same host, never less safe; or one family. */
export function mayCarry(from: URL, to: URL): boolean {
  if (to.origin === from.origin) return true;
  if (to.protocol !== 'https:') return false;
  if (to.hostname === from.hostname) return true;
  return families.some((family) => isUnder(from.hostname, family) && isUnder(to.hostname, family));
}

function isUnder(host: string, family: string): boolean {
  return host === family || host.endsWith(`.${family}`);
}

/**
 * Where an href leads (RFC 4918 8.3: an absolute path or URI; relative ones exist and mean "below this collection").
 * One that names our own host is taken as its path: behind a proxy servers write the scheme and port they see, and some
 * the host, which nobody outside can reach. So is one below the collection that was asked, whatever host it names, and
 * one that begins with too many slashes. What is no query is part of a name. Null where it is no web address.
 */
export function resolveHref(href: string, collection: URL): URL | null {
  const base = asCollection(collection);
  const written = href.replaceAll('#', '%23');
  if (!URL.canParse(written, base)) return null;
  const named = new URL(written, base);
  // `//dav/cal` names a host called dav, and means none.
  const isPath = written.startsWith('//') && named.hostname !== base.hostname;
  const url = isPath ? new URL(written.replace(/^\/+/, '/'), base) : named;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.hostname === base.hostname || isInside(url.hostname) || isBelow(url, base)) {
    url.protocol = base.protocol;
    url.host = base.host;
    url.port = base.port;
  }
  url.username = '';
  url.password = '';
  return url;
}

function isBelow(url: URL, base: URL): boolean {
  return base.pathname !== '/' && `${url.pathname}/`.startsWith(base.pathname);
}

/** An address or name that means something within a house only. */
function isInside(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) return !isPublicAddress(host);
  return !host.includes('.') || /\.(?:local|localdomain|lan|internal|intranet|corp|home)$/i.test(host);
}

/** A collection's address ends in a slash (RFC 4918 5.2); people leave it out. */
export function asCollection(url: URL): URL {
  const whole = new URL(url);
  if (!whole.pathname.endsWith('/')) whole.pathname += '/';
  return whole;
}

/** What two spellings of one resource have in common: `/a%40b/x.ics` and `/a@b/x.ics`, with or without a last slash or one too many. */
export function sameResource(url: URL): string {
  const path = url.pathname
    .replace(/\/+$/, '')
    .replace(/\/{2,}/g, '/')
    .split('/')
    .map(plainSegment)
    .join('/');
  return `${url.host}${path}${url.search}`;
}

function plainSegment(segment: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(segment));
  } catch {
    return segment.replace(/%[0-9a-f]{2}/gi, (byte) => byte.toUpperCase());
  }
}
