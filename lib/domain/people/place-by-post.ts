import type { PersonId } from '../id.ts';

/** Somebody who leads: by which grade (0 for 主任), at which rank; people of one rank are tied. */
export interface Ranked {
  readonly personId: PersonId;
  readonly name: string;
  readonly grade: number;
  readonly rank: number;
}

/** Somebody who leads and has no rank. */
export interface Newcomer {
  readonly key: string;
  readonly grade: number;
}

/** Where a newcomer is proposed to stand. */
export interface Place {
  readonly rank: number;
  /** Behind whom, by name; empty: before everybody. */
  readonly after: string;
}

export interface Places {
  /** By the keys of the newcomers. */
  readonly of: ReadonlyMap<string, Place>;
  /** The new rank of everybody who makes room. */
  readonly moved: ReadonlyMap<PersonId, number>;
}

interface Standing extends Omit<Ranked, 'personId'> {
  readonly personId: PersonId | null;
}

/**
 * Each newcomer behind the last who has a post as high as theirs or a higher one, and of one post in the order given; the
 * others keep their order, and only those stand one further down whose place is taken. Who is tied stays tied.
 */
export function placeByPost(
  standing: readonly Ranked[],
  newcomers: readonly (Newcomer & { readonly name: string })[],
): Places {
  let order: readonly Standing[] = standing.toSorted((a, b) => a.rank - b.rank);
  const afters = new Map<string, string>();
  const keys = new Map<Standing, string>();
  for (const { key, name, grade } of newcomers.toSorted((a, b) => a.grade - b.grade)) {
    const at = order.findLastIndex((one) => one.grade <= grade);
    const before = order[at];
    const last = before ? order.findLastIndex((one) => one.rank === before.rank) : -1;
    const rank = before ? before.rank + 1 : Math.max(1, (order[0]?.rank ?? 2) - 1);
    const placed: Standing = { personId: null, name, grade, rank };
    afters.set(key, order[last]?.name ?? '');
    order = [...order.slice(0, last + 1), placed, ...makeRoom(order.slice(last + 1), rank, keys)];
    keys.set(placed, key);
  }
  const was = new Map(standing.map(({ personId, rank }) => [personId, rank]));
  return {
    of: new Map(
      order.flatMap((one) => {
        const key = keys.get(one);
        return key === undefined ? [] : [[key, { rank: one.rank, after: afters.get(key) ?? '' }] as const];
      }),
    ),
    moved: new Map(
      order.flatMap(({ personId, rank }) =>
        personId === null || was.get(personId) === rank ? [] : [[personId, rank] as const],
      ),
    ),
  };
}

/** Those behind a taken rank, each rank as far down as it must be. */
function makeRoom(
  behind: readonly Standing[],
  taken: number,
  keys: Map<Standing, string>,
): readonly Standing[] {
  let floor = taken;
  return [...Map.groupBy(behind, ({ rank }) => rank)].flatMap(([rank, tied]) => {
    floor = Math.max(rank, floor + 1);
    if (floor === rank) return tied;
    return tied.map((one) => {
      const moved = { ...one, rank: floor };
      const key = keys.get(one);
      if (key !== undefined) keys.set(moved, key);
      return moved;
    });
  });
}
