import type { Temporal } from 'temporal-polyfill';
import { ago } from '#lib/i18n/ago.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { moment } from '#lib/i18n/format.ts';
import type { Feed } from '#lib/store/feeds.ts';
import type { Context } from '../context.ts';

/** A link somebody reads us by. */
export interface FeedView {
  readonly id: string;
  readonly levelWord: string;
  readonly since: string;
  readonly lastRead: string;
}

/** Puts a link into words; the address itself is not kept. */
export function feedView({ locale, now }: Context, feed: Feed, zone: string): FeedView {
  const said = (at: Temporal.Instant) => ago(locale, at, now) ?? moment(locale, at, zone);
  return {
    id: feed.id,
    levelWord: words(locale, 'terms')(`share.${feed.shareLevel}`),
    since: moment(locale, feed.createdAt, zone),
    lastRead: feed.lastReadAt ? said(feed.lastReadAt) : '',
  };
}
