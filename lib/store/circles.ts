import type { Temporal } from 'temporal-polyfill';
import type { BodyId, PersonId } from '#lib/domain/id.ts';
import type { Group } from '#lib/domain/people/person.ts';
import type { Database } from './database.ts';
import { toPlainDate } from './temporal.ts';

/** Somebody convened with a circle, as the list of a meeting begins. */
export interface Convened {
  readonly personId: PersonId;
  readonly name: string;
  readonly bodyId: BodyId;
  readonly post: string;
  readonly rank: number | null;
  /** 主任、副主任 on that day: they sit on the rostrum where there is one. */
  readonly inChair: boolean;
}

/** A circle of members in all its time: who belonged, and who was in the chair. */
export interface Circle {
  readonly group: Group;
  readonly memberships: readonly (Omit<Convened, 'inChair'> & {
    readonly group: string;
    /** First and last day, YYYY-MM-DD; null: open. */
    readonly from: string | null;
    readonly to: string | null;
  })[];
}

/**
 * Who belongs to a circle or ever did: of the standing committee wherever their post is (县人大财经委), otherwise of this
 * body; by rank and then as they were entered (组47, 组48).
 */
export async function loadCircle(
  db: Database,
  { group, bodyId }: { readonly group: Group; readonly bodyId: BodyId },
): Promise<Circle> {
  const rows = await db.membership.findMany({
    where: { ...(group === 'members' ? {} : { bodyId }), group: { in: [group, 'chairpersons'] } },
    include: { person: { select: { name: true } } },
    orderBy: [{ rank: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  });
  const dayOf = (at: Date | null): string | null => (at === null ? null : toPlainDate(at).toString());
  const memberships = rows.map((row) => ({
    personId: row.personId as PersonId,
    name: row.person.name,
    bodyId: row.bodyId as BodyId,
    post: row.post,
    rank: row.rank,
    group: row.group,
    from: dayOf(row.from),
    to: dayOf(row.to),
  }));
  return { group, memberships };
}

/** The members of a circle on a day, each once, in its order. */
export function convenedOn({ group, memberships }: Circle, on: Temporal.PlainDate): readonly Convened[] {
  const day = on.toString();
  const held = memberships.filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day));
  const chairs = new Set(held.filter((row) => row.group === 'chairpersons').map(({ personId }) => personId));
  const convened = new Map<string, Convened>();
  for (const { group: of, personId, name, bodyId, post, rank } of held) {
    if (of !== group || convened.has(personId)) continue;
    convened.set(personId, { personId, name, bodyId, post, rank, inChair: chairs.has(personId) });
  }
  return [...convened.values()];
}
