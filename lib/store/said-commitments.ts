import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { BusyLink } from '#lib/domain/bodies/busy-link.ts';
import type { Commitment } from '#lib/domain/calendars/commitment.ts';
import { isSaidAlike } from '#lib/domain/calendars/said-time.ts';
import type { BodyId, BusyLinkId, SourceId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { type Drafts, findDrafts, holdOpenLink, type LinkByToken, putDraft } from './busy-links.ts';
import { audit } from './calendar-sources.ts';
import { commitmentOf } from './commitments.ts';
import type { Database, Transaction } from './database.ts';
import { touchHandSource } from './hand-sources.ts';
import { fromInstant } from './temporal.ts';
import type { ReadCommitment } from './write-commitments.ts';

/** Something a body said of itself, as its correspondent put it. */
export type SaidWords = Omit<ReadCommitment, 'id' | 'uid'>;

/** By which link, under whose name, and up to when that body has now spoken. */
export interface Saying {
  readonly link: LinkByToken & Pick<BusyLink, 'bodyId'>;
  readonly sourceName: string;
  readonly until: Temporal.Instant;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** What is kept may come of a pasted text, and then of no other than was looked through. */
export interface SaidBy {
  readonly entries: readonly SaidWords[];
  readonly paste: string | null;
}

/**
 * Adds what a body says of itself and how much of it was new: what this link said already, word for word, it does not
 * say twice. Its own calendar is as fresh as this moment; what was laid aside of it is done with.
 */
export async function addSaid(
  db: Database,
  { entries, paste }: SaidBy,
  saying: Saying,
): Promise<Result<number, Refusal>> {
  return db.$transaction(async (tx) => {
    const { link, at } = saying;
    if (!(await holdOpenLink(tx, link, at))) return linkGone;
    if (paste !== null && pastedText(await findDrafts(tx, link.id)) !== paste) {
      return refuse({ kind: 'not-found', what: 'draft' });
    }
    const fresh = await notYetSaid(tx, entries, link.id);
    const sourceId = await touch(tx, saying);
    for (const entry of fresh) await create(tx, sourceId, entry, link);
    await putDraft(tx, link, at, { kind: paste === null ? 'mark' : 'paste', draft: null });
    await finish(tx, sourceId, saying, 'say-busy', null, fresh);
    return ok(fresh.length);
  });
}

/** Puts other words for something said by this very link. */
export async function changeSaid(
  db: Database,
  id: string,
  words: SaidWords,
  saying: Saying,
): Promise<Result<null, Refusal>> {
  return db.$transaction(async (tx) => {
    const { link, at } = saying;
    if (!(await holdOpenLink(tx, link, at))) return linkGone;
    const before = await removeOwn(tx, id, link.id);
    if (!before) return commitmentGone;
    const sourceId = await touch(tx, saying);
    await create(tx, sourceId, words, link, id);
    await putDraft(tx, link, at, { kind: 'mark', draft: null });
    await finish(tx, sourceId, saying, 'change-said', before, words);
    return ok(null);
  });
}

/** Takes back something said by this very link. */
export async function removeSaid(db: Database, id: string, saying: Saying): Promise<Result<null, Refusal>> {
  return db.$transaction(async (tx) => {
    if (!(await holdOpenLink(tx, saying.link, saying.at))) return linkGone;
    const before = await removeOwn(tx, id, saying.link.id);
    if (!before) return commitmentGone;
    await finish(tx, await touch(tx, saying), saying, 'remove-said', before, null);
    return ok(null);
  });
}

/** The correspondent looked and says that all stands as it is. */
export async function confirmSaid(db: Database, saying: Saying): Promise<Result<null, Refusal>> {
  return db.$transaction(async (tx) => {
    if (!(await holdOpenLink(tx, saying.link, saying.at))) return linkGone;
    await finish(tx, await touch(tx, saying), saying, 'confirm-said', null, null);
    return ok(null);
  });
}

const linkGone = refuse({ kind: 'not-found', what: 'link' } as const);
const commitmentGone = refuse({ kind: 'not-found', what: 'commitment' } as const);

/** The pasted text laid aside; null: none is. */
export function pastedText({ paste }: Drafts): string | null {
  const { text } = (paste ?? {}) as { readonly text?: unknown };
  return typeof text === 'string' ? text : null;
}

async function notYetSaid(
  tx: Transaction,
  entries: readonly SaidWords[],
  saidById: BusyLinkId,
): Promise<readonly SaidWords[]> {
  const startsAt = { in: entries.map(({ start }) => fromInstant(start)) };
  const rows = await tx.commitment.findMany({
    where: { saidById, source: { kind: 'said' }, startsAt },
    include: { people: { orderBy: { personId: 'asc' } } },
  });
  const said = rows.map(commitmentOf);
  return entries.filter(
    (entry, index) => ![...said, ...entries.slice(0, index)].some((before) => isSaidAlike(before, entry)),
  );
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
    include: { people: { orderBy: { personId: 'asc' } } },
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
  const row = await tx.commitment.findFirst({
    where: { id, saidById },
    include: { people: { orderBy: { personId: 'asc' } } },
  });
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
