import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import { type CalendarSource, isSubscribed, type SourceKind } from '#lib/domain/calendars/commitment.ts';
import type { BodyId, SourceId } from '#lib/domain/id.ts';
import type { Period } from '#lib/domain/time/period.ts';
import { auditOf } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { unpackText } from './packed-text.ts';
import { fromInstant, toInstant, toInstantOrNull } from './temporal.ts';

/** Notes what somebody did with a source. */
export const audit = auditOf('calendar-source');

/** One thing reading a calendar had to pass over; `line` 0 where it is no one line. */
export interface SourceWarning {
  readonly kind: string;
  readonly line: number;
  readonly about: string;
}

/** A source with how its reading goes, as the people who look after it see it. */
export interface SourceRecord extends CalendarSource {
  readonly lastTriedAt: Temporal.Instant | null;
  readonly nextRunAt: Temporal.Instant | null;
  readonly refreshMinutes: number;
  readonly warnings: readonly SourceWarning[];
}

type SourceRow = Awaited<ReturnType<Database['calendarSource']['findMany']>>[number];
/** Everything but the calendar itself, which may be megabytes, and the sealed password, which nobody is shown. */
const withoutContent = { content: true, credentials: true } as const;

export function sourceOf(
  row: Omit<SourceRow, keyof typeof withoutContent> & { readonly planWeeks?: readonly PlanWeekRow[] },
): SourceRecord {
  return {
    id: row.id as SourceId,
    bodyId: row.bodyId as BodyId,
    kind: row.kind as SourceKind,
    name: row.name,
    url: row.url,
    lastSuccessAt: toInstantOrNull(row.lastSuccessAt),
    lastErrorAt: toInstantOrNull(row.lastErrorAt),
    lastError: row.lastError,
    used: row.used,
    skipped: row.skipped,
    failures: row.failures,
    knownUntil: toInstantOrNull(row.horizonTo),
    ...(row.kind === 'weekly-plan' && row.planWeeks ? { knownWithin: stretchesOf(row.planWeeks) } : {}),
    version: row.version,
    lastTriedAt: toInstantOrNull(row.lastTriedAt),
    nextRunAt: toInstantOrNull(row.nextRunAt),
    refreshMinutes: row.refreshMinutes,
    warnings: row.warnings as unknown as readonly SourceWarning[],
  };
}

