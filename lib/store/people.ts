import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { BodyId, PersonId } from '#lib/domain/id.ts';
import type { Group, Person, PersonContent } from '#lib/domain/people/person.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import { appendAudit, entryBy } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { refuseStale } from './stale.ts';
import { fromPlainDateOrNull, toPlainDateOrNull } from './temporal.ts';

type PersonRow = Prisma.PersonGetPayload<{ include: { memberships: true } }>;

export function personOf({ memberships, ...row }: PersonRow): Person {
  return {
    ...row,
    id: row.id as PersonId,
    gender: row.gender as Person['gender'],
    memberships: memberships.map((m) => ({
      ...m,
      personId: m.personId as PersonId,
      bodyId: m.bodyId as BodyId,
      group: m.group as Group,
      from: toPlainDateOrNull(m.from),
      to: toPlainDateOrNull(m.to),
    })),
  };
}

/** Everyone the office knows, with every post they hold or held. */
export async function listPeople(db: Database | Transaction): Promise<readonly Person[]> {
  const rows = await db.person.findMany({ include: { memberships: true }, orderBy: { id: 'asc' } });
  return rows.map(personOf);
}

export async function findPerson(db: Database | Transaction, id: PersonId): Promise<Person | null> {
  const row = await db.person.findUnique({ where: { id }, include: { memberships: true } });
  return row ? personOf(row) : null;
}

/** What people are called, by id; whoever is not known is left out. */
export async function findPersonNames(
  db: Database,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db.person.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id as PersonId, name]));
}

/** Somebody of exactly this name with a post in one of these bodies, and in which; null where there is none. */
export async function findNamesake(
  db: Database,
  name: string,
  bodyIds: readonly BodyId[],
): Promise<{ readonly id: PersonId; readonly bodyShortName: string } | null> {
  const post = await db.membership.findFirst({
    where: { bodyId: { in: [...bodyIds] }, person: { name } },
    select: { personId: true, body: { select: { shortName: true } } },
    orderBy: { personId: 'asc' },
  });
  return post ? { id: post.personId as PersonId, bodyShortName: post.body.shortName } : null;
}

export interface PersonSave {
  /** Null: a new person. */
  readonly id: PersonId | null;
  readonly content: PersonContent;
  /** The version the content was based on; ignored for a new person. */
  readonly basedOn: number;
}

interface By {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** Saves one person whole; `stale` where a colleague saved first. */
export async function savePerson(db: Database, save: PersonSave, by: By): Promise<Result<PersonId, Refusal>> {
  return db.$transaction((tx) => writePerson(tx, save, by));
}

/** As `savePerson`, inside a transaction. */
export async function writePerson(
  tx: Transaction,
  { id, content, basedOn }: PersonSave,
  by: By,
): Promise<Result<PersonId, Refusal>> {
  const { memberships, ...fields } = content;
  const posts = memberships.map((m) => ({
    ...m,
    from: fromPlainDateOrNull(m.from),
    to: fromPlainDateOrNull(m.to),
  }));
  if (id === null) {
    const row = await tx.person.create({
      data: { ...fields, memberships: { create: posts } },
      select: { id: true },
    });
    await appendAudit(tx, entryBy(by, 'add-person', 'person', row.id, null, content));
    return ok(row.id as PersonId);
  }
  const before = await tx.person.findUnique({ where: { id }, include: { memberships: true } });
  if (!before) return refuse({ kind: 'not-found', what: 'person' });
  const { count } = await tx.person.updateMany({
    where: { id, version: basedOn },
    data: { ...fields, version: { increment: 1 } },
  });
  if (count === 0)
    return refuseStale(tx, { what: 'person', id, read: () => findPerson(tx, id), yours: content });
  await tx.membership.deleteMany({ where: { personId: id } });
  await tx.membership.createMany({ data: posts.map((post) => ({ ...post, personId: id })) });
  await appendAudit(tx, entryBy(by, 'edit-person', 'person', id, personOf(before), content));
  return ok(id);
}
