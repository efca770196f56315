import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { BodyId, PersonId } from '#lib/domain/id.ts';
import { countedGroups } from '#lib/domain/people/person.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { findNamesake, findPerson } from '#lib/store/people.ts';
import { savePerson } from '#lib/store/save-people.ts';
import type { Context } from '../context.ts';
import type { SavePersonInput } from './input.ts';

/** Saves a person with every post; a new one where `id` is null: asked first where their body has one of that name already. */
export async function keepPerson(
  context: Context,
  { id, basedOn, memberships, answered, ...fields }: SavePersonInput,
): Promise<Result<{ readonly id: string }, Refusal>> {
  if (!can(context.actor, 'edit-people')) return refuse({ kind: 'not-allowed', action: 'edit-people' });
  const backwards = memberships.findIndex((m) => m.from !== null && m.to !== null && m.from > m.to);
  if (backwards >= 0) {
    return refuse({
      kind: 'invalid',
      faults: [{ path: `memberships.${backwards}.to`, code: 'end-before-start' }],
    });
  }
  const asked = id === null && !answered?.includes('same-person');
  const same = asked ? await samePerson(context, fields.name, memberships) : null;
  if (same) return refuse(same);
  const began = answered?.includes('since-ever')
    ? null
    : await sinceEver(context, { id, name: fields.name, memberships });
  if (began) return refuse(began);
  const saved = await savePerson(
    context.db,
    {
      id: id as PersonId | null,
      basedOn,
      content: {
        ...fields,
        memberships: memberships.map((m) => ({
          ...m,
          bodyId: m.bodyId as BodyId,
          from: m.from === null ? null : Temporal.PlainDate.from(m.from),
          to: m.to === null ? null : Temporal.PlainDate.from(m.to),
        })),
      },
    },
    { actor: context.actor, at: context.now },
  );
  return saved.ok ? ok({ id: saved.value }) : saved;
}

/** A post that is new, begins on no day and counts towards a quorum: of every meeting there ever was, which is rarely meant. */
async function sinceEver(
  { db }: Context,
  { id, name, memberships }: Pick<SavePersonInput, 'id' | 'name' | 'memberships'>,
): Promise<Refusal | null> {
  const before = id === null ? null : await findPerson(db, id as PersonId);
  const stands = new Set(before?.memberships.filter(({ from }) => from === null).map(({ group }) => group));
  const first = memberships.find(
    ({ group, from }) => from === null && countedGroups.has(group) && !stands.has(group),
  );
  if (!first) return null;
  return { kind: 'asks', question: 'since-ever', facts: { name, group: first.group }, about: null };
}

async function samePerson(
  { db }: Context,
  name: string,
  memberships: SavePersonInput['memberships'],
): Promise<Refusal | null> {
  const namesake = await findNamesake(
    db,
    name,
    memberships.map(({ bodyId }) => bodyId as BodyId),
  );
  if (!namesake) return null;
  const facts = { name, unit: namesake.bodyShortName };
  return { kind: 'asks', question: 'same-person', facts, about: { what: 'person', id: namesake.id } };
}