interface PlanWeekRow {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** Weeks that follow one another are one stretch. */
function stretchesOf(weeks: readonly PlanWeekRow[]): readonly Period[] {
  const stretches: Period[] = [];
  for (const { startsAt, endsAt } of weeks) {
    const last = stretches.at(-1);
    const [start, end] = [toInstant(startsAt), toInstant(endsAt)];
    if (last?.end.equals(start)) stretches[stretches.length - 1] = { start: last.start, end };
    else stretches.push({ start, end });
  }
  return stretches;
}

/** Every source of every body, by body and name. */
export async function listCalendarSources(db: Database | Transaction): Promise<readonly SourceRecord[]> {
  const rows = await db.calendarSource.findMany({
    omit: withoutContent,
    include: { planWeeks: { where: { complete: true }, orderBy: { startsAt: 'asc' } } },
    orderBy: [{ bodyId: 'asc' }, { name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(sourceOf);
}

export async function findSource(db: Database, id: SourceId): Promise<SourceRecord | null> {
  const row = await db.calendarSource.findUnique({ where: { id }, omit: withoutContent });
  return row ? sourceOf(row) : null;
}

interface Change {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

interface NewSource extends Pick<CalendarSource, 'bodyId' | 'kind' | 'name' | 'url'> {
  /** Of a CalDAV account: the sealed account and password, and the calendars to read. */
  readonly dav?: DavSource;
}

export interface DavSource {
  readonly credentials: string;
  readonly calendars: readonly { readonly url: string; readonly name: string }[];
}

/** Adds a source. A subscribed one is due at once. */
export async function createSource(
  db: Database,
  { bodyId, kind, name, url, dav, actor, at }: Change & NewSource,
): Promise<SourceId> {
  return db.$transaction(async (tx) => {
    const nextRunAt = isSubscribed(kind) ? fromInstant(at) : null;
    const account = dav
      ? { credentials: dav.credentials, collections: { create: dav.calendars.map((one) => ({ ...one })) } }
      : {};
    const { id } = await tx.calendarSource.create({
      data: { bodyId, kind, name, url, nextRunAt, ...account },
      select: { id: true },
    });
    await audit(tx, { actor, at }, 'add-calendar', id, null, { bodyId, kind, name, url: hostOf(url) });
    return id as SourceId;
  });
}

/** Takes a source away with everything that was read from it. False: it is not there. */
export async function removeSource(
  db: Database,
  { id, actor, at }: Change & { readonly id: SourceId },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const row = await tx.calendarSource.findUnique({ where: { id }, omit: withoutContent });
    if (!row) return false;
    await tx.calendarSource.delete({ where: { id }, select: { id: true } });
    const { bodyId, kind, name, used } = row;
    await audit(tx, { actor, at }, 'remove-calendar', id, { bodyId, kind, name, used }, null);
    return true;
  });
}

/** A link may carry a secret: the trail keeps only where it leads. */
function hostOf(url: string | null): string | null {
  return url !== null && URL.canParse(url) ? new URL(url).host : null;
}

/** A source somebody has the lease of, and what its reading starts from. */
export interface LeasedSource {
  readonly id: SourceId;
  readonly bodyId: BodyId;
  readonly kind: SourceKind;
  readonly url: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly failures: number;
  /** What of it stands now. */
  readonly used: number;
  readonly refreshMinutes: number;
  readonly horizonFrom: Temporal.Instant | null;
  readonly horizonTo: Temporal.Instant | null;
  /** The lease; whoever comes back after it ran out must not write. */
  readonly leasedUntil: Temporal.Instant;
}

type LeaseRow = Pick<
  SourceRow,
  | 'id'
  | 'bodyId'
  | 'kind'
  | 'url'
  | 'etag'
  | 'lastModified'
  | 'failures'
  | 'used'
  | 'refreshMinutes'
  | 'horizonFrom'
  | 'horizonTo'
>;

/**
 * Takes the lease of up to `limit` sources that are due (or of those asked for), skipping what another instance
 * holds. A lease that ran out is free again: its holder has died.
 */
export async function leaseSources(
  db: Database,
  {
    now,
    until,
    limit,
    ids,
  }: {
    readonly now: Temporal.Instant;
    readonly until: Temporal.Instant;
    readonly limit: number;
    /** These, due or not; left out: what is due. */
    readonly ids?: readonly SourceId[];
  },
): Promise<readonly LeasedSource[]> {
  const [at, lease] = [fromInstant(now), fromInstant(until)];
  const wanted = ids ?? null;
  const rows = await db.$queryRaw<LeaseRow[]>`
    UPDATE "CalendarSource" SET "lockedUntil" = ${lease}::timestamptz, "lastTriedAt" = ${at}::timestamptz
    WHERE id IN (
      SELECT id FROM "CalendarSource"
      WHERE ("lockedUntil" IS NULL OR "lockedUntil" <= ${at}::timestamptz)
        AND CASE WHEN ${wanted}::text[] IS NULL
              THEN "nextRunAt" IS NOT NULL AND "nextRunAt" <= ${at}::timestamptz
              ELSE id = ANY(${wanted}::text[]) END
      ORDER BY "nextRunAt" NULLS LAST, id
      LIMIT ${limit} FOR UPDATE SKIP LOCKED)
    RETURNING id, "bodyId", kind, url, etag, "lastModified", failures, used, "refreshMinutes", "horizonFrom",
      "horizonTo"`;
  return rows.map((row) => ({
    ...row,
    id: row.id as SourceId,
    bodyId: row.bodyId as BodyId,
    kind: row.kind as SourceKind,
    horizonFrom: toInstantOrNull(row.horizonFrom),
    horizonTo: toInstantOrNull(row.horizonTo),
    leasedUntil: toInstant(lease),
  }));
}

/** The text a source last gave, to roll its horizon forward without asking again. */
export async function findContent(db: Database, id: SourceId): Promise<Uint8Array | null> {
  const row = await db.calendarSource.findUnique({ where: { id }, select: { content: true } });
  return row?.content ? unpackText(row.content) : null;
}
