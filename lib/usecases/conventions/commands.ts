import { can } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { saveConventions } from '#lib/store/conventions.ts';
import { loadOfficeAround } from '#lib/store/office-around.ts';
import { type Precedence, savePrecedence } from '#lib/store/precedence.ts';
import type { Context } from '../context.ts';
import { conventionsOf } from './checked.ts';
import type { EditConventionsInput, EditPrecedenceInput } from './input.ts';

/** Saves what the office decided about placing meetings; the new version, or `stale` with both. */
export async function editConventions(
  { actor, db, now }: Context,
  { basedOn, ...input }: EditConventionsInput,
): Promise<Result<{ readonly version: number }, Refusal>> {
  if (!can(actor, 'edit-office')) return refuse({ kind: 'not-allowed', action: 'edit-office' });
  const conventions = conventionsOf(input, await loadOfficeAround(db));
  if (!conventions.ok) return conventions;
  const by = { id: actor.userId, name: actor.name };
  const saved = await saveConventions(db, { conventions: conventions.value, basedOn, by, at: now });
  return saved.ok ? ok({ version: saved.value }) : saved;
}

/** Saves who yields to whom, every body at once; what it is based on now, or `stale` with both orders. */
export async function editPrecedence(
  { actor, db, now }: Context,
  { ranks, basedOn }: EditPrecedenceInput,
): Promise<Result<Precedence, Refusal>> {
  if (!can(actor, 'edit-office')) return refuse({ kind: 'not-allowed', action: 'edit-office' });
  const [named, seen] = [ranks.flat(), new Set(basedOn.map(({ id }) => id))];
  if (
    new Set(named).size !== named.length ||
    named.length !== seen.size ||
    !named.every((id) => seen.has(id))
  ) {
    return refuse({ kind: 'invalid', faults: [{ path: 'ranks', code: 'not-a-choice' }] });
  }
  return savePrecedence(db, { ranks, basedOn, actor, at: now });
}
