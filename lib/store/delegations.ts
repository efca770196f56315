import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { BodyKind } from '#lib/domain/bodies/body.ts';
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

/** A body that is to be added, known by its id before it is. */
export interface NewBody {
  readonly id: BodyId;
  readonly name: string;
  readonly kind: BodyKind;
}

/** Adds bodies in this order inside a transaction: delegations as the last of them, others without a say in who yields. */
export async function addNewBodies(tx: Transaction, bodies: readonly NewBody[], by: Change): Promise<void> {
  let place = bodies.some(({ kind }) => kind === 'delegation') ? await lastPlace(tx) : 0;
  for (const { id, name, kind } of bodies) {
    const names = { name, shortName: name.slice(0, 20) };
    if (kind === 'delegation') place += STEP;
    const words = wordsOf(names, kind === 'delegation' ? place : NO_PLACE);
    await addBody(tx, { id, ...words, kind }, by);
  }
}

/** The place of a body of which nobody said yet before whom it comes: behind those that have one. */
const NO_PLACE = 100;

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
