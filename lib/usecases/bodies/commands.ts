import { can } from '#lib/domain/access/can.ts';
import type { BodyId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { type BodyWords, createBody, findBody, saveBody } from '#lib/store/bodies.ts';
import type { Context } from '../context.ts';
import type { AddBodyInput, EditBodyInput } from './input.ts';

/** Adds a body our meetings must not collide with, or a department of ours. */
export async function addBody(
  { actor, db, now }: Context,
  input: AddBodyInput,
): Promise<Result<{ readonly id: string }, Refusal>> {
  if (!can(actor, 'edit-bodies')) return refuse({ kind: 'not-allowed', action: 'edit-bodies' });
  if (input.kind === 'own') return notThisKind;
  const made = await createBody(db, { words: wordsOf(input), actor, at: now });
  return made.ok ? ok({ id: made.value }) : made;
}

/** Changes a body: its names, place in the precedence table, and what it may see of us. Ours stays ours, and there is only the one. */
export async function editBody(
  { actor, db, now }: Context,
  { bodyId, basedOn, ...input }: EditBodyInput,
): Promise<Result<{ readonly version: number }, Refusal>> {
  if (!can(actor, 'edit-bodies')) return refuse({ kind: 'not-allowed', action: 'edit-bodies' });
  const before = await findBody(db, bodyId as BodyId);
  if (before && (before.kind === 'own') !== (input.kind === 'own')) return notThisKind;
  const saved = await saveBody(db, { id: bodyId as BodyId, words: wordsOf(input), basedOn, actor, at: now });
  return saved.ok ? ok({ version: saved.value }) : saved;
}

const notThisKind = refuse({
  kind: 'invalid',
  faults: [{ path: 'kind', code: 'not-a-choice' }],
} as const);

function wordsOf(input: AddBodyInput): BodyWords {
  return { ...input, parentId: input.parentId as BodyId | null };
}
