import { can } from '#lib/domain/access/can.ts';
import { isEnterable, isSourced } from '#lib/domain/people/enter-strokes.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { removeStrokes, saveStrokes } from '#lib/store/strokes.ts';
import type { Context } from '../context.ts';
import type { EnterStrokesInput, RemoveStrokesInput } from './input.ts';

/**
 * Keeps the strokes of a character no sourced data orders; every list uses them from then on. Refused for one the table
 * knows: published lists must come back as they are.
 */
export async function enterStrokes(
  { actor, db, now }: Context,
  input: EnterStrokesInput,
): Promise<Result<{ readonly version: number }, Refusal>> {
  if (!can(actor, 'edit-people')) return refuse({ kind: 'not-allowed', action: 'edit-people' });
  const { character } = input;
  const code = !isEnterable(character) ? 'not-a-han-character' : isSourced(character) ? 'strokes-known' : '';
  if (code !== '')
    return refuse({ kind: 'invalid', faults: [{ path: 'character', code, facts: { character } }] });
  const saved = await saveStrokes(db, { ...input, actor, at: now });
  return saved.ok ? ok({ version: saved.value }) : saved;
}

/** Forgets what was entered for a character; gives it as it was, so that it can be put back. */
export async function forgetStrokes(
  { actor, db, now }: Context,
  { character, basedOn }: RemoveStrokesInput,
): Promise<Result<{ readonly strokes: string; readonly source: string }, Refusal>> {
  if (!can(actor, 'edit-people')) return refuse({ kind: 'not-allowed', action: 'edit-people' });
  const removed = await removeStrokes(db, { character, basedOn, actor, at: now });
  return removed.ok ? ok({ strokes: removed.value.strokes, source: removed.value.source }) : removed;
}
