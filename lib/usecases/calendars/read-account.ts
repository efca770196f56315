import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { type DavSession, openSession } from '#lib/gateways/caldav/session.ts';
import { syncCollection } from '#lib/gateways/caldav/sync-collection.ts';
import {
  type Collection,
  type CollectionDelta,
  collectionTexts,
  listCollections,
} from '#lib/store/calendar-collections.ts';
import { findCredentials } from '#lib/store/calendar-credentials.ts';
import type { LeasedSource } from '#lib/store/calendar-sources.ts';
import type { Database } from '#lib/store/database.ts';
import type { SourceReading } from '#lib/store/source-readings.ts';
import { openCredentials } from './account-credentials.ts';
import type { BuiltReading } from './build-reading.ts';
import { withholdMarked } from './withhold-marked.ts';

/** What a source gives to read. */
export interface Given {
  /** Null where nothing is new and all of the horizon is there. */
  readonly fresh: {
    readonly text: string;
    readonly content: SourceReading['content'];
    /** Its owner has just said it. */
    readonly saidNow: boolean;
    /** Resources of an account that could not be read, by name. */
    readonly unreadable: readonly string[];
  } | null;
  readonly collections: readonly CollectionDelta[];
}

interface Circumstances {
  /** What was read before reaches to the end of the horizon. */
  readonly covered: boolean;
  readonly now: Temporal.Instant;
  readonly allowedHosts: readonly string[];
}

/** How long changes are taken on the server's word; after it every resource is compared. */
const TRUST_HOURS = 24;

/**
 * Asks a CalDAV account what changed in its calendars, and gives all of their resources together where anything did. A
 * failure in one calendar is a failure of all: the account is kept as one or not at all. Refused as `kind:detail`.
 */
export async function givenByAccount(
  db: Database,
  source: LeasedSource,
  { covered, now, allowedHosts }: Circumstances,
): Promise<Result<Given, string>> {
  const address = source.url ?? '';
  const account = openCredentials(await findCredentials(db, source.id), address);
  if (account === null) return refuse('password-lost');
  const session = openSession({ address, ...account }, { allowedHosts });
  if (!session.ok) return refuse(session.refusal.kind);
  const known = await listCollections(db, source.id);
  const collections: CollectionDelta[] = [];
  for (const collection of known) {
    const delta = await askCollection(session.value, collection, now);
    if (!delta.ok) return delta;
    collections.push(delta.value);
  }
  const nothingNew = collections.every(({ changed, removed }) => changed.length + removed.length === 0);
  if (covered && nothingNew) return ok({ fresh: null, collections });
  const { texts, deltas } = await allTexts(db, collections);
  const unreadable = texts.filter(({ text }) => text === '').map(({ href }) => href);
  return ok({
    fresh: { text: unionOf(texts), content: null, saidNow: true, unreadable },
    collections: deltas,
  });
}

async function askCollection(
  session: DavSession,
  collection: Collection,
  now: Temporal.Instant,
): Promise<Result<CollectionDelta, string>> {
  const { id, name, comparedAt } = collection;
  const compareAll = comparedAt === null || now.since(comparedAt).total('hours') >= TRUST_HOURS;
  const change = await syncCollection(session, collection, compareAll);
  if (!change.ok) {
    const { kind, detail } = change.refusal;
    return refuse(kind === 'calendar-gone' ? `${kind}:${name}` : `${kind}:${detail}`);
  }
  const { listed, changed, ...rest } = change.value;
  const kept = changed.map((resource) => ({ ...resource, text: withholdMarked(resource.text) }));
  return ok({ id, ...rest, changed: kept, comparedAt: listed ? now : null });
}

interface Text {
  readonly href: string;
  readonly text: string;
}

/**
 * Every resource of every calendar as it is after the changes. One kept from before marked words were withheld counts
 * as changed: it is kept without them from now on.
 */
async function allTexts(
  db: Database,
  asked: readonly CollectionDelta[],
): Promise<{ readonly texts: readonly Text[]; readonly deltas: readonly CollectionDelta[] }> {
  const texts: Text[] = [];
  const deltas: CollectionDelta[] = [];
  for (const delta of asked) {
    const replaced = new Set([...delta.removed, ...delta.changed.map(({ href }) => href)]);
    const changed = [...delta.changed];
    for (const kept of await collectionTexts(db, delta.id)) {
      if (replaced.has(kept.href)) continue;
      const text = withholdMarked(kept.text);
      if (text === kept.text) texts.push(kept);
      else changed.push({ ...kept, text });
    }
    texts.push(...changed);
    deltas.push({ ...delta, changed });
  }
  return { texts: texts.sort((a, b) => (a.href < b.href ? -1 : a.href > b.href ? 1 : 0)), deltas };
}

/** One iCalendar stream of several calendars (RFC 5545 3.4), each with its own zones; an empty one where there are none. */
function unionOf(texts: readonly Text[]): string {
  const empty = 'BEGIN:VCALENDAR\r\nEND:VCALENDAR';
  return [empty, ...texts.map(({ text }) => text)].join('\r\n');
}

/** What was read of an account: lines count in no file that people have, and what could not be read was passed over. */
export function readOfAccount(built: BuiltReading, unreadable: readonly string[]): BuiltReading {
  const missing = unreadable.map((href) => ({ kind: 'resource-unreadable', line: 0, about: nameOf(href) }));
  return {
    ...built,
    skipped: built.skipped + unreadable.length,
    warnings: [...missing, ...built.warnings.map((warning) => ({ ...warning, line: 0 }))].slice(
      0,
      MOST_WARNINGS,
    ),
  };
}

const MOST_WARNINGS = 50;

function nameOf(href: string): string {
  const last = href.split('/').filter(Boolean).at(-1) ?? href;
  try {
    return decodeURIComponent(last).slice(0, 120);
  } catch {
    return last.slice(0, 120);
  }
}
