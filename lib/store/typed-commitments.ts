import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { Commitment } from '#lib/domain/calendars/commitment.ts';
import type { BodyId } from '#lib/domain/id.ts';
import { audit } from './calendar-sources.ts';
import { commitmentOf } from './commitments.ts';
import type { Database, Transaction } from './database.ts';
import { touchHandSource } from './hand-sources.ts';
import { fromInstant, toInstantOrNull } from './temporal.ts';

/** What staff write down of another body, from a call or a letter. */
export type TypedWords = Pick<
  Commitment,
  'bodyId' | 'summary' | 'start' | 'end' | 'allDay' | 'firm' | 'venueId' | 'location' | 'personIds'
> & {
  /** `busy`: only that they are taken may be shown. */
  readonly visibility: 'busy' | 'title';
};

interface Change {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

interface Typing extends Change {
  readonly words: TypedWords;
  readonly sourceName: string;
  /** What was typed in of the same body before, in whose place it stands; null: nothing. */
  readonly replaces: string | null;
}

/**
 * Writes down a commitment by hand; the body's typed calendar is as fresh as this moment. Null: what it was to take the
 * place of is there no more, and nothing was written.
 */
export async function typeCommitment(
  db: Database,
  { words, sourceName, replaces, actor, at }: Typing,
): Promise<string | null> {
  return db.$transaction(async (tx) => {
    const { bodyId } = words;
    if (replaces !== null && !(await removeIn(tx, { id: replaces, bodyId, actor, at }))) return null;
    const sourceId = await touchHandSource(tx, { bodyId, kind: 'typed', name: sourceName, until: null, at });
    const { personIds, start, end, ...rest } = words;
    const { id } = await tx.commitment.create({
      data: {
        ...rest,
        sourceId,
        startsAt: fromInstant(start),
        endsAt: fromInstant(end),
        people: { createMany: { data: personIds.map((personId) => ({ personId })) } },
      },
      select: { id: true },
    });
    await countTyped(tx, sourceId);
    await audit(tx, { actor, at }, 'type-commitment', sourceId, null, { id, ...words });
    return id;
  });
}

/**
 * Writes down that somebody asked the body and nothing has changed: what is typed in of it is as fresh as this moment.
 * Answers as of when it stood before; null: nobody had asked or typed in anything.
 */
export async function confirmTyped(
  db: Database,
  { bodyId, sourceName, actor, at }: Change & { readonly bodyId: BodyId; readonly sourceName: string },
): Promise<Temporal.Instant | null> {
  return db.$transaction(async (tx) => {
    const where = { bodyId, kind: 'typed' };
    const known = await tx.calendarSource.findFirst({ where, orderBy: { id: 'asc' } });
    const sourceId = await touchHandSource(tx, { bodyId, kind: 'typed', name: sourceName, until: null, at });
    await audit(tx, { actor, at }, 'confirm-typed', sourceId, null, { bodyId });
    return toInstantOrNull(known?.lastSuccessAt ?? null);
  });
}

/** Takes that back: it stands as of when it stood before, unless more was typed in or asked since. */
export async function unconfirmTyped(
  db: Database,
  {
    bodyId,
    confirmed,
    before,
    ...change
  }: Change & {
    readonly bodyId: BodyId;
    readonly confirmed: Temporal.Instant;
    readonly before: Temporal.Instant | null;
  },
): Promise<void> {
  await db.$transaction(async (tx) => {
    // Whoever writes for one body takes turns (`touchHandSource`).
    await tx.$queryRaw`SELECT id FROM "Body" WHERE id = ${bodyId} FOR UPDATE`;
    const where = { bodyId, kind: 'typed', lastSuccessAt: fromInstant(confirmed) };
    const source = await tx.calendarSource.findFirst({ where, select: { id: true, used: true } });
    if (!source || (before === null && source.used > 0)) return;
    const { id } = source;
    if (before === null) await tx.calendarSource.delete({ where: { id }, select: { id: true } });
    else {
      const data = { lastSuccessAt: fromInstant(before), lastTriedAt: fromInstant(before) };
      await tx.calendarSource.update({ where: { id }, data, select: { id: true } });
    }
    await audit(tx, change, 'unconfirm-typed', id, { bodyId }, null);
  });
}

/** Takes back what was typed in, or what a body said itself. False: it is not there, or it came from a calendar that is read. */
export async function removeTyped(db: Database, gone: Removal): Promise<boolean> {
  return db.$transaction((tx) => removeIn(tx, gone));
}

interface Removal extends Change {
  readonly id: string;
  /** Only what was typed in of this body; left out: of any, and what it said itself. */
  readonly bodyId?: BodyId;
}

async function removeIn(tx: Transaction, { id, bodyId, actor, at }: Removal): Promise<boolean> {
  const row = await tx.commitment.findFirst({
    where:
      bodyId === undefined
        ? { id, source: { kind: { in: ['typed', 'said'] } } }
        : { id, bodyId, source: { kind: 'typed' } },
    include: { people: { orderBy: { personId: 'asc' } } },
  });
  if (!row?.sourceId) return false;
  await tx.commitment.delete({ where: { id }, select: { id: true } });
  await countTyped(tx, row.sourceId);
  await audit(tx, { actor, at }, 'remove-commitment', row.sourceId, commitmentOf(row), null);
  return true;
}

async function countTyped(tx: Transaction, sourceId: string): Promise<void> {
  const used = await tx.commitment.count({ where: { sourceId } });
  await tx.calendarSource.update({ where: { id: sourceId }, data: { used }, select: { id: true } });
}

/** What was typed in for a body and lies ahead, by start. */
export async function listTyped(
  db: Database,
  { bodyId, from }: { readonly bodyId: BodyId; readonly from: Temporal.Instant },
): Promise<readonly Commitment[]> {
  const rows = await db.commitment.findMany({
    where: { bodyId, source: { kind: 'typed' }, endsAt: { gt: fromInstant(from) } },
    include: { people: { orderBy: { personId: 'asc' } } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(commitmentOf);
}
