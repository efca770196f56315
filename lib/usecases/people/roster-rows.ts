import type { BodyId, PersonId } from '#lib/domain/id.ts';
import { clearedNeeds, heldPosts, type RosterTarget, saysNothingNew } from '#lib/domain/people/lay-over.ts';
import type { AskWhy, KnownPerson, RosterMatch } from '#lib/domain/people/match-roster.ts';
import type { Group, Person } from '#lib/domain/people/person.ts';
import type { Need, RosterEntry } from '#lib/domain/people/roster.ts';
import type { OfficeAround } from '#lib/store/office-around.ts';

export interface RosterRow {
  readonly entry: RosterEntry;
  /** What the file and the list we have suggest; `ask` is answered by the person who imports; `same`: nothing new. */
  readonly action: RosterMatch['action'] | 'same';
  /** Of a question: why it is one. */
  readonly why: AskWhy | null;
  /** The circle of the post it gives; null: it gives none. */
  readonly circle: Group | null;
  /** What is known of whoever it is about and would be erased, since it says that they do not need it. */
  readonly clears: readonly { readonly need: Need; readonly text: string }[];
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly posts: string }[];
}

/** Whom a row may be about. */
export function idsOf(match: RosterMatch): readonly PersonId[] {
  if (match.action === 'create') return [];
  return match.action === 'update' ? [match.personId] : match.candidates;
}

export type Settled = Pick<RosterRow, 'entry' | 'action' | 'why'> & { readonly ids: readonly PersonId[] };

/** A row that says nothing new of somebody it may mean is about them: each person once. */
export function settleSame(
  matches: readonly RosterMatch[],
  people: readonly Person[],
  target: RosterTarget,
): readonly Settled[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const taken = new Set<PersonId>();
  return matches.map((match) => {
    const { entry, action } = match;
    const ids = idsOf(match);
    const same = ids.find((id) => {
      const person = byId.get(id);
      return person !== undefined && !taken.has(id) && saysNothingNew(entry, person, target);
    });
    if (same === undefined) return { entry, action, ids, why: action === 'ask' ? match.why : null };
    taken.add(same);
    return { entry, action: 'same', ids: [same], why: null };
  });
}

export type Known = KnownPerson & { readonly posts: string };

/** Whom a row may mean, with the names of their bodies and `units`: how the file names each body. */
export function knownOf(
  people: readonly Person[],
  around: OfficeAround,
  units: ReadonlyMap<BodyId, readonly string[]>,
): readonly Known[] {
  const bodies = new Map(around.bodies.map((b) => [b.id as string, b]));
  return people.map((person) => {
    const held = person.memberships.flatMap((m) => bodies.get(m.bodyId) ?? []);
    return {
      personId: person.id,
      name: person.name,
      bodyNames: held.flatMap((b) => [b.name, b.shortName, ...(units.get(b.id) ?? [])]),
      posts: person.memberships.map((m) => `${bodies.get(m.bodyId)?.shortName ?? ''}${m.post}`).join(' '),
    };
  });
}

export interface RowGround {
  readonly known: readonly Known[];
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly into: RosterTarget;
}

/** A row as it is shown. */
export function rowOf({ entry, action, why, ids }: Settled, { known, people, into }: RowGround): RosterRow {
  const candidates = ids.flatMap((id) => {
    const person = known.find(({ personId }) => personId === id);
    return person ? [{ id, name: person.name, posts: person.posts }] : [];
  });
  const clears = ids.flatMap((id) => {
    const person = people.get(id);
    return person ? clearedNeeds(entry, person).map((need) => ({ need, text: person[need] })) : [];
  });
  const circle = heldPosts(entry, into)[0]?.group ?? null;
  return { entry, action, why, circle, clears, candidates };
}

/** How the file names each body. */
export function unitsOf(
  entries: readonly RosterEntry[],
  bodyOf: RosterTarget['bodyOf'],
): ReadonlyMap<BodyId, readonly string[]> {
  const units = [...new Set(entries.map(({ body }) => body))];
  const known = units.flatMap((unit) => {
    const id = bodyOf(unit);
    return id === undefined ? [] : [{ id, unit }];
  });
  return new Map(
    [...Map.groupBy(known, ({ id }) => id)].map(([id, named]) => [id, named.map(({ unit }) => unit)]),
  );
}
