import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { Body } from '#lib/domain/bodies/body.ts';
import { parentFault } from '#lib/domain/bodies/parent.ts';
import type { BodyId } from '#lib/domain/id.ts';
import type { InputFault, Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { auditOf } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { bodyOf } from './dossiers.ts';
import { refuseStale } from './stale.ts';
import { namedOnce } from './taken-once.ts';

const audit = auditOf('body');

/** What staff decide of a body. */
export type BodyWords = Omit<Body, 'id' | 'version'>;

interface Change {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** Every body, by precedence and name. */
export async function listBodies(db: Database | Transaction): Promise<readonly Body[]> {
  const rows = await db.body.findMany({ orderBy: [{ precedence: 'asc' }, { name: 'asc' }] });
  return rows.map(bodyOf);
}

/** The office's own body: the host of what is planned. Null before set-up. */
export async function findOwnBody(db: Database | Transaction): Promise<Body | null> {
  const row = await db.body.findFirst({ where: { kind: 'own' }, orderBy: { precedence: 'asc' } });
  return row ? bodyOf(row) : null;
}

export async function findBody(db: Database | Transaction, id: BodyId): Promise<Body | null> {
  const row = await db.body.findUnique({ where: { id } });
  return row ? bodyOf(row) : null;
}

/** Adds a body; refused where its full name is taken, or what it is to belong to is not there. */
export async function createBody(
  db: Database,
  { words, actor, at }: Change & { readonly words: BodyWords },
): Promise<Result<BodyId, Refusal>> {
  return namedOnce(() =>
    db.$transaction(async (tx): Promise<Result<BodyId, Refusal>> => {
      const fault = await faultOfParent(tx, null, words);
      if (fault) return refuse({ kind: 'invalid', faults: [fault] });
      return ok(await addBody(tx, words, { actor, at }));
    }),
  );
}

/** Adds a body that belongs to none, inside a transaction; its name is looked after by `namedOnce`. */
export async function addBody(
  tx: Transaction,
  data: BodyWords & { readonly id?: BodyId },
  by: Change,
): Promise<BodyId> {
  const { id } = await tx.body.create({ data });
  await audit(tx, by, 'add-body', id, null, data);
  return id as BodyId;
}

/** Removes those of these bodies that nobody changed or put to use since they were added. */
export async function removeUnused(tx: Transaction, ids: readonly string[], by: Change): Promise<void> {
  const none = { none: {} };
  const unused = await tx.body.findMany({
    where: {
      ...{
        id: { in: [...ids] },
        version: 1,
        users: none,
        memberships: none,
        sources: none,
        commitments: none,
      },
      ...{ meetings: none, feeds: none, busyLinks: none, planColumns: none, followUps: none, children: none },
    },
    orderBy: { id: 'asc' },
  });
  await tx.body.deleteMany({ where: { id: { in: unused.map(({ id }) => id) } } });
  for (const row of unused) await audit(tx, by, 'remove-body', row.id, bodyOf(row), null);
}

interface BodySave extends Change {
  readonly id: BodyId;
  readonly words: BodyWords;
  readonly basedOn: number;
}

/** Saves a body whole; `stale` where a colleague saved first, `invalid` where it would belong to itself through others. */
export async function saveBody(
  db: Database,
  { id, words, basedOn, actor, at }: BodySave,
): Promise<Result<number, Refusal>> {
  return namedOnce(() => db.$transaction((tx) => writeBody(tx, { id, words, basedOn, actor, at })));
}

/** As `saveBody`, inside a transaction. */
export async function writeBody(
  tx: Transaction,
  { id, words, basedOn, actor, at }: BodySave,
): Promise<Result<number, Refusal>> {
  const row = await tx.body.findUnique({ where: { id } });
  if (!row) return refuse({ kind: 'not-found', what: 'body' });
  const before = bodyOf(row);
  const fault = await faultOfParent(tx, id, words);
  if (fault) return refuse({ kind: 'invalid', faults: [fault] });
  const { count } = await tx.body.updateMany({
    where: { id, version: basedOn },
    data: { ...words, version: { increment: 1 } },
  });
  if (count === 0) return refuseStale(tx, { what: 'body', id, read: () => findBody(tx, id), yours: words });
  await audit(tx, { actor, at }, 'edit-body', id, before, words);
  return ok(basedOn + 1);
}

/** Serialises whoever changes which body belongs to which: two changes at once could close a circle. Any constant will do. */
const TREE_LOCK = 72_707_371;

async function faultOfParent(
  tx: Transaction,
  id: BodyId | null,
  { parentId }: BodyWords,
): Promise<InputFault | null> {
  if (parentId === null) return null;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${TREE_LOCK})`;
  return parentFault(await listBodies(tx), id, parentId);
}
