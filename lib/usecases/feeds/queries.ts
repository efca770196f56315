import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import type { Office } from '#lib/domain/office/office.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { systemNow } from '#lib/gateways/clock.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { findBody } from '#lib/store/bodies.ts';
import { type Database, database } from '#lib/store/database.ts';
import { type Feed, findOpenFeed, noteFeedRead } from '#lib/store/feeds.ts';
import { findOffice } from '#lib/store/office.ts';
import { listOpenRounds } from '#lib/store/open-rounds.ts';
import { findPerson } from '#lib/store/people.ts';
import { listPublishedSittings } from '#lib/store/published-meetings.ts';
import { hashOf } from '../guest-links.ts';
import { personalCalendar } from './personal-calendar.ts';
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
 * The calendar behind a secret link: a body's, at the level it has now, or a person's own. Needs no account; an unknown or closed link, and a
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
  const after = now.subtract({ hours: 24 * PAST_DAYS });
  const read =
    feed.personId === null ? await ofBody(db, office, feed, after) : await ofPerson(db, office, feed, after);
  if (read === null) return nothing;
  const noted = feed.lastReadAt?.until(now).total('minutes') ?? Number.POSITIVE_INFINITY;
  if (noted >= NOTE_MINUTES) await noteFeedRead(db, feed.id, now);
  return ok(served(read.text, read.changes, feed.createdAt));
}

interface ReadCalendar {
  readonly text: string;
  /** When each of its facts last changed. */
  readonly changes: readonly Temporal.Instant[];
}

/** Our meetings at the level the body has now. */
async function ofBody(
  db: Database,
  office: Office,
  { bodyId }: Feed,
  after: Temporal.Instant,
): Promise<ReadCalendar | null> {
  const body = bodyId === null ? null : await findBody(db, bodyId);
  if (!body || body.shareLevel === 'nothing') return null;
  const sittings = await listPublishedSittings(db, { after });
  const text = publishedCalendar(office, sittings, body.shareLevel, office.shortName);
  return { text, changes: sittings.map(({ meeting }) => meeting.updatedAt) };
}

/** What one person is expected at, and the opinions they owe, at the level of the link. */
async function ofPerson(
  db: Database,
  office: Office,
  { personId, shareLevel }: Feed,
  after: Temporal.Instant,
): Promise<ReadCalendar | null> {
  const person = personId === null ? null : await findPerson(db, personId);
  if (!person) return null;
  const [sittings, rounds] = await Promise.all([
    listPublishedSittings(db, { after, personId: person.id }),
    listOpenRounds(db, person.id, after),
  ]);
  const name = words(office.locale, 'planning')('seeOf', { name: person.name, office: office.shortName });
  const text = personalCalendar(office, { sittings, rounds }, shareLevel, name);
  return {
    text,
    changes: [...sittings.map(({ meeting }) => meeting.updatedAt), ...rounds.map(({ sentAt }) => sentAt)],
  };
}

/** As `readFeed`, for a request that comes without a session. */
export async function serveFeed(token: string): Promise<Result<ServedCalendar, Refusal>> {
  return readFeed(await database(), token, systemNow());
}

function served(
  text: string,
  changes: readonly Temporal.Instant[],
  otherwise: Temporal.Instant,
): ServedCalendar {
  const newest = changes.reduce<Temporal.Instant | null>(
    (a, b) => (a === null || Temporal.Instant.compare(a, b) < 0 ? b : a),
    null,
  );
  const digest = createHash('sha256').update(text).digest('base64url').slice(0, 27);
  return { text, etag: `"${digest}"`, lastModified: newest ?? otherwise };
}
