import type { Temporal } from 'temporal-polyfill';
import type { CalendarSource } from './commitment.ts';

/** How far a calendar can be believed. Only `fresh` and `typed` count as known; all else is "not known", never "free". */
export const sourceHealths = ['fresh', 'typed', 'stale', 'failing', 'never-read'] as const;
export type SourceHealth = (typeof sourceHealths)[number];

/** After how long a calendar that was not read again counts as old. */
export interface Patience {
  readonly subscribedHours: number;
  readonly uploadedDays: number;
}

const hour = 3_600_000;

/**
 * How well reading a source goes. A source that fails now is failing even while what was read before still
 * stands; one that was never read says so.
 */
export function sourceHealth(
  source: Pick<CalendarSource, 'kind' | 'lastSuccessAt' | 'failures'>,
  now: Temporal.Instant,
  patience: Patience,
): SourceHealth {
  if (source.kind === 'typed') return 'typed';
  if (source.failures > 0) return 'failing';
  if (source.lastSuccessAt === null) return 'never-read';
  const age = now.epochMilliseconds - source.lastSuccessAt.epochMilliseconds;
  const limit = source.kind === 'upload' ? patience.uploadedDays * 24 : patience.subscribedHours;
  return age > limit * hour ? 'stale' : 'fresh';
}

/** Whether what a source says can be taken for the whole truth. */
export function isTrusted(health: SourceHealth): boolean {
  return health === 'fresh' || health === 'typed';
}
