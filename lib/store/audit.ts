import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import { canonicalJson } from '#lib/domain/canonical-json.ts';
import type { Database, Transaction } from './database.ts';
import { toInstant } from './temporal.ts';

/** Something a person did and what it changed. `before` and `after` are any JSON, `null` where there is none. */
export interface AuditEntry {
  readonly at: Temporal.Instant;
  readonly actorId: string;
  readonly actorName: string;
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What somebody did with one thing, and when. */
export function entryBy(
  { actor, at }: { readonly actor: Pick<Actor, 'userId' | 'name'>; readonly at: Temporal.Instant },
  action: string,
  entity: string,
  entityId: string,
  before: unknown,
  after: unknown,
): AuditEntry {
  return { at, actorId: actor.userId, actorName: actor.name, action, entity, entityId, before, after };
}

/** Notes, in the transaction that makes the change, what somebody did with one thing of a kind. */
export function auditOf(entity: string) {
  return (
    tx: Transaction,
    by: Parameters<typeof entryBy>[0],
    action: string,
    entityId: string,
    before: unknown,
    after: unknown,
  ): Promise<void> => appendAudit(tx, entryBy(by, action, entity, entityId, before, after));
}

/** What reading the whole chain showed; `altered`: the event is not what was hashed, `unlinked`: one before it is gone. */
export type AuditChain =
  | { readonly intact: true; readonly events: number; readonly head: string }
  | { readonly intact: false; readonly seq: bigint; readonly fault: 'altered' | 'unlinked' };

/** What the first event is chained to. */
export const chainStart = '0'.repeat(64);

/** Serialises writers of the chain; any constant will do that nobody else uses. */
const AUDIT_LOCK = 72_707_370;
const PAGE = 1_000;

/**
 * Adds one event to the chain inside the transaction that makes the change, so that neither exists without the
 * other. Make it the transaction's last step: other writers wait from here to the commit. Even a transaction that
 * could not see the newest event cannot fork the chain: `previousHash` is unique.
 */
export async function appendAudit(tx: Transaction, entry: AuditEntry): Promise<void> {
  await appendAudits(tx, [entry]);
}

/** As `appendAudit`, for many events in their order: one statement, however many they are. */
export async function appendAudits(tx: Transaction, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${AUDIT_LOCK})`;
  const last = await tx.auditEvent.findFirst({ orderBy: { seq: 'desc' }, select: { hash: true } });
  let head = last?.hash ?? chainStart;
  const rows = entries.map((entry) => {
    const row = chained(entry, head);
    head = row.hash;
    return row;
  });
  await tx.$executeRaw`
    INSERT INTO "AuditEvent" (at, "actorId", "actorName", action, entity, "entityId", before, after, "previousHash", hash)
    SELECT at, "actorId", "actorName", action, entity, "entityId", before, after, "previousHash", hash
    FROM ROWS FROM (jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS (at timestamptz, "actorId" text,
      "actorName" text, action text, entity text, "entityId" text, before jsonb, after jsonb, "previousHash" text,
      hash text)) WITH ORDINALITY ORDER BY ordinality`;
}

/** An event as it is stored after the one whose hash is given. */
function chained(entry: AuditEntry, previousHash: string) {
  const { at, actorId, actorName, action, entity, entityId } = entry;
  const plain = {
    ...{ actorId, actorName, action, entity, entityId },
    before: plainJson(entry.before),
    after: plainJson(entry.after),
  };
  return {
    ...plain,
    at: at.toString({ fractionalSecondDigits: 3 }),
    previousHash,
    hash: hashOf({ ...plain, at }, previousHash),
  };
}

/** Notes what somebody did outside the database, such as putting a file into a folder. */
export async function noteDeed(db: Database, entry: AuditEntry): Promise<void> {
  await db.$transaction((tx) => appendAudit(tx, entry));
}

/** Reads the chain from its start and stops at the first event that is not what it was, or not where it was. */
export async function verifyChain(db: Database): Promise<AuditChain> {
  let head = chainStart;
  let events = 0;
  let after = 0n;
  for (;;) {
    const page = await db.auditEvent.findMany({
      where: { seq: { gt: after } },
      orderBy: { seq: 'asc' },
      take: PAGE,
    });
    for (const row of page) {
      if (row.previousHash !== head) return { intact: false, seq: row.seq, fault: 'unlinked' };
      const hash = hashOf({ ...row, at: toInstant(row.at) }, head);
      if (row.hash !== hash) return { intact: false, seq: row.seq, fault: 'altered' };
      head = hash;
      after = row.seq;
      events += 1;
    }
    if (page.length < PAGE) return { intact: true, events, head };
  }
}

/** SHA-256 (hex) of the event's canonical JSON with the hash before it; the instant counts to the millisecond. */
function hashOf(entry: AuditEntry, previousHash: string): string {
  const text = canonicalJson({
    at: entry.at.toString({ fractionalSecondDigits: 3 }),
    actorId: entry.actorId,
    actorName: entry.actorName,
    action: entry.action,
    entity: entry.entity,
    entityId: entry.entityId,
    before: entry.before,
    after: entry.after,
    previousHash,
  });
  return createHash('sha256').update(text).digest('hex');
}

/** The value as it will come back from a jsonb column: dates as text, no `undefined`. */
function plainJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}
