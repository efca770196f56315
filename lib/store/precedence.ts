import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { Body } from '#lib/domain/bodies/body.ts';
import { isSameOrder, type Ranks, ranked, ranksOf } from '#lib/domain/bodies/precedence.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { appendAudit } from './audit.ts';
import { listBodies } from './bodies.ts';
import type { Database, Transaction } from './database.ts';
import { refuseStale } from './stale.ts';

/** The bodies an order was made from, each with the version that was seen. */
export type SeenBodies = readonly { readonly id: string; readonly version: number }[];

/** Who yields to whom, with what it is based on. */
export interface Precedence {
  readonly ranks: Ranks;
  readonly basedOn: SeenBodies;
}

/** Which bodies an order is about: who yields to whom, or in which order delegations stand. */
export type Ordered = 'bodies' | 'delegations';

/** The order as it stands. */
export async function loadPrecedence(
  db: Database | Transaction,
  of: Ordered = 'bodies',
): Promise<Precedence> {
  return precedenceOf(await listOrdered(db, of));
}

async function listOrdered(db: Database | Transaction, of: Ordered): Promise<readonly Body[]> {
  return (await listBodies(db)).filter(({ kind }) => (kind === 'delegation') === (of === 'delegations'));
}

function precedenceOf(bodies: readonly Body[]): Precedence {
  return { ranks: ranksOf(bodies), basedOn: bodies.map(({ id, version }) => ({ id, version })) };
}

interface SavePrecedence extends Precedence {
  readonly of?: Ordered;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/**
 * Gives every body its place at once; `stale` with the order as it stands where any of them was changed, added or taken
 * away since. Each body that moved is a change of its own in the trail.
 */
export async function savePrecedence(
  db: Database,
  { ranks, basedOn, of = 'bodies', actor, at }: SavePrecedence,
): Promise<Result<Precedence, Refusal>> {
  return db.$transaction(async (tx): Promise<Result<Precedence, Refusal>> => {
    await tx.$executeRaw`SELECT id FROM "Body" ORDER BY id FOR UPDATE`;
    const before = await listOrdered(tx, of);
    const changed = changedSince(before, basedOn);
    if (changed !== null) {
      const trail = { entity: 'body', id: changed };
      const read = () => loadPrecedence(tx, of);
      return refuseStale(tx, { what: 'precedence', id: 'office', read, yours: { ranks }, trail });
    }
    if (isSameOrder(ranks, ranksOf(before))) return ok(precedenceOf(before));
    const after = ranked(before, ranks);
    const moved = after.filter(({ precedence }, index) => precedence !== before[index]?.precedence);
    for (const { id, precedence } of moved) {
      await tx.body.update({ where: { id }, data: { precedence, version: { increment: 1 } } });
    }
    const saved = await loadPrecedence(tx, of);
    for (const body of moved) {
      await appendAudit(tx, {
        ...{ at, actorId: actor.userId, actorName: actor.name, action: 'edit-body', entity: 'body' },
        ...{ entityId: body.id, before: before.find(({ id }) => id === body.id), after: body },
      });
    }
    return ok(saved);
  });
}

/** A body that is not as it was seen; null where all are. */
function changedSince(bodies: readonly Body[], seen: SeenBodies): string | null {
  const versions = new Map(seen.map(({ id, version }) => [id, version]));
  const changed = bodies.find(({ id, version }) => versions.get(id) !== version);
  if (changed) return changed.id;
  const known = new Set<string>(bodies.map(({ id }) => id));
  return seen.find(({ id }) => !known.has(id))?.id ?? null;
}
