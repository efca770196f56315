import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { BodyId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import { addBody, type BodyWords, createBody, listBodies } from './bodies.ts';
import type { Database, Transaction } from './database.ts';

interface Change {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** Adds a delegation, the last of them; refused where its name is taken. */
export async function createDelegation(
  db: Database,
  names: Names,
  by: Change,
): Promise<Result<BodyId, Refusal>> {
  return createBody(db, { words: wordsOf(names, (await lastPlace(db)) + STEP), ...by });
}

/** A delegation that is to be added, known by its id before it is. */
export interface NewDelegation {
  readonly id: BodyId;
  readonly name: string;
}

/** Adds delegations in this order, the last of them, inside a transaction. */
export async function addDelegations(
  tx: Transaction,
  delegations: readonly NewDelegation[],
  by: Change,
): Promise<void> {
  let place = delegations.length === 0 ? 0 : await lastPlace(tx);
  for (const { id, name } of delegations) {
    place += STEP;
    await addBody(tx, { id, ...wordsOf({ name, shortName: name.slice(0, 20) }, place) }, by);
  }
}

interface Names {
  readonly name: string;
  readonly shortName: string;
}

/** Room between two, for one that is put there later. */
const STEP = 10;

async function lastPlace(db: Database | Transaction): Promise<number> {
  const delegations = (await listBodies(db)).filter(({ kind }) => kind === 'delegation');
  return Math.max(0, ...delegations.map((one) => one.precedence));
}

function wordsOf(names: Names, precedence: number): BodyWords {
  const nobody = { parentId: null, contactName: '', contactPhone: '' };
  return { ...names, ...nobody, precedence, kind: 'delegation', shareLevel: 'nothing' };
}
