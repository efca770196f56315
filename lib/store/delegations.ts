import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { BodyId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { createBody, listBodies } from './bodies.ts';
import type { Database } from './database.ts';

interface Change {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** Adds a delegation, the last of them; refused where its name is taken. */
export async function createDelegation(
  db: Database,
  names: { readonly name: string; readonly shortName: string },
  by: Change,
): Promise<Result<BodyId, Refusal>> {
  const delegations = (await listBodies(db)).filter(({ kind }) => kind === 'delegation');
  const precedence = Math.max(0, ...delegations.map((one) => one.precedence)) + 10;
  const words = { ...names, precedence, parentId: null, contactName: '', contactPhone: '' };
  return createBody(db, { words: { ...words, kind: 'delegation', shareLevel: 'nothing' }, ...by });
}

/** Adds delegations by their names in this order; one that a colleague added meanwhile is there already. */
export async function addDelegations(
  db: Database,
  names: readonly string[],
  by: Change,
): Promise<Result<null, Refusal>> {
  for (const name of names) {
    const made = await createDelegation(db, { name, shortName: name.slice(0, 20) }, by);
    if (!made.ok && made.refusal.kind !== 'invalid') return made;
  }
  return ok(null);
}
