import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { isTrusted, sourceHealth } from '#lib/domain/calendars/source-health.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { moment, time } from '#lib/i18n/format.ts';
import type { Context } from '../context.ts';
import type { TodayGround } from './load-today.ts';
import type { SourcesSeen } from './today-view.ts';

/** How far the calendars that were read for us can be believed; an old or failing one is named, with when it was read last. */
export function sourcesSeen(
  { actor, now, locale }: Context,
  { office, sources, bodies, planning }: TodayGround,
): SourcesSeen {
  const patience = { subscribedHours: office.staleAfterHours, uploadedDays: planning?.uploadStaleDays ?? 0 };
  const isRead = (source: (typeof sources)[number]): boolean =>
    isTrusted(sourceHealth(source, now, patience));
  // Of a body with several, the one that is longest out of date.
  const doubtful = sources
    .filter((source) => !isRead(source))
    .sort((a, b) => readAt(a) - readAt(b))
    .filter(({ bodyId }, index, all) => all.findIndex((other) => other.bodyId === bodyId) === index);
  const bodiesSeen = new Set(sources.map(({ bodyId }) => bodyId));
  const newest = sources
    .filter(isRead)
    .flatMap(({ lastSuccessAt }) => lastSuccessAt ?? [])
    .sort(Temporal.Instant.compare)
    .at(-1);
  const w = words(locale, 'today');
  const nameOf = (bodyId: string): string => bodies.find(({ id }) => id === bodyId)?.shortName ?? '';
  return {
    count: bodiesSeen.size,
    read: bodiesSeen.size - doubtful.length,
    lastRead: newest ? whenRead(newest, { now, locale }, office.zone) : '',
    mayOpen: can(actor, 'edit-bodies'),
    doubtful: doubtful.map(({ bodyId, lastSuccessAt }) => {
      const asOf = lastSuccessAt ? whenRead(lastSuccessAt, { now, locale }, office.zone) : 'never';
      return w('sourceAsOf', { body: nameOf(bodyId), asOf });
    }),
  };
}

function readAt({ lastSuccessAt }: TodayGround['sources'][number]): number {
  return lastSuccessAt?.epochMilliseconds ?? Number.NEGATIVE_INFINITY;
}

/** 12:05 today, else the day too: an hour alone would pass for today's. */
function whenRead(
  at: Temporal.Instant,
  { now, locale }: Pick<Context, 'now' | 'locale'>,
  zone: string,
): string {
  const [then, today] = [at, now].map((instant) => instant.toZonedDateTimeISO(zone)) as [
    Temporal.ZonedDateTime,
    Temporal.ZonedDateTime,
  ];
  return then.toPlainDate().equals(today.toPlainDate()) ? time(then) : moment(locale, at, zone);
}
