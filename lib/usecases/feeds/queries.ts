import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { systemNow } from '#lib/gateways/clock.ts';
import { findBody } from '#lib/store/bodies.ts';
import { type Database, database } from '#lib/store/database.ts';
import { findOpenFeed, noteFeedRead } from '#lib/store/feeds.ts';
import { findOffice } from '#lib/store/office.ts';
import { listPublishedSittings, type PublishedSitting } from '#lib/store/published-meetings.ts';
import { hashOf } from '../guest-links.ts';
import { publishedCalendar } from './published-calendar.ts';

/** A calendar with what HTTP wants to know of it (RFC 9110 8.8). */
export interface ServedCalendar {
  readonly text: string;
  /** Strong: the same facts give the same bytes. */
  readonly etag: string;
  readonly lastModified: Temporal.Instant;
}

/** What lies further back is of no use to anybody's planning. */
const PAST_DAYS = 31;
/** Reading is noted so that one sees a link is in use, not to count. */
const NOTE_MINUTES = 5;

/**
 * The calendar behind a secret link, at the level its body has now. Needs no account; an unknown or closed link, and a
 * body that may see nothing any more, are simply not there.
 */
export async function readFeed(
  db: Database,
  token: string,
  now: Temporal.Instant,
): Promise<Result<ServedCalendar, Refusal>> {
  const nothing = refuse({ kind: 'not-found', what: 'feed' } as const);
  const feed = await findOpenFeed(db, hashOf(token));
  const office = await findOffice(db);
  if (!feed || !office) return nothing;
  const body = await findBody(db, feed.bodyId);
  if (!body || body.shareLevel === 'nothing') return nothing;
  const sittings = await listPublishedSittings(db, { after: now.subtract({ hours: 24 * PAST_DAYS }) });
  const text = publishedCalendar(office, sittings, body.shareLevel, office.shortName);
  const noted = feed.lastReadAt?.until(now).total('minutes') ?? Number.POSITIVE_INFINITY;
  if (noted >= NOTE_MINUTES) await noteFeedRead(db, feed.id, now);
  return ok(served(text, sittings, feed.createdAt));
}

/** As `readFeed`, for a request that comes without a session. */
export async function serveFeed(token: string): Promise<Result<ServedCalendar, Refusal>> {
  return readFeed(await database(), token, systemNow());
}

function served(
  text: string,
  sittings: readonly PublishedSitting[],
  otherwise: Temporal.Instant,
): ServedCalendar {
  const newest = sittings
    .map(({ meeting }) => meeting.updatedAt)
    .reduce<Temporal.Instant | null>(
      (a, b) => (a === null || Temporal.Instant.compare(a, b) < 0 ? b : a),
      null,
    );
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 27);
  return { text, etag: `"${digest}"`, lastModified: newest ?? otherwise };
}
