import { can } from '#lib/domain/access/can.ts';
import { isUnit } from '#lib/domain/bodies/body.ts';
import type { BodyId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { type BodyWords, createBody, findBody, listBodies, saveBody } from '#lib/store/bodies.ts';
import type { Database } from '#lib/store/database.ts';
import type { Context } from '../context.ts';
import type { AddBodyInput, EditBodyInput } from './input.ts';

/** Adds a body our meetings must not collide with, or a department of ours. */
export async function addBody(
  { actor, db, now }: Context,
  input: AddBodyInput,
): Promise<Result<{ readonly id: string }, Refusal>> {
  if (!can(actor, 'edit-bodies')) return refuse({ kind: 'not-allowed', action: 'edit-bodies' });
  if (input.kind === 'own' || !isUnit(input)) return notThisKind;
  const same = await sameShortName(db, null, input);
  if (same) return refuse(same);
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
  if (!isUnit(input)) return notThisKind;
  const same =
    before && before.shortName !== input.shortName ? await sameShortName(db, before.id, input) : null;
  if (same) return refuse(same);
  const saved = await saveBody(db, { id: bodyId as BodyId, words: wordsOf(input), basedOn, actor, at: now });
  return saved.ok ? ok({ version: saved.value }) : saved;
}

const notThisKind = refuse({
  kind: 'invalid',
  faults: [{ path: 'kind', code: 'not-a-choice' }],
} as const);

/** Clashes and calendars name a body by its short name: two of one short name can only be meant. */
async function sameShortName(
  db: Database,
  id: BodyId | null,
  { name, shortName, answered }: AddBodyInput,
): Promise<Refusal | null> {
  if (answered?.includes('same-short-name')) return null;
  const same = (await listBodies(db)).find(
    (body) => body.id !== id && body.name !== name && body.shortName === shortName,
  );
  if (!same) return null;
  const facts = { name: same.name, shortName };
  return { kind: 'asks', question: 'same-short-name', facts, about: { what: 'body', id: same.id } };
}

function wordsOf({ answered: _, ...input }: AddBodyInput): BodyWords {
  return { ...input, parentId: input.parentId as BodyId | null };
}
