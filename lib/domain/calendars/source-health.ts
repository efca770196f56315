import type { Temporal } from 'temporal-polyfill';
import { type CalendarSource, isSubscribed } from './commitment.ts';

/** How far a calendar can be believed. Only `fresh` counts as known; all else is "not known", never "free". */
export const sourceHealths = ['fresh', 'stale', 'unreadable', 'failing', 'never-read'] as const;
export type SourceHealth = (typeof sourceHealths)[number];

/** After how long a calendar counts as old: one that is read by itself, and one people upload or type in. */
export interface Patience {
  readonly subscribedHours: number;
  readonly uploadedDays: number;
}

const hour = 3_600_000;

/**
 * How well reading a source goes. A source that fails now is failing even while what was read before still
 * stands; one that was never read says so, and so does one of which nothing could be used: what was passed over may be
 * all there is. A weekly plan says by its weeks how far it is understood. What was typed in is as old as the last time somebody did.
 */
export function sourceHealth(
  source: Pick<CalendarSource, 'kind' | 'lastSuccessAt' | 'failures' | 'used' | 'skipped'>,
  now: Temporal.Instant,
  patience: Patience,
): SourceHealth {
  if (source.failures > 0) return 'failing';
  if (source.lastSuccessAt === null) return 'never-read';
  if (source.kind !== 'weekly-plan' && source.used === 0 && source.skipped > 0) return 'unreadable';
  const age = now.epochMilliseconds - source.lastSuccessAt.epochMilliseconds;
  const limit = isSubscribed(source.kind) ? patience.subscribedHours : patience.uploadedDays * 24;
  return age > limit * hour ? 'stale' : 'fresh';
}

/** Whether what a source says can be taken for the whole truth. */
export function isTrusted(health: SourceHealth): boolean {
  return health === 'fresh';
}
