import { Temporal } from 'temporal-polyfill';

/** When the other side was, by the stamp of a clash of two times (`ours|from-to@…`); null: it is of another kind. */
export function waivedTimes(
  stamp: string,
): { readonly start: Temporal.Instant; readonly end: Temporal.Instant } | null {
  const [, from, to] = /\|(\d+)-(\d+)(?:@|\?|$)/.exec(stamp) ?? [];
  if (from === undefined || to === undefined) return null;
  return {
    start: Temporal.Instant.fromEpochMilliseconds(Number(from)),
    end: Temporal.Instant.fromEpochMilliseconds(Number(to)),
  };
}
