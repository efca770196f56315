import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { isTrusted, sourceHealth } from '#lib/domain/calendars/source-health.ts';
import { time } from '#lib/i18n/format.ts';
import type { Context } from '../context.ts';
import type { TodayGround } from './load-today.ts';
import type { SourcesSeen } from './today-view.ts';

/** How far the calendars that were read for us can be believed; an old or failing one is named, never left out. */
export function sourcesSeen(
  { actor, now }: Context,
  { office, sources, bodies, planning }: TodayGround,
): SourcesSeen {
  const patience = { subscribedHours: office.staleAfterHours, uploadedDays: planning?.uploadStaleDays ?? 0 };
  const doubtful = sources.filter((source) => !isTrusted(sourceHealth(source, now, patience)));
  const reads = sources.flatMap(({ lastSuccessAt }) => (lastSuccessAt ? [lastSuccessAt] : []));
  const newest = reads.sort(Temporal.Instant.compare).at(-1);
  const nameOf = (bodyId: string): string => bodies.find(({ id }) => id === bodyId)?.shortName ?? '';
  return {
    count: new Set(sources.map(({ bodyId }) => bodyId)).size,
    lastRead: newest ? time(newest.toZonedDateTimeISO(office.zone)) : '',
    mayOpen: can(actor, 'edit-bodies'),
    doubtful: [...new Set(doubtful.map(({ bodyId }) => nameOf(bodyId)))],
  };
}
