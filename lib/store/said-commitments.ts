import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { BusyLink } from '#lib/domain/bodies/busy-link.ts';
import type { Commitment } from '#lib/domain/calendars/commitment.ts';
import type { BodyId, BusyLinkId, SourceId } from '#lib/domain/id.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { audit } from './calendar-sources.ts';
import { commitmentOf } from './commitments.ts';
import type { Database, Transaction } from './database.ts';
import { touchHandSource } from './hand-sources.ts';
import type { ReadCommitment } from './source-readings.ts';
import { fromInstant } from './temporal.ts';

/** Something a body said of itself, as its correspondent put it. */
export type SaidWords = Omit<ReadCommitment, 'id' | 'uid'>;

/** By which link, under whose name, and up to when that body has now spoken. */
export interface Saying {
  readonly link: Pick<BusyLink, 'id' | 'bodyId'>;
  readonly sourceName: string;
  readonly until: Temporal.Instant;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** Adds what a body says of itself; its own calendar is as fresh as this moment. */
export async function addSaid(db: Database, entries: readonly SaidWords[], saying: Saying): Promise<void> {
  await db.$transaction(async (tx) => {
    const sourceId = await touch(tx, saying);
    for (const entry of entries) await create(tx, sourceId, entry, saying.link);
    await finish(tx, sourceId, saying, 'say-busy', null, entries);
  });
}

/** Puts other words for something said by this very link. False: it is not there. */
export async function changeSaid(
  db: Database,
  id: string,
  words: SaidWords,
  saying: Saying,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const before = await removeOwn(tx, id, saying.link.id);
    if (!before) return false;
    const sourceId = await touch(tx, saying);
    await create(tx, sourceId, words, saying.link, id);
    await finish(tx, sourceId, saying, 'change-said', before, words);
    return true;
  });
}

/** Takes back something said by this very link. False: it is not there. */
export async function removeSaid(db: Database, id: string, saying: Saying): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const before = await removeOwn(tx, id, saying.link.id);
    if (!before) return false;
    await finish(tx, await touch(tx, saying), saying, 'remove-said', before, null);
    return true;
  });
}

/** The correspondent looked and says that all stands as it is. */
export async function confirmSaid(db: Database, saying: Saying): Promise<void> {
  await db.$transaction(async (tx) => {
    await finish(tx, await touch(tx, saying), saying, 'confirm-said', null, null);
  });
}

/** What was said and lies ahead, by start: by one link, or by any of a body's. */
export async function listSaid(
  db: Database,
  {
    from,
    ...who
  }: { readonly from: Temporal.Instant } & ({ readonly linkId: BusyLinkId } | { readonly bodyId: BodyId }),
): Promise<readonly Commitment[]> {
  const where = 'linkId' in who ? { saidById: who.linkId } : { bodyId: who.bodyId };
  const rows = await db.commitment.findMany({
    where: { ...where, source: { kind: 'said' }, endsAt: { gt: fromInstant(from) } },
    include: { people: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(commitmentOf);
}

async function create(
  tx: Transaction,
  sourceId: SourceId,
  { start, end, personIds, ...rest }: SaidWords,
  link: Saying['link'],
  id?: string,
): Promise<void> {
  const data: Prisma.CommitmentUncheckedCreateInput = {
    ...(id === undefined ? {} : { id }),
    ...rest,
    bodyId: link.bodyId,
    saidById: link.id,
    sourceId,
    startsAt: fromInstant(start),
    endsAt: fromInstant(end),
    people: { createMany: { data: personIds.map((personId) => ({ personId })) } },
  };
  await tx.commitment.create({ data, select: { id: true } });
}

async function removeOwn(tx: Transaction, id: string, saidById: BusyLinkId): Promise<Commitment | null> {
  const row = await tx.commitment.findFirst({ where: { id, saidById }, include: { people: true } });
  if (row) await tx.commitment.delete({ where: { id }, select: { id: true } });
  return row ? commitmentOf(row) : null;
}

function touch(tx: Transaction, { link, sourceName, until, at }: Saying): Promise<SourceId> {
  return touchHandSource(tx, { bodyId: link.bodyId, kind: 'said', name: sourceName, until, at });
}

async function finish(
  tx: Transaction,
  sourceId: SourceId,
  { link, actor, at }: Saying,
  action: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  const used = await tx.commitment.count({ where: { sourceId } });
  await tx.calendarSource.update({ where: { id: sourceId }, data: { used }, select: { id: true } });
  await tx.busyLink.update({
    where: { id: link.id },
    data: { saidAt: fromInstant(at) },
    select: { id: true },
  });
  await audit(tx, { actor, at }, action, sourceId, before, after);
}
