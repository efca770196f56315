import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { isSubscribed } from '#lib/domain/calendars/commitment.ts';
import type { BodyId, PersonId, SourceId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { feedAddress, fetchCalendar } from '#lib/gateways/calendar-feed.ts';
import { systemNow } from '#lib/gateways/clock.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { readCalendar } from '#lib/ical/read.ts';
import { findBody } from '#lib/store/bodies.ts';
import { createSource, findSource, listCalendarSources, removeSource } from '#lib/store/calendar-sources.ts';
import { loadOffice } from '#lib/store/office.ts';
import { confirmTyped, removeTyped, typeCommitment, unconfirmTyped } from '#lib/store/typed-commitments.ts';
import type { Context } from '../context.ts';
import { noteClashNews } from '../planning/clash-news.ts';
import { errorWords } from '../planning/sources-view.ts';
import type {
  AskedBodyInput,
  CommitmentIdInput,
  RefreshInput,
  SourceIdInput,
  SubscribeInput,
  TypeCommitmentInput,
  UnaskedBodyInput,
} from './input.ts';
import { syncSources } from './sync.ts';
import { watching } from './watch.ts';

function notAllowed(): Result<never, Refusal> {
  return refuse({ kind: 'not-allowed', action: 'edit-bodies' });
}

/** How the first reading of a new subscription went: the subscription stands either way. */
export interface Subscribed {
  readonly sourceId: string;
  readonly used: number;
  readonly skipped: number;
  /** Empty where it was read. */
  readonly error: string;
}

/**
 * Subscribes to a calendar by its address and reads it at once. An address that can never be read as it stands (no such
 * host, inside the network, nothing or no calendar there, or subscribed already) is refused and nothing is kept; where the
 * server only does not answer now, the subscription stands and is tried again.
 */
export async function subscribe(
  context: Context,
  input: SubscribeInput,
): Promise<Result<Subscribed, Refusal>> {
  const { actor, db, now, locale } = context;
  if (!can(actor, 'edit-bodies')) return notAllowed();
  const body = await findBody(db, input.bodyId as BodyId);
  if (!body) return refuse({ kind: 'not-found', what: 'body' });
  const url = feedAddress(input.url);
  const known = (await listCalendarSources(db)).some((one) => one.bodyId === body.id && one.url === url);
  if (known) return refuse({ kind: 'invalid', faults: [{ path: 'url', code: 'already-subscribed' }] });
  const never = await neverReadable(url, (await loadOffice(db)).allowedHosts);
  if (never !== null) {
    return refuse({ kind: 'not-reachable', address: hostOf(url), reason: errorWords(never, locale) });
  }
  const id = await createSource(db, { bodyId: body.id, kind: 'url', name: input.name, url, actor, at: now });
  await syncSources(db, systemNow, [id]);
  const source = await findSource(db, id);
  return ok({
    sourceId: id,
    used: source?.used ?? 0,
    skipped: source?.skipped ?? 0,
    error: source?.lastError ? errorWords(source.lastError, locale, source.kind) : '',
  });
}

/** Why an address will not be read however often it is tried, as `kind:detail`; null: it is, or may be later. */
async function neverReadable(url: string, allowedHosts: readonly string[]): Promise<string | null> {
  const fetched = await fetchCalendar(url, { etag: null, lastModified: null }, { allowedHosts });
  if (fetched.ok) {
    const read = fetched.value.unchanged ? null : readCalendar(fetched.value.bytes);
    return read === null || read.ok ? null : read.refusal.kind;
  }
  const { kind, detail } = fetched.refusal;
  const isFinal = finalRefusals.has(kind) || (kind === 'status' && /^4(?!08|25|29)/.test(detail));
  return isFinal ? `${kind}:${detail}` : null;
}

const finalRefusals: ReadonlySet<string> = new Set([
  ...['not-an-address', 'not-http', 'not-found', 'inside-address', 'too-many-redirects', 'too-large'],
]);

/** A link's path may be its secret: only the host is said. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** Takes a calendar away with everything that was read from it. */
export async function dropSource(
  { actor, db, now }: Context,
  { sourceId }: SourceIdInput,
): Promise<Result<null, Refusal>> {
  if (!can(actor, 'edit-bodies')) return notAllowed();
  const id = sourceId as SourceId;
  const source = await findSource(db, id);
  const remove = () => removeSource(db, { id, actor, at: now });
  const gone = source !== null && (await watching(db, now, source.bodyId, remove));
  return gone ? ok(null) : refuse({ kind: 'not-found', what: 'calendar' });
}

/** How many were read and how many failed. */
export interface Refreshed {
  readonly read: number;
  readonly failed: number;
  /** Why, where it was one; empty otherwise. */
  readonly error: string;
}

/** Reads subscribed calendars now, whether due or not. What another instance is reading already is left to it. */
export async function refreshSources(
  { actor, db, locale }: Context,
  { sourceIds }: RefreshInput,
): Promise<Result<Refreshed, Refusal>> {
  if (!can(actor, 'edit-bodies')) return notAllowed();
  const all = await listCalendarSources(db);
  const wanted = all.filter(
    ({ id, kind }) => isSubscribed(kind) && (sourceIds.length === 0 || sourceIds.includes(id)),
  );
  const outcomes = await syncSources(
    db,
    systemNow,
    wanted.map(({ id }) => id),
  );
  const failed = outcomes.filter(({ result }) => result === 'failed');
  const [only] = failed.length === 1 ? failed : [];
  const source = only ? await findSource(db, only.id) : null;
  return ok({
    read: outcomes.filter(({ result }) => result === 'read' || result === 'unchanged').length,
    failed: failed.length,
    error: source?.lastError ? errorWords(source.lastError, locale, source.kind) : '',
  });
}

/** Writes down by hand what another body has planned, or puts another in the place of what was written down before. */
export async function writeDownCommitment(
  context: Context,
  input: TypeCommitmentInput,
): Promise<Result<{ readonly id: string }, Refusal>> {
  const { actor, db, now } = context;
  if (!can(actor, 'edit-bodies')) return notAllowed();
  const [office, body] = await Promise.all([loadOffice(db), findBody(db, input.bodyId as BodyId)]);
  if (!body) return refuse({ kind: 'not-found', what: 'body' });
  const change = {
    words: {
      bodyId: body.id,
      summary: input.busyOnly ? '' : input.summary,
      ...timesOf(input, office.zone),
      allDay: input.allDay,
      firm: input.firm,
      visibility: input.busyOnly ? 'busy' : 'title',
      venueId: null,
      location: input.busyOnly ? '' : input.location,
      personIds: input.personIds as PersonId[],
    },
    replaces: input.replaces,
    sourceName: words(office.locale, 'calendar')('typedSource'),
    actor,
    at: now,
  } as const;
  const id = await watching(db, now, body.id, () => typeCommitment(db, change));
  return id === null ? refuse({ kind: 'not-found', what: 'commitment' }) : ok({ id });
}

/** 问过了，没有变动: what is written down of a body stands as of now, even where that is nothing. */
export async function confirmWrittenDown(
  { actor, db, now }: Context,
  { bodyId }: AskedBodyInput,
): Promise<Result<{ readonly confirmed: string; readonly before: string | null }, Refusal>> {
  if (!can(actor, 'edit-bodies')) return notAllowed();
  const [office, body] = await Promise.all([loadOffice(db), findBody(db, bodyId as BodyId)]);
  if (!body) return refuse({ kind: 'not-found', what: 'body' });
  const sourceName = words(office.locale, 'calendar')('typedSource');
  const before = await confirmTyped(db, { bodyId: body.id, sourceName, actor, at: now });
  return ok({ confirmed: now.toString(), before: before?.toString() ?? null });
}

/** Nobody was asked after all: what is written down stands as of when it stood before. */
export async function unconfirmWrittenDown(
  { actor, db, now }: Context,
  { bodyId, confirmed, before }: UnaskedBodyInput,
): Promise<Result<null, Refusal>> {
  if (!can(actor, 'edit-bodies')) return notAllowed();
  await unconfirmTyped(db, {
    bodyId: bodyId as BodyId,
    confirmed: Temporal.Instant.from(confirmed),
    before: before === null ? null : Temporal.Instant.from(before),
    ...{ actor, at: now },
  });
  return ok(null);
}

function timesOf({ day, allDay, start, end }: TypeCommitmentInput, zone: string) {
  const date = Temporal.PlainDate.from(day);
  const at = (time: string) =>
    date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time.padStart(5, '0')) });
  return allDay
    ? {
        start: date.toZonedDateTime(zone).toInstant(),
        end: date.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
      }
    : { start: at(start).toInstant(), end: at(end).toInstant() };
}

/** Takes back what was typed in; what a calendar says is changed at its owner's. */
export async function takeBackCommitment(
  { actor, db, now }: Context,
  { commitmentId }: CommitmentIdInput,
): Promise<Result<null, Refusal>> {
  if (!can(actor, 'edit-bodies')) return notAllowed();
  const gone = await removeTyped(db, { id: commitmentId, actor, at: now });
  if (gone) await noteClashNews(db, now, new Set([commitmentId]));
  return gone ? ok(null) : refuse({ kind: 'not-found', what: 'commitment' });
}
