import { z } from 'zod';
import { can } from '#lib/domain/access/can.ts';
import { isFound, searchTextOf, searchWords } from '#lib/domain/people/find-people.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { listBodies } from '#lib/store/bodies.ts';
import { listPeople } from '#lib/store/people.ts';
import type { Context } from '../context.ts';

export const findPeopleInput = z.object({ text: z.string().trim().min(1).max(80) });

/** Somebody found, to be put on a list. */
export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly version: number;
}

/** As many as are offered at once. */
const OFFERED = 12;

/** The first people of the roster who match every word, by name, pinyin, unit or post. */
export async function findPeople(
  { actor, db }: Context,
  { text }: z.infer<typeof findPeopleInput>,
): Promise<Result<{ readonly people: readonly FoundPerson[]; readonly more: number }, Refusal>> {
  if (!can(actor, 'edit-people')) return refuse({ kind: 'not-allowed', action: 'edit-people' });
  const [people, bodies] = await Promise.all([listPeople(db), listBodies(db)]);
  const units = new Map(bodies.map(({ id, shortName }) => [id, shortName]));
  const words = searchWords(text);
  const found = people.filter(({ name, memberships }) => {
    const texts = memberships.flatMap(({ bodyId, post }) => [units.get(bodyId) ?? '', post]);
    return isFound(searchTextOf(name, texts), words);
  });
  return ok({
    people: found.slice(0, OFFERED).map(({ id, name, version, memberships }) => {
      const [first] = memberships;
      return {
        id,
        name,
        version,
        post: first ? `${first.post} ${units.get(first.bodyId) ?? ''}`.trim() : '',
      };
    }),
    more: Math.max(0, found.length - OFFERED),
  });
}
