import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { BodyId, PersonId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { findNamesake } from '#lib/store/people.ts';
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
