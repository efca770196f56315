import { can } from '#lib/domain/access/can.ts';
import type { BodyId } from '#lib/domain/id.ts';
import { type Circle, withoutPlaceIn, withPlaceIn } from '#lib/domain/people/circle.ts';
import { leadOf } from '#lib/domain/people/delegation-post.ts';
import { contentOf } from '#lib/domain/people/lay-over.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { findBody, listBodies } from '#lib/store/bodies.ts';
import { keepCircle } from '#lib/store/circle-people.ts';
import { createDelegation } from '#lib/store/delegations.ts';
import { loadOffice } from '#lib/store/office.ts';
import { listPeople } from '#lib/store/people.ts';
import { type SeenBodies, savePrecedence } from '#lib/store/precedence.ts';
import type { PersonSave } from '#lib/store/save-people.ts';
import type { Context } from '../context.ts';
import type {
  AddDelegationInput,
  KeepDelegationInput,
  KeepRetiredInput,
  OrderDelegationsInput,
} from './input.ts';

const editing = 'edit-people' as const;
const notAllowed = { kind: 'not-allowed', action: editing } as const;

/** Adds a delegation, the last of them. */
export async function addDelegation(
  { actor, db, now: at }: Context,
  names: AddDelegationInput,
): Promise<Result<{ readonly id: string }, Refusal>> {
  if (!can(actor, editing)) return refuse(notAllowed);
  const made = await createDelegation(db, names, { actor, at });
  return made.ok ? ok({ id: made.value }) : made;
}

/** Puts the delegations in another order, and gives what the next is based on; `stale` where one was changed, added or taken away since. */
export async function orderDelegations(
  { actor, db, now: at }: Context,
  { ids, basedOn }: OrderDelegationsInput,
): Promise<Result<{ readonly basedOn: SeenBodies }, Refusal>> {
  if (!can(actor, editing)) return refuse(notAllowed);
  const ranks = ids.map((id) => [id as BodyId]);
  const saved = await savePrecedence(db, { ranks, basedOn, of: 'delegations', actor, at });
  return saved.ok ? ok({ basedOn: saved.value.basedOn }) : saved;
}

/**
 * Saves a delegation whole. Whoever comes in leaves the one they were in; whoever leaves it had their post until
 * yesterday. Those who lead it are ranked as they stand, the others go by strokes.
 */
export async function keepDelegation(
  context: Context,
  { id, basedOn, name, shortName, people, seen }: KeepDelegationInput,
): Promise<Result<{ readonly version: number }, Refusal>> {
  if (!can(context.actor, editing)) return refuse(notAllowed);
  const { db, actor, now: at } = context;
  const [before, bodies] = await Promise.all([findBody(db, id as BodyId), listBodies(db)]);
  if (before?.kind !== 'delegation') return refuse({ kind: 'not-found', what: 'body' });
  const others = bodies.filter((body) => body.kind === 'delegation' && body.id !== before.id);
  const elsewhere = others.map((body) => delegationCircle(body.id));
  const ranked = people.map((one, index) => ({
    ...one,
    rank: leadOf(one.post) === 'none' ? null : index + 1,
  }));
  const saves = await savesFor(context, {
    circle: delegationCircle(before.id),
    elsewhere,
    people: ranked,
    seen,
  });
  const words = { ...before, name, shortName };
  return keepCircle(db, { body: { id: before.id, words, basedOn }, saves }, { actor, at });
}

/** Saves the retired comrades and the order they are invited in. */
export async function keepRetired(
  context: Context,
  { people, seen }: KeepRetiredInput,
): Promise<Result<{ readonly version: number }, Refusal>> {
  if (!can(context.actor, editing)) return refuse(notAllowed);
  const { db, actor, now: at } = context;
  const own = (await listBodies(db)).find(({ kind }) => kind === 'own');
  if (!own) return refuse({ kind: 'not-found', what: 'body' });
  const circle: Circle = { group: 'retired', bodyId: null, home: own.id };
  const ranked = people.map((one, index) => ({ ...one, rank: index + 1 }));
  const saves = await savesFor(context, { circle, elsewhere: [], people: ranked, seen });
  return keepCircle(db, { body: null, saves }, { actor, at });
}

const delegationCircle = (bodyId: BodyId): Circle => ({ group: 'deputies', bodyId, home: bodyId });

interface Wanted {
  readonly circle: Circle;
  /** Circles nobody can be in who is in this one. */
  readonly elsewhere: readonly Circle[];
  readonly people: readonly (KeepRetiredInput['people'][number] & { readonly rank: number | null })[];
  readonly seen: KeepRetiredInput['seen'];
}

/** Those whose posts change by it, as they are to be; whoever is in the circle and was not seen there makes it stale. */
async function savesFor(
  { db, now }: Context,
  { circle, elsewhere, people, seen }: Wanted,
): Promise<readonly PersonSave[]> {
  const [all, office] = await Promise.all([listPeople(db), loadOffice(db)]);
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate();
  const wanted = new Map(people.map((one) => [one.id, one]));
  const versions = new Map([...seen, ...people].map(({ id, version }) => [id, version]));
  return all.flatMap((person): readonly PersonSave[] => {
    const one = wanted.get(person.id);
    const free = one ? elsewhere.reduce((at, other) => withoutPlaceIn(at, other, today), person) : person;
    const next = one ? withPlaceIn(free, circle, one, today) : withoutPlaceIn(person, circle, today);
    const [before, content] = [contentOf(person), contentOf(next)];
    if (JSON.stringify(before) === JSON.stringify(content)) return [];
    return [{ id: person.id, content, basedOn: versions.get(person.id) ?? 0 }];
  });
}
