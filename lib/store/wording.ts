import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { OfficeWording, OwnWords } from '#lib/domain/wording/own-words.ts';
import { appendAudit, entryBy } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { isDuplicate } from './errors.ts';
import { refuseStale } from './stale.ts';
import { fromInstant, toInstant } from './temporal.ts';

/** The changed lines of one template with the version they are; 0: nothing was ever changed. */
export interface StoredWording {
  readonly lines: OwnWords;
  readonly version: number;
}

/** One saved version, and who saved it when. */
export interface WordingVersion extends StoredWording {
  readonly by: string;
  readonly at: Temporal.Instant;
}

/** Everything the office words otherwise than delivered. Read anew each time: a change by any instance holds at once. */
export async function loadWording(db: Database): Promise<OfficeWording> {
  const rows = await db.wording.findMany({ select: { template: true, lines: true } });
  return Object.fromEntries(rows.map(({ template, lines }) => [template, lines as OwnWords]));
}

/** The versions of every template as they stand now. */
export async function listWordingVersions(db: Database): Promise<ReadonlyMap<string, WordingVersion>> {
  const now = await db.wording.findMany({ select: { template: true, version: true } });
  if (now.length === 0) return new Map();
  const rows = await db.wordingVersion.findMany({
    where: { OR: now.map(({ template, version }) => ({ template, version })) },
  });
  return new Map(rows.map((row) => [row.template, versionOf(row)]));
}

/** Every version of one template, newest first. */
export async function listHistory(db: Database, template: string): Promise<readonly WordingVersion[]> {
  const rows = await db.wordingVersion.findMany({ where: { template }, orderBy: { version: 'desc' } });
  return rows.map(versionOf);
}

interface SaveWording {
  readonly template: string;
  readonly lines: OwnWords;
  /** 0: nothing was changed yet. */
  readonly basedOn: number;
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** Saves the changed lines of a template whole as its next version; `stale` where a colleague saved first. */
export async function saveWording(db: Database, save: SaveWording): Promise<Result<number, Refusal>> {
  try {
    return await db.$transaction((tx) => saveIn(tx, save));
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    return refuseLate(db, save);
  }
}

async function saveIn(tx: Transaction, save: SaveWording): Promise<Result<number, Refusal>> {
  const { template, lines, basedOn, actor, at } = save;
  const before = await findStored(tx, template);
  const version = basedOn + 1;
  const data = { lines, version };
  if (basedOn === 0) await tx.wording.create({ data: { template, ...data } });
  else {
    const { count } = await tx.wording.updateMany({ where: { template, version: basedOn }, data });
    if (count === 0) return refuseLate(tx, save);
  }
  await tx.wordingVersion.create({
    data: { template, version, lines, by: actor.name, at: fromInstant(at) },
  });
  const entry = entryBy({ actor, at }, 'edit-template', 'wording', template, before?.lines ?? {}, lines);
  await appendAudit(tx, entry);
  return ok(version);
}

function refuseLate(
  db: Database | Transaction,
  { template, lines }: SaveWording,
): Promise<Result<never, Refusal>> {
  const read = (): Promise<StoredWording | null> => findStored(db, template);
  return refuseStale(db, { what: 'wording', id: template, read, yours: { lines } });
}

async function findStored(db: Database | Transaction, template: string): Promise<StoredWording | null> {
  const row = await db.wording.findUnique({ where: { template } });
  return row && { lines: row.lines as OwnWords, version: row.version };
}

function versionOf(row: {
  readonly lines: unknown;
  readonly version: number;
  readonly by: string;
  readonly at: Date;
}): WordingVersion {
  return { lines: row.lines as OwnWords, version: row.version, by: row.by, at: toInstant(row.at) };
}
