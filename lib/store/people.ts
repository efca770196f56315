import type { Temporal } from 'temporal-polyfill';
import type { RosterPerson } from '#lib/domain/agendas/roster-post.ts';
import type { BodyId, PersonId } from '#lib/domain/id.ts';
import { type Group, membershipsOn, type Person } from '#lib/domain/people/person.ts';
import type { Prisma } from '../../prisma/client/client.ts';
import type { Database, Transaction } from './database.ts';
import { toInstant, toPlainDateOrNull } from './temporal.ts';

type PersonRow = Prisma.PersonGetPayload<{ include: { memberships: true } }>;

export function personOf({ memberships, ...row }: PersonRow): Person {
  return {
    ...row,
    id: row.id as PersonId,
    gender: row.gender as Person['gender'],
    needsUse: row.needsUse as Person['needsUse'],
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

/** Everybody's name, for what looks at names alone. */
export async function listNames(db: Database): Promise<readonly Pick<Person, 'id' | 'name'>[]> {
  const rows = await db.person.findMany({
    select: { id: true, name: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, name }) => ({ id: id as PersonId, name }));
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

/** Everybody on the roster who has one of these names as it is stored, with the posts they hold on a day. */
export async function listNamesakes(
  db: Database,
  names: readonly string[],
  day: Temporal.PlainDate,
): Promise<readonly RosterPerson[]> {
  if (names.length === 0) return [];
  const rows = await db.person.findMany({
    where: { name: { in: [...names] } },
    include: { memberships: { include: { body: { select: { name: true, shortName: true } } } } },
    orderBy: { id: 'asc' },
  });
  return rows.map((row) => {
    const bodies = new Map(row.memberships.map(({ id, body }) => [id, [body.name, body.shortName]]));
    const { id: personId, name, memberships } = personOf(row);
    const posts = membershipsOn({ memberships } as Person, day).filter(({ post }) => post !== '');
    return {
      personId,
      name,
      posts: posts.map(({ id, post }) => ({ post, bodyNames: bodies.get(id) ?? [] })),
    };
  });
}

/** Who last set down what somebody needs, or what they said of it, and when (ISO instant); null: nobody since the set-up. */
export async function findNeedsRecorder(
  db: Database,
  id: PersonId,
): Promise<{ readonly by: string; readonly at: string } | null> {
  const [row] = await db.$queryRaw<{ by: string; at: Date }[]>`
    SELECT "actorName" AS by, at FROM "AuditEvent", unnest(ARRAY['diet', 'access', 'consent', 'needsUse']) AS field
    WHERE entity = 'person' AND "entityId" = ${id} AND jsonb_typeof(after) = 'object'
      AND coalesce(after->>field, '') <> coalesce(before->>field, CASE field WHEN 'needsUse' THEN 'lists' ELSE '' END)
      AND after ? field
    ORDER BY seq DESC LIMIT 1`;
  return row ? { by: row.by, at: toInstant(row.at).toString() } : null;
}
