import type { Temporal } from 'temporal-polyfill';
import { isSubscribed } from '#lib/domain/calendars/commitment.ts';
import type { SourceId } from '#lib/domain/id.ts';
import type { Office } from '#lib/domain/office/office.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Period } from '#lib/domain/time/period.ts';
import { fetchCalendar } from '#lib/gateways/calendar-feed.ts';
import { findContent, type LeasedSource, leaseSources } from '#lib/store/calendar-sources.ts';
import type { Database } from '#lib/store/database.ts';
import { findOffice } from '#lib/store/office.ts';
import { loadNamesToFind } from '#lib/store/reading-ground.ts';
import { noteFailure, noteUnchanged, type SourceReading, saveReading } from '#lib/store/source-readings.ts';
import { buildReading, isNothingUsable, type ReadingGround } from './build-reading.ts';
import { backOffMinutes, horizonAt } from './horizon.ts';
import { type Given, givenByAccount, readOfAccount } from './read-account.ts';
import { tellChanges } from './watch.ts';
import { unmarkedCalendar } from './withhold-marked.ts';

/** How reading one source went. `lost`: another instance took it over meanwhile and will say. */
export interface SyncOutcome {
  readonly id: SourceId;
  readonly result: 'read' | 'unchanged' | 'failed' | 'lost';
}

/** Longer than the slowest server and the largest calendar take together. */
const LEASE_MINUTES = 5;
/** How many are read at once: they wait for the network, not for us. */
const AT_ONCE = 4;

interface SyncGround {
  readonly db: Database;
  readonly office: Office;
  readonly names: Omit<ReadingGround, 'zone'>;
  readonly clock: () => Temporal.Instant;
}

/**
 * Reads the sources that are due, or those asked for, each under a lease so that several instances share the work. A
 * failure leaves what was read before and is noted with the time of the next try.
 */
export async function syncSources(
  db: Database,
  clock: () => Temporal.Instant,
  ids?: readonly SourceId[],
): Promise<readonly SyncOutcome[]> {
  const office = await findOffice(db);
  if (office === null || ids?.length === 0) return [];
  const ground: SyncGround = { db, office, names: await loadNamesToFind(db), clock };
  const outcomes: SyncOutcome[] = [];
  for (const batch of batchesOf(ids)) {
    const now = clock();
    const leased = await leaseSources(db, {
      now,
      until: now.add({ minutes: LEASE_MINUTES }),
      limit: AT_ONCE,
      ...(batch === null ? {} : { ids: batch }),
    });
    outcomes.push(...(await Promise.all(leased.map((source) => syncOne(ground, source)))));
  }
  return outcomes;
}

/** Those asked for, a few at a time so that no lease runs out while others are read; null: what is due. */
function batchesOf(ids: readonly SourceId[] | undefined): readonly (readonly SourceId[] | null)[] {
  if (ids === undefined) return [null];
  return Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, n) =>
    ids.slice(n * AT_ONCE, (n + 1) * AT_ONCE),
  );
}

async function syncOne(ground: SyncGround, source: LeasedSource): Promise<SyncOutcome> {
  const { db, office, clock } = ground;
  const horizon = horizonAt(clock(), office.zone);
  const given = await givenBy(ground, source, horizon);
  const at = clock();
  const lease = { id: source.id, leasedUntil: source.leasedUntil, at };
  const nextRunAt = at.add({ minutes: source.refreshMinutes });
  if (!given.ok) return failed(ground, source, given.refusal);
  const { fresh, collections } = given.value;
  if (fresh === null) {
    return outcome(source, await noteUnchanged(db, { ...lease, nextRunAt, collections }), 'unchanged');
  }
  const built = buildReading(fresh.text, source.id, horizon, { zone: office.zone, ...ground.names });
  if (!built.ok) return failed(ground, source, built.refusal);
  // What was read before is worth more than nothing: it stays, and the calendar counts as not known.
  if (source.used > 0 && isNothingUsable(built.value)) {
    return failed(ground, source, `nothing-usable:${built.value.skipped}`);
  }
  const reading: SourceReading = {
    ...lease,
    ...(source.kind === 'caldav' ? readOfAccount(built.value, fresh.unreadable) : built.value),
    bodyId: source.bodyId,
    saidAt: fresh.saidNow ? at : null,
    nextRunAt: isSubscribed(source.kind) ? nextRunAt : horizonRollsAt(horizon),
    horizon: { from: horizon.start, to: horizon.end },
    content: fresh.content,
    collections,
  };
  const changed = await saveReading(db, reading);
  if (changed !== null) await tellChanges(db, at, changed);
  return outcome(source, changed !== null, 'read');
}

/** An upload has nothing new to say; it is unrolled further once the horizon has moved by a month. */
export function horizonRollsAt(horizon: Period): Temporal.Instant {
  return horizon.start.add({ hours: 24 * 62 });
}

/** What a source gives to read, without the words of what is marked secret; a refusal as `kind:detail`. */
async function givenBy(
  { db, office, clock }: SyncGround,
  source: LeasedSource,
  horizon: Period,
): Promise<Result<Given, string>> {
  const covered = source.horizonTo?.equals(horizon.end) ?? false;
  if (source.kind === 'caldav') {
    return givenByAccount(db, source, { covered, now: clock(), allowedHosts: office.allowedHosts });
  }
  if (source.kind !== 'url' || source.url === null) {
    const kept = await findContent(db, source.id);
    return kept ? given(keptBefore(kept, source, false)) : refuse('no-content');
  }
  const { etag, lastModified } = source;
  const fetched = await fetchCalendar(
    source.url,
    { etag, lastModified },
    { allowedHosts: office.allowedHosts },
  );
  if (!fetched.ok) return refuse(`${fetched.refusal.kind}:${fetched.refusal.detail}`);
  if (!fetched.value.unchanged) {
    const { bytes: sent, ...version } = fetched.value;
    const { text, bytes } = unmarkedCalendar(sent);
    const content = { bytes, etag: version.etag, lastModified: version.lastModified };
    return given({ text, content, saidNow: true });
  }
  if (covered) return ok({ fresh: null, collections: [] });
  const kept = await findContent(db, source.id);
  return kept ? given(keptBefore(kept, source, true)) : refuse('no-content');
}

/** What was kept of a source; a text from before marked words were withheld is kept without them from now on. */
function keptBefore(
  kept: Uint8Array,
  { etag, lastModified }: LeasedSource,
  saidNow: boolean,
): Parameters<typeof given>[0] {
  const { text, bytes } = unmarkedCalendar(kept);
  return { text, content: bytes === kept ? null : { bytes, etag, lastModified }, saidNow };
}

function given(fresh: Omit<NonNullable<Given['fresh']>, 'unreadable'>): Result<Given, string> {
  return ok({ fresh: { ...fresh, unreadable: [] }, collections: [] });
}

async function failed(ground: SyncGround, source: LeasedSource, error: string): Promise<SyncOutcome> {
  const at = ground.clock();
  const nextRunAt = at.add({ minutes: backOffMinutes(source.failures, error) });
  const note = { id: source.id, leasedUntil: source.leasedUntil, at, nextRunAt, error };
  return outcome(source, await noteFailure(ground.db, note), 'failed');
}

function outcome(source: LeasedSource, kept: boolean, result: SyncOutcome['result']): SyncOutcome {
  return { id: source.id, result: kept ? result : 'lost' };
}
