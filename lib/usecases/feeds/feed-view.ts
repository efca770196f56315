import type { Temporal } from 'temporal-polyfill';
import type { ShareLevel } from '#lib/domain/bodies/body.ts';
import { ago } from '#lib/i18n/ago.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { moment } from '#lib/i18n/format.ts';
import type { Feed } from '#lib/store/feeds.ts';
import type { Context } from '../context.ts';

/** A link somebody reads us by. */
export interface FeedView {
  readonly id: string;
  /** What it shows now: a body's follows the body, whatever it was when the link was made. */
  readonly levelWord: string;
  readonly since: string;
  readonly lastRead: string;
}

/** Puts a link and the level in force for it into words; the address itself is not kept. */
export function feedView(
  { locale, now }: Context,
  { feed, level }: { readonly feed: Feed; readonly level: ShareLevel },
  zone: string,
): FeedView {
  const said = (at: Temporal.Instant) => ago(locale, at, now) ?? moment(locale, at, zone);
  return {
    id: feed.id,
    levelWord: words(locale, 'terms')(`share.${level}`),
    since: moment(locale, feed.createdAt, zone),
    lastRead: feed.lastReadAt ? said(feed.lastReadAt) : '',
  };
}
