import { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { FollowUp, FollowUpKind, FollowUpReport } from '#lib/domain/follow-ups/follow-up.ts';
import type { FollowUpId, MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { appendAudit, entryBy } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { inOneGo } from './one-go.ts';
import { refuseStale } from './stale.ts';
import { fromInstant, fromPlainDate, toInstant, toPlainDate, toPlainDateOrNull } from './temporal.ts';

interface Change {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** What its form says of it. */
export type FollowUpWords = Pick<
  FollowUp,
  'kind' | 'title' | 'bodyId' | 'ownerName' | 'assisting' | 'handedOn' | 'dueOn' | 'urgent'
>;

/** Where it was decided. */
export type FollowUpSource = Pick<FollowUp, 'meetingId' | 'meetingTitle' | 'itemId'>;

const withReports = {
  reports: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.FollowUpInclude;

/** Every matter followed up, or those of one body or meeting; with what was reported of them. */
export async function listFollowUps(
  db: Database,
  of: { readonly bodyId?: string; readonly meetingId?: string } = {},
): Promise<readonly FollowUp[]> {
  const rows = await db.followUp.findMany({
    where: of,
    include: withReports,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(followUpOf);
}

/** How many are open and were due before a day. */
export async function countLateFollowUps(db: Database, day: Temporal.PlainDate): Promise<number> {
  return db.followUp.count({ where: { closedOn: null, dueOn: { lt: fromPlainDate(day) } } });
}

export async function findFollowUp(db: Database | Transaction, id: string): Promise<FollowUp | null> {
  const row = await db.followUp.findUnique({ where: { id }, include: withReports });
  return row && followUpOf(row);
}

/** Takes up several at once: all of them or none. An item of an agenda that is followed up already is left alone. */
export async function createFollowUps(
  db: Database,
  all: readonly { readonly words: FollowUpWords; readonly source: FollowUpSource }[],
  change: Change,
): Promise<readonly FollowUpId[]> {
  return db.$transaction(async (tx) => {
    const ids: FollowUpId[] = [];
    const taken = await takenItems(tx, all);
    for (const { words, source } of all) {
      if (source.itemId !== null && taken.has(source.itemId)) continue;
      const row = await tx.followUp.create({
        data: { ...columnsOf(words), ...source, createdAt: fromInstant(change.at) },
      });
      await appendAudit(tx, entryBy(change, 'record-follow-up', 'follow-up', row.id, null, words));
      ids.push(row.id as FollowUpId);
    }
    return ids;
  });
}

/** Items that are followed up; nobody else takes up any of the same meetings until the transaction ends. */
async function takenItems(
  tx: Transaction,
  all: readonly { readonly source: FollowUpSource }[],
): Promise<ReadonlySet<string | null>> {
  const items = all.flatMap(({ source: { itemId } }) => itemId ?? []);
  if (items.length === 0) return new Set();
  const meetings = all.flatMap(({ source: { meetingId } }) => meetingId ?? []);
  await tx.$queryRaw`SELECT id FROM "Meeting" WHERE id = ANY(${meetings}::text[]) ORDER BY id FOR UPDATE`;
  const rows = await tx.followUp.findMany({ where: { itemId: { in: items } }, select: { itemId: true } });
  return new Set(rows.map(({ itemId }) => itemId));
}

interface Save<T> {
  readonly followUp: FollowUp;
  readonly basedOn: number;
  readonly to: T;
}

/** Saves what its form says; `stale` where a colleague saved first. */
export async function saveFollowUpWords(
  db: Database,
  { followUp, basedOn, to }: Save<FollowUpWords>,
  change: Change,
): Promise<Result<number, Refusal>> {
  return save(db, { followUp, basedOn, to, data: columnsOf(to), before: wordsOf(followUp), yours: to }, [
    'edit-follow-up',
    change,
  ]);
}

/** Closes it on a day with words on how it was carried out, or (null) opens it again; `stale` where it changed meanwhile. */
export async function saveFollowUpClosed(
  db: Database,
  { followUp, basedOn, to }: Save<{ readonly closedOn: string; readonly closing: string } | null>,
  change: Change,
): Promise<Result<number, Refusal>> {
  const closed = to ?? { closedOn: null, closing: '' };
  const data = {
    closing: closed.closing,
    closedOn: closed.closedOn === null ? null : fromPlainDate(Temporal.PlainDate.from(closed.closedOn)),
  };
  const { closedOn, closing } = followUp;
  return save(db, { followUp, basedOn, to: closed, data, before: { closedOn, closing }, yours: null }, [
    to === null ? 'reopen-follow-up' : 'close-follow-up',
    change,
  ]);
}

async function save(
  db: Database,
  {
    followUp: { id },
    basedOn,
    to,
    data,
    before,
    yours,
  }: Save<object> & {
    readonly data: Prisma.FollowUpUncheckedUpdateManyInput;
    readonly before: object;
    readonly yours: FollowUpWords | null;
  },
  [action, change]: readonly [string, Change],
): Promise<Result<number, Refusal>> {
  return db.$transaction(async (tx): Promise<Result<number, Refusal>> => {
    const { count } = await tx.followUp.updateMany({
      where: { id, version: basedOn },
      data: { ...data, version: basedOn + 1 },
    });
    if (count === 0) return stale(tx, id, yours);
    await appendAudit(tx, entryBy(change, action, 'follow-up', id, before, to));
    return ok(basedOn + 1);
  });
}

/** Adds what was reported. Several may report at once: nothing of the matter itself changes. */
export async function addFollowUpReport(
  db: Database,
  { id, words, trouble }: Pick<FollowUpReport, 'words' | 'trouble'> & { readonly id: FollowUpId },
  change: Change,
): Promise<string> {
  return db.$transaction(async (tx) => {
    const row = await tx.followUpReport.create({
      data: {
        followUpId: id,
        words,
        trouble,
        by: change.actor.name,
        byId: change.actor.userId,
        at: fromInstant(change.at),
      },
    });
    await appendAudit(tx, entryBy(change, 'report-follow-up', 'follow-up', id, null, { words, trouble }));
    return row.id;
  });
}

/** Takes back a report. */
export async function removeFollowUpReport(
  db: Database,
  { id, reportId }: { readonly id: FollowUpId; readonly reportId: string },
  change: Change,
): Promise<Result<null, Refusal>> {
  return db.$transaction(async (tx): Promise<Result<null, Refusal>> => {
    const row = await tx.followUpReport.findFirst({ where: { id: reportId, followUpId: id } });
    if (!row) return refuse({ kind: 'not-found', what: 'follow-up' });
    await tx.followUpReport.delete({ where: { id: reportId } });
    const { words, trouble } = row;
    await appendAudit(tx, entryBy(change, 'unreport-follow-up', 'follow-up', id, { words, trouble }, null));
    return ok(null);
  });
}

/** Takes matters away that were taken up by mistake, all or none; `stale` where one of them changed meanwhile. */
export async function removeFollowUps(
  db: Database,
  ids: readonly string[],
  change: Change,
): Promise<Result<null, Refusal>> {
  return inOneGo<null>(db, async (tx) => {
    for (const id of ids) {
      const before = await findFollowUp(tx, id);
      if (!before) continue;
      const { count } = await tx.followUp.deleteMany({ where: { id, version: 1, reports: { none: {} } } });
      if (count === 0) return stale(tx, id, null);
      await appendAudit(tx, entryBy(change, 'remove-follow-up', 'follow-up', id, wordsOf(before), null));
    }
    return ok(null);
  });
}

function stale(tx: Transaction, id: string, yours: FollowUpWords | null): Promise<Result<never, Refusal>> {
  return refuseStale(tx, { what: 'follow-up', id, read: () => findFollowUp(tx, id), yours });
}

function wordsOf({
  kind,
  title,
  bodyId,
  ownerName,
  assisting,
  handedOn,
  dueOn,
  urgent,
}: FollowUpWords): FollowUpWords {
  return { kind, title, bodyId, ownerName, assisting, handedOn, dueOn, urgent };
}

function columnsOf({ handedOn, dueOn, ...words }: FollowUpWords) {
  return {
    ...words,
    handedOn: fromPlainDate(Temporal.PlainDate.from(handedOn)),
    dueOn: dueOn === null ? null : fromPlainDate(Temporal.PlainDate.from(dueOn)),
  };
}

function followUpOf(row: Prisma.FollowUpGetPayload<{ include: { reports: true } }>): FollowUp {
  const { createdAt: _taken, reports, ...rest } = row;
  return {
    ...rest,
    id: row.id as FollowUpId,
    kind: row.kind as FollowUpKind,
    meetingId: row.meetingId as MeetingId | null,
    handedOn: toPlainDate(row.handedOn).toString(),
    dueOn: toPlainDateOrNull(row.dueOn)?.toString() ?? null,
    closedOn: toPlainDateOrNull(row.closedOn)?.toString() ?? null,
    reports: reports.map(({ id, words, trouble, by, byId, at }) => ({
      ...{ id, words, trouble, by, byId },
      at: toInstant(at).toString(),
    })),
  };
}
