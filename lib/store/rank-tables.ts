import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { RankTableId } from '#lib/domain/id.ts';
import type { RankTable } from '#lib/domain/people/rank-table.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { appendAudit, entryBy } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { refuseStale } from './stale.ts';
import { namedOnce } from './taken-once.ts';

interface Change {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

type TableContent = Pick<RankTable, 'name' | 'ranks'>;

export function rankTableOf(row: Prisma.RankTableGetPayload<object>): RankTable {
  return { ...row, id: row.id as RankTableId, ranks: row.ranks as unknown as RankTable['ranks'] };
}

/** Every rank table, by name. */
export async function listRankTables(db: Database): Promise<readonly RankTable[]> {
  return (await db.rankTable.findMany({ orderBy: { name: 'asc' } })).map(rankTableOf);
}

async function findTable(db: Database | Transaction, id: string): Promise<RankTable | null> {
  const row = await db.rankTable.findUnique({ where: { id } });
  return row && rankTableOf(row);
}

/** Adds a table; refused where its name is taken. */
export async function createRankTable(
  db: Database,
  content: TableContent,
  by: Change,
): Promise<Result<RankTableId, Refusal>> {
  return namedOnce(() =>
    db.$transaction(async (tx) => {
      const row = await tx.rankTable.create({ data: columns(content), select: { id: true } });
      await appendAudit(tx, entryBy(by, 'add-rank-table', 'rank-table', row.id, null, content));
      return ok(row.id as RankTableId);
    }),
  );
}

/** Saves a table whole; `stale` where a colleague saved first. Answers the new version. */
export async function saveRankTable(
  db: Database,
  { id, basedOn, ...content }: TableContent & { readonly id: string; readonly basedOn: number },
  by: Change,
): Promise<Result<number, Refusal>> {
  return namedOnce(() =>
    db.$transaction(async (tx): Promise<Result<number, Refusal>> => {
      const before = await findTable(tx, id);
      if (!before) return refuse({ kind: 'not-found', what: 'rank-table' });
      const { count } = await tx.rankTable.updateMany({
        where: { id, version: basedOn },
        data: { ...columns(content), version: { increment: 1 } },
      });
      if (count === 0)
        return refuseStale(tx, { what: 'rank-table', id, read: () => findTable(tx, id), yours: content });
      await appendAudit(tx, entryBy(by, 'edit-rank-table', 'rank-table', id, before, content));
      return ok(basedOn + 1);
    }),
  );
}

/** Takes a table away; refused while a meeting goes by it, and as `stale` where a colleague changed it since. */
export async function removeRankTable(
  db: Database,
  { id, basedOn }: { readonly id: string; readonly basedOn: number },
  by: Change,
): Promise<Result<null, Refusal>> {
  return db.$transaction(async (tx): Promise<Result<null, Refusal>> => {
    // Whoever is about to go by it is waited for.
    await tx.$queryRaw`SELECT id FROM "RankTable" WHERE id = ${id} FOR UPDATE`;
    const before = await findTable(tx, id);
    if (!before) return refuse({ kind: 'not-found', what: 'rank-table' });
    const used = { seating: { path: ['rankTableId'], equals: id } };
    if ((await tx.meeting.count({ where: used })) > 0)
      return refuse({ kind: 'blocked', codes: ['rank-table.in-use'] });
    const { count } = await tx.rankTable.deleteMany({ where: { id, version: basedOn } });
    if (count === 0)
      return refuseStale(tx, { what: 'rank-table', id, read: () => findTable(tx, id), yours: null });
    await appendAudit(tx, entryBy(by, 'remove-rank-table', 'rank-table', id, before, null));
    return ok(null);
  });
}

/** Brings back a table that was taken away, as it was then; refused where its name is taken by now. */
export async function restoreRankTable(db: Database, id: string, by: Change): Promise<Result<null, Refusal>> {
  return namedOnce(() =>
    db.$transaction(async (tx): Promise<Result<null, Refusal>> => {
      const event = await tx.auditEvent.findFirst({
        where: { entity: 'rank-table', entityId: id, action: 'remove-rank-table' },
        orderBy: { seq: 'desc' },
      });
      if (!event || (await findTable(tx, id))) return refuse({ kind: 'not-found', what: 'rank-table' });
      const { version, ...content } = event.before as unknown as RankTable;
      const table = { ...columns(content), id, version: version + 1 };
      await tx.rankTable.create({ data: table });
      await appendAudit(tx, entryBy(by, 'restore-rank-table', 'rank-table', id, null, table));
      return ok(null);
    }),
  );
}

function columns({ name, ranks }: TableContent) {
  return { name, ranks: ranks.map((people) => [...people]) };
}
