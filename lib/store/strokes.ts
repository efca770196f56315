import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { EnteredStrokes } from '#lib/domain/people/strokes.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { appendAudit, entryBy } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { isDuplicate } from './errors.ts';
import { refuseStale } from './stale.ts';
import { fromInstant, toInstant } from './temporal.ts';

/** The strokes of one character as the office entered them: by whom, when and from where. */
export interface StrokesEntry {
  readonly character: string;
  /** One digit a stroke, 1-5. */
  readonly strokes: string;
  readonly source: string;
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly version: number;
}

interface Change {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

type Row = Awaited<ReturnType<Database['enteredStrokes']['findMany']>>[number];

function entryOf({ enteredBy, enteredAt, ...row }: Row): StrokesEntry {
  return { ...row, by: enteredBy, at: toInstant(enteredAt) };
}

/** Everything the office entered, newest first. */
export async function listStrokes(db: Database): Promise<readonly StrokesEntry[]> {
  const rows = await db.enteredStrokes.findMany({ orderBy: [{ enteredAt: 'desc' }, { character: 'asc' }] });
  return rows.map(entryOf);
}

/** What the office entered, as every list in stroke order takes it. */
export async function loadStrokes(db: Database): Promise<EnteredStrokes> {
  const rows = await db.enteredStrokes.findMany({ select: { character: true, strokes: true } });
  return Object.fromEntries(rows.map(({ character, strokes }) => [character, strokes]));
}

interface SaveStrokes extends Change {
  readonly character: string;
  readonly strokes: string;
  readonly source: string;
  /** 0: nothing was entered for it yet. */
  readonly basedOn: number;
}

/** Keeps the strokes of a character; `stale` where a colleague entered or changed them first. Answers the new version. */
export async function saveStrokes(
  db: Database,
  { character, strokes, source, basedOn, actor, at }: SaveStrokes,
): Promise<Result<number, Refusal>> {
  const content = { strokes, source };
  const data = { ...content, enteredBy: actor.name, enteredAt: fromInstant(at) };
  const version = basedOn + 1;
  const entry = (before: object | null) =>
    entryBy({ actor, at }, 'enter-strokes', 'strokes', character, before, content);
  if (basedOn === 0) {
    try {
      return await db.$transaction(async (tx): Promise<Result<number, Refusal>> => {
        await tx.enteredStrokes.create({ data: { character, ...data, version } });
        await appendAudit(tx, entry(null));
        return ok(version);
      });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return refuseLate(db, character, content);
    }
  }
  return db.$transaction(async (tx): Promise<Result<number, Refusal>> => {
    const before = await find(tx, character);
    const where = { character, version: basedOn };
    const { count } = await tx.enteredStrokes.updateMany({ where, data: { ...data, version } });
    if (count === 0 || !before) return refuseLate(tx, character, content);
    await appendAudit(tx, entry({ strokes: before.strokes, source: before.source }));
    return ok(version);
  });
}

/** Forgets what was entered for a character; gives it as it was. `stale` where a colleague changed it since. */
export async function removeStrokes(
  db: Database,
  { character, basedOn, actor, at }: Change & { readonly character: string; readonly basedOn: number },
): Promise<Result<StrokesEntry, Refusal>> {
  return db.$transaction(async (tx): Promise<Result<StrokesEntry, Refusal>> => {
    const before = await find(tx, character);
    if (!before) return refuse({ kind: 'not-found', what: 'strokes' });
    const { count } = await tx.enteredStrokes.deleteMany({ where: { character, version: basedOn } });
    if (count === 0) return refuseLate(tx, character, null);
    const { strokes, source } = before;
    const entry = entryBy({ actor, at }, 'remove-strokes', 'strokes', character, { strokes, source }, null);
    await appendAudit(tx, entry);
    return ok(before);
  });
}

async function find(db: Database | Transaction, character: string): Promise<StrokesEntry | null> {
  const row = await db.enteredStrokes.findUnique({ where: { character } });
  return row && entryOf(row);
}

async function refuseLate(
  db: Database | Transaction,
  character: string,
  yours: object | null,
): Promise<Result<never, Refusal>> {
  const read = async (): Promise<object | null> => {
    const now = await find(db, character);
    return now && { strokes: now.strokes, source: now.source, version: now.version };
  };
  return refuseStale(db, { what: 'strokes', id: character, read, yours });
}
