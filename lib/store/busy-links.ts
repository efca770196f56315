import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { BusyLink } from '#lib/domain/bodies/busy-link.ts';
import type { BodyId, BusyLinkId } from '#lib/domain/id.ts';
import { Prisma } from '../../prisma/client/client.ts';
import { auditOf } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { fromInstant, toInstant, toInstantOrNull } from './temporal.ts';

const audit = auditOf('busy-link');

interface Change {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** A link as somebody came by it: once renewed, its old token keeps nothing any more. */
export type LinkByToken = Pick<BusyLink, 'id'> & { readonly tokenHash: string };

/** A mark with a fault in it, and a pasted text to look through. */
export interface Drafts {
  readonly mark?: unknown;
  readonly paste?: unknown;
}

type LinkRow = Omit<Awaited<ReturnType<Database['busyLink']['findMany']>>[number], 'draft' | 'tokenHash'>;
const withoutSecrets = { draft: true, tokenHash: true } as const;

function linkOf(row: LinkRow): BusyLink {
  return {
    id: row.id as BusyLinkId,
    bodyId: row.bodyId as BodyId,
    holder: row.holder,
    weeks: row.weeks,
    createdAt: toInstant(row.createdAt),
    expiresAt: toInstant(row.expiresAt),
    revokedAt: toInstantOrNull(row.revokedAt),
    openedAt: toInstantOrNull(row.openedAt),
    saidAt: toInstantOrNull(row.saidAt),
  };
}

/** A body's links that were not closed, those that ran out too, newest first. */
export async function listBusyLinks(db: Database, bodyId: BodyId): Promise<readonly BusyLink[]> {
  const rows = await db.busyLink.findMany({
    where: { bodyId, revokedAt: null },
    omit: withoutSecrets,
    orderBy: { createdAt: 'desc' },
  });
  return rows.map(linkOf);
}

/** Makes a link. Only the hash of its token is written, and not even that in the trail. */
export async function createBusyLink(
  db: Database,
  {
    tokenHash,
    actor,
    at,
    ...words
  }: Change & Pick<BusyLink, 'bodyId' | 'holder' | 'weeks' | 'expiresAt'> & { readonly tokenHash: string },
): Promise<BusyLinkId> {
  return db.$transaction(async (tx) => {
    const data = { ...words, expiresAt: fromInstant(words.expiresAt), tokenHash, createdAt: fromInstant(at) };
    const { id } = await tx.busyLink.create({ data, select: { id: true } });
    await audit(tx, { actor, at }, 'create-busy-link', id, null, words);
    return id as BusyLinkId;
  });
}

/** Gives a link a new token and a new end; the old token opens nothing any more, what was said by it stays. */
export async function renewBusyLink(
  db: Database,
  {
    id,
    tokenHash,
    expiresAt,
    actor,
    at,
  }: Change & Pick<BusyLink, 'id' | 'expiresAt'> & { readonly tokenHash: string },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.busyLink.updateMany({
      where: { id, revokedAt: null },
      data: { tokenHash, expiresAt: fromInstant(expiresAt), draft: Prisma.DbNull },
    });
    if (count === 0) return false;
    await audit(tx, { actor, at }, 'renew-busy-link', id, null, { expiresAt });
    return true;
  });
}

/** Closes a link for good; what was said by it stays. False: there is no such link that is open. */
export async function revokeBusyLink(
  db: Database,
  { id, actor, at }: Change & Pick<BusyLink, 'id'>,
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.busyLink.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: fromInstant(at), draft: Prisma.DbNull },
    });
    if (count === 0) return false;
    await audit(tx, { actor, at }, 'revoke-busy-link', id, null, { revokedAt: at });
    return true;
  });
}

/** The link whose token has this hash, open or not. */
export async function findBusyLink(db: Database, tokenHash: string): Promise<BusyLink | null> {
  const row = await db.busyLink.findUnique({ where: { tokenHash }, omit: withoutSecrets });
  return row ? linkOf(row) : null;
}

/** Notes that a link was opened. Reading is no change of the office's facts, so the trail does not hear of it. */
export async function noteBusyLinkOpened(db: Database, id: BusyLinkId, at: Temporal.Instant): Promise<void> {
  await db.busyLink.updateMany({ where: { id }, data: { openedAt: fromInstant(at) } });
}

/** Holds an open link until the transaction ends: what is sent by one link takes turns. False: it opens nothing now. */
export async function holdOpenLink(
  tx: Transaction,
  { id, tokenHash }: LinkByToken,
  at: Temporal.Instant,
): Promise<boolean> {
  const held = await tx.$queryRaw<readonly unknown[]>`
    SELECT id FROM "BusyLink" WHERE id = ${id} AND "tokenHash" = ${tokenHash}
      AND "revokedAt" IS NULL AND "expiresAt" > ${fromInstant(at)} FOR UPDATE`;
  return held.length > 0;
}

/** What was sent by a link and not yet kept, each kind by itself. */
export async function findDrafts(db: Database | Transaction, id: BusyLinkId): Promise<Drafts> {
  const row = await db.busyLink.findUnique({ where: { id }, select: { draft: true } });
  return (row?.draft ?? {}) as Drafts;
}

/** Lays aside what was sent, until it is kept or thrown away; null throws it away. False: the link opens nothing now. */
export async function putDraft(
  db: Database | Transaction,
  { id, tokenHash }: LinkByToken,
  at: Temporal.Instant,
  { kind, draft }: { readonly kind: keyof Drafts; readonly draft: object | null },
): Promise<boolean> {
  const laid = JSON.stringify(draft === null ? {} : { [kind]: draft });
  const changed = await db.$executeRaw`
    UPDATE "BusyLink"
      SET "draft" = NULLIF((COALESCE("draft", '{}'::jsonb) - ${kind}::text) || ${laid}::jsonb, '{}'::jsonb)
      WHERE id = ${id} AND "tokenHash" = ${tokenHash}
        AND "revokedAt" IS NULL AND "expiresAt" > ${fromInstant(at)}`;
  return changed > 0;
}
