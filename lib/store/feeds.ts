import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { ShareLevel } from '#lib/domain/bodies/body.ts';
import type { BodyId, PersonId } from '#lib/domain/id.ts';
import { appendAudit } from './audit.ts';
import type { Database } from './database.ts';
import { fromInstant, toInstant, toInstantOrNull } from './temporal.ts';

/** A calendar of ours that a body reads by secret link, or one person's own: one of the two ids is there. The link's token is not kept, only its hash. */
export interface Feed {
  readonly id: string;
  readonly bodyId: BodyId | null;
  readonly personId: PersonId | null;
  readonly shareLevel: Exclude<ShareLevel, 'nothing'>;
  readonly createdAt: Temporal.Instant;
  readonly revokedAt: Temporal.Instant | null;
  readonly lastReadAt: Temporal.Instant | null;
}

interface Change {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

type FeedRow = Awaited<ReturnType<Database['feed']['findMany']>>[number];

function feedOf(row: FeedRow): Feed {
  return {
    id: row.id,
    bodyId: row.bodyId as BodyId | null,
    personId: row.personId as PersonId | null,
    shareLevel: row.shareLevel === 'full' || row.shareLevel === 'title' ? row.shareLevel : 'busy',
    createdAt: toInstant(row.createdAt),
    revokedAt: toInstantOrNull(row.revokedAt),
    lastReadAt: toInstantOrNull(row.lastReadAt),
  };
}

/** Links that still open something, newest first. */
export async function listFeeds(db: Database): Promise<readonly Feed[]> {
  const rows = await db.feed.findMany({ where: { revokedAt: null }, orderBy: { createdAt: 'desc' } });
  return rows.map(feedOf);
}

/** Makes a link. Only the hash of its token is written, here and in the trail. */
export async function createFeed(
  db: Database,
  {
    bodyId,
    personId,
    shareLevel,
    tokenHash,
    actor,
    at,
  }: Change & Pick<Feed, 'bodyId' | 'personId' | 'shareLevel'> & { readonly tokenHash: string },
): Promise<string> {
  return db.$transaction(async (tx) => {
    const data = { bodyId, personId, shareLevel, tokenHash, createdAt: fromInstant(at) };
    const { id } = await tx.feed.create({ data, select: { id: true } });
    await appendAudit(tx, {
      at,
      actorId: actor.userId,
      actorName: actor.name,
      action: 'create-feed',
      entity: 'feed',
      entityId: id,
      before: null,
      after: bodyId === null ? { personId, shareLevel } : { bodyId, shareLevel },
    });
    return id;
  });
}

/** Closes a link for good. False: there is no open link of that id. */
export async function revokeFeed(
  db: Database,
  { id, actor, at }: Change & { readonly id: string },
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { count } = await tx.feed.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: fromInstant(at) },
    });
    if (count === 0) return false;
    await appendAudit(tx, {
      at,
      actorId: actor.userId,
      actorName: actor.name,
      action: 'revoke-feed',
      entity: 'feed',
      entityId: id,
      before: null,
      after: { revokedAt: at },
    });
    return true;
  });
}

/** The open link whose token has this hash; null where there is none, or it was closed. */
export async function findOpenFeed(db: Database, tokenHash: string): Promise<Feed | null> {
  const row = await db.feed.findFirst({ where: { tokenHash, revokedAt: null } });
  return row ? feedOf(row) : null;
}

/** Notes that a link was read. Reading is no change of the office's facts, so the trail does not hear of it. */
export async function noteFeedRead(db: Database, id: string, at: Temporal.Instant): Promise<void> {
  await db.feed.update({ where: { id }, data: { lastReadAt: fromInstant(at) }, select: { id: true } });
}
