import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import { type PlanChanges, planChanges } from '#lib/domain/calendars/weekly-plan/plan-weeks.ts';
import type { BodyId, PersonId, SourceId, VenueId } from '#lib/domain/id.ts';
import type { Period } from '#lib/domain/time/period.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { audit, type SourceWarning } from './calendar-sources.ts';
import type { Database, Transaction } from './database.ts';
import { fromInstant, toInstant } from './temporal.ts';
import { type ReadCommitment, writePiece } from './write-commitments.ts';

/** What a body's plan file says, ready to be kept. */
export interface PlanSave {
  readonly bodyId: BodyId;
  /** What the source is called where this is the body's first plan. */
  readonly name: string;
  /** The weeks the file covers: all that stood in them gives way. */
  readonly weeks: readonly Period[];
  /** The same, parted where a row was not understood: what its days hold besides is not known. */
  readonly known: readonly (Period & { readonly complete: boolean })[];
  readonly commitments: readonly ReadCommitment[];
  /** Rows of the file that were not understood. */
  readonly skipped: number;
  readonly warnings: readonly SourceWarning[];
  /** What somebody said the columns hold, to be remembered by the signature of their headings. */
  readonly columns: readonly { readonly signature: string; readonly fields: readonly string[] }[];
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

type Counts = { readonly [K in 'added' | 'changed' | 'removed' | 'kept']: number };

/** The columns of a body's plans as they were assigned, by signature. */
export async function listPlanColumns(
  db: Database,
  bodyId: BodyId,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await db.planColumns.findMany({ where: { bodyId } });
  return new Map(rows.map(({ signature, fields }) => [signature, fields]));
}

/** What a plan would change of what is kept. */
export async function comparePlan(
  db: Database | Transaction,
  { bodyId, weeks, commitments }: Pick<PlanSave, 'bodyId' | 'weeks' | 'commitments'>,
): Promise<PlanChanges<ReadCommitment>> {
  const source = await findPlanSource(db, bodyId);
  const before = source === null ? [] : await standing(db, source, weeks, commitments);
  return planChanges(before, commitments, isSame);
}

/**
 * Replaces what the body's plan says of the weeks covered, all or nothing: other weeks stay, the same matter keeps its
 * id, and where nothing changed only the success is noted. Imports for one body take turns.
 */
export async function savePlan(db: Database, save: PlanSave): Promise<Counts> {
  return db.$transaction(async (tx) => {
    const { bodyId, weeks, commitments } = save;
    await tx.$queryRaw`SELECT id FROM "Body" WHERE id = ${bodyId} FOR UPDATE`;
    const sourceId = (await findPlanSource(tx, bodyId)) ?? (await addSource(tx, save));
    const before = await standing(tx, sourceId, weeks, commitments);
    const changes = planChanges(before, commitments, isSame);
    await replace(tx, sourceId, bodyId, changes);
    await keepWeeks(tx, sourceId, save);
    await keepColumns(tx, save);
    await noteSuccess(tx, sourceId, save);
    const { added, changed, removed, kept } = changes;
    const counts = { added: added.length, changed: changed.length, removed: removed.length, kept };
    if (counts.added + counts.changed + counts.removed > 0) {
      const stretch = { from: weeks[0]?.start.toString(), to: weeks.at(-1)?.end.toString() };
      await audit(tx, save, 'import-weekly-plan', sourceId, null, { bodyId, ...stretch, ...counts });
    }
    return counts;
  });
}

async function findPlanSource(db: Database | Transaction, bodyId: BodyId): Promise<SourceId | null> {
  const row = await db.calendarSource.findFirst({
    where: { bodyId, kind: 'weekly-plan' },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return row ? (row.id as SourceId) : null;
}

async function addSource(tx: Transaction, { bodyId, name, actor, at }: PlanSave): Promise<SourceId> {
  const data = { bodyId, kind: 'weekly-plan', name };
  const { id } = await tx.calendarSource.create({ data, select: { id: true } });
  await audit(tx, { actor, at }, 'add-calendar', id, null, { ...data, url: null });
  return id as SourceId;
}

/** What begins in the weeks covered, and what the file says of other days. */
async function standing(
  db: Database | Transaction,
  sourceId: SourceId,
  weeks: readonly Period[],
  commitments: readonly ReadCommitment[],
): Promise<readonly ReadCommitment[]> {
  const during = weeks.map(({ start, end }) => ({
    startsAt: { gte: fromInstant(start), lt: fromInstant(end) },
  }));
  const rows = await db.commitment.findMany({
    where: { sourceId, OR: [...during, { uid: { in: commitments.map(({ uid }) => uid) } }] },
    include: { people: { select: { personId: true } } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    uid: row.uid,
    summary: row.summary,
    start: toInstant(row.startsAt),
    end: toInstant(row.endsAt),
    allDay: row.allDay,
    firm: row.firm,
    visibility: row.visibility === 'busy' ? 'busy' : 'title',
    venueId: row.venueId as VenueId | null,
    location: row.location,
    personIds: row.people.map(({ personId }) => personId as PersonId),
  }));
}

function isSame(a: ReadCommitment, b: ReadCommitment): boolean {
  const people = (one: ReadCommitment): string => [...one.personIds].sort().join();
  return (
    a.summary === b.summary &&
    a.start.equals(b.start) &&
    a.end.equals(b.end) &&
    a.allDay === b.allDay &&
    a.firm === b.firm &&
    a.venueId === b.venueId &&
    a.location === b.location &&
    people(a) === people(b)
  );
}

async function replace(
  tx: Transaction,
  sourceId: SourceId,
  bodyId: BodyId,
  { added, changed, removed }: PlanChanges<ReadCommitment>,
): Promise<void> {
  const gone = [...removed, ...changed].map(({ uid }) => uid);
  if (gone.length > 0) await tx.commitment.deleteMany({ where: { sourceId, uid: { in: gone } } });
  const written = [...added, ...changed].map((one) => ({ ...one, id: `${sourceId}:${one.id}` }));
  if (written.length > 0) await writePiece(tx, { id: sourceId, bodyId }, written);
}

/** Days with a row nobody understood are not known to be free: they are covered again once the row is mended. */
async function keepWeeks(tx: Transaction, sourceId: SourceId, { weeks, known }: PlanSave): Promise<void> {
  const during = weeks.map(({ start, end }) => ({
    startsAt: { gte: fromInstant(start), lt: fromInstant(end) },
  }));
  await tx.planWeek.deleteMany({ where: { sourceId, OR: during } });
  const data = known.map(({ start, end, complete }) => ({
    ...{ sourceId, startsAt: fromInstant(start), endsAt: fromInstant(end), complete },
  }));
  await tx.planWeek.createMany({ data });
}

async function keepColumns(tx: Transaction, { bodyId, columns, at }: PlanSave): Promise<void> {
  const savedAt = fromInstant(at);
  for (const { signature, fields } of columns) {
    await tx.planColumns.upsert({
      where: { bodyId_signature: { bodyId, signature } },
      create: { bodyId, signature, fields: [...fields], savedAt },
      update: { fields: [...fields], savedAt },
    });
  }
}

async function noteSuccess(
  tx: Transaction,
  sourceId: SourceId,
  { skipped, warnings, at }: PlanSave,
): Promise<void> {
  const used = await tx.commitment.count({ where: { sourceId } });
  const { _min, _max } = await tx.planWeek.aggregate({
    where: { sourceId },
    _min: { startsAt: true },
    _max: { endsAt: true },
  });
  await tx.calendarSource.update({
    where: { id: sourceId },
    data: {
      lastTriedAt: fromInstant(at),
      lastSuccessAt: fromInstant(at),
      used,
      skipped,
      warnings: warnings as unknown as Prisma.InputJsonValue,
      horizonFrom: _min.startsAt,
      horizonTo: _max.endsAt,
    },
    select: { id: true },
  });
}
