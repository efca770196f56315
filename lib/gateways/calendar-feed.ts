import type { Result } from '#lib/domain/result.ts';
import { LARGEST_CALENDAR } from '#lib/ical/read.ts';
import { type Fetched, type FetchOptions, guardedFetch } from './guarded-fetch.ts';
import type { FetchRefusal } from './guarded-request.ts';

/** What the server said of the version we have. */
export interface KnownVersion {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** The address a subscription is read from: `webcal:` is how calendars are linked to, https how they are read. */
export function feedAddress(written: string): string {
  return written.trim().replace(/^webcals?:/i, 'https:');
}

/** Reads a subscribed calendar, or learns that it has not changed since the known version (RFC 9110 13.1). */
export function fetchCalendar(
  address: string,
  known: KnownVersion,
  options: Pick<FetchOptions, 'allowedHosts' | 'resolve' | 'timeLimitMs' | 'largestBytes'>,
): Promise<Result<Fetched, FetchRefusal>> {
  return guardedFetch(feedAddress(address), {
    largestBytes: LARGEST_CALENDAR,
    ...options,
    headers: {
      accept: 'text/calendar, text/plain;q=0.5, */*;q=0.1',
      ...(known.etag === null ? {} : { 'if-none-match': known.etag }),
      ...(known.lastModified === null ? {} : { 'if-modified-since': known.lastModified }),
    },
  });
}
