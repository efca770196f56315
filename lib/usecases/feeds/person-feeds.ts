import { can } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { listFeeds } from '#lib/store/feeds.ts';
import { loadOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';
import { type FeedView, feedView } from './feed-view.ts';

/** The links by which one person's own calendar is read. Refused to those who may not give any out. */
export async function viewPersonFeeds(
  context: Context,
  personId: string,
): Promise<Result<readonly FeedView[], Refusal>> {
  if (!can(context.actor, 'manage-feeds')) return refuse({ kind: 'not-allowed', action: 'manage-feeds' });
  const [{ zone }, feeds] = await Promise.all([loadOffice(context.db), listFeeds(context.db)]);
  return ok(
    feeds
      .filter((feed) => feed.personId === personId)
      .map((feed) => feedView(context, { feed, level: feed.shareLevel }, zone)),
  );
}
