import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { BodyId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { type BodyWords, writeBody } from './bodies.ts';
import type { Database } from './database.ts';
import { inOneGo } from './one-go.ts';
import { type PersonSave, savePeople } from './save-people.ts';

interface CircleSave {
  /** The body whose circle it is, saved with it; null: the circle is of no body. */
  readonly body: { readonly id: BodyId; readonly words: BodyWords; readonly basedOn: number } | null;
  readonly saves: readonly PersonSave[];
}

/** Saves a circle of people all at once or not at all; `stale` where a colleague changed one of them first. Answers the body’s version. */
export async function keepCircle(
  db: Database,
  { body, saves }: CircleSave,
  by: { readonly actor: Actor; readonly at: Temporal.Instant },
): Promise<Result<{ readonly version: number }, Refusal>> {
  return inOneGo(db, async (tx, must) => {
    const version = body ? must(await writeBody(tx, { ...body, ...by })) : 1;
    must(await savePeople(tx, saves, by));
    return ok({ version });
  });
}
