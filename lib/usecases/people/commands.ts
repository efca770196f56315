import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { BodyId, PersonId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { savePerson } from '#lib/store/people.ts';
import type { Context } from '../context.ts';
import type { SavePersonInput } from './input.ts';

/** Saves a person with every post; a new one where `id` is null. */
export async function keepPerson(
  context: Context,
  { id, basedOn, memberships, ...fields }: SavePersonInput,
): Promise<Result<{ readonly id: string }, Refusal>> {
  if (!can(context.actor, 'edit-people')) return refuse({ kind: 'not-allowed', action: 'edit-people' });
  const backwards = memberships.findIndex((m) => m.from !== null && m.to !== null && m.from > m.to);
  if (backwards >= 0) {
    return refuse({
      kind: 'invalid',
      faults: [{ path: `memberships.${backwards}.to`, code: 'end-before-start' }],
    });
  }
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
