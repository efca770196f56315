import type { Temporal } from 'temporal-polyfill';
import type { BodyId, PersonId } from '#lib/domain/id.ts';
import type { Group } from '#lib/domain/people/person.ts';
import type { Database } from './database.ts';
import { fromPlainDate } from './temporal.ts';

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

/** The members of a circle on a day, each once, by rank and then as they were entered (组47, 组48). */
export async function listConvened(
  db: Database,
  {
    group,
    bodyId,
    day,
  }: { readonly group: Group; readonly bodyId: BodyId; readonly day: Temporal.PlainDate },
): Promise<readonly Convened[]> {
  const on = fromPlainDate(day);
  const rows = await db.membership.findMany({
    where: {
      bodyId,
      group: { in: [group, 'chairpersons'] },
      AND: [{ OR: [{ from: null }, { from: { lte: on } }] }, { OR: [{ to: null }, { to: { gte: on } }] }],
    },
    include: { person: { select: { name: true } } },
    orderBy: [{ rank: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
  });
  const chairs = new Set(rows.filter((row) => row.group === 'chairpersons').map(({ personId }) => personId));
  const convened = new Map<string, Convened>();
  for (const row of rows) {
    if (row.group !== group || convened.has(row.personId)) continue;
    convened.set(row.personId, {
      personId: row.personId as PersonId,
      name: row.person.name,
      bodyId: row.bodyId as BodyId,
      post: row.post,
      rank: row.rank,
      inChair: chairs.has(row.personId),
    });
  }
  return [...convened.values()];
}
