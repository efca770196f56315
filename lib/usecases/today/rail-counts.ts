import { can } from '#lib/domain/access/can.ts';
import type { Context } from '../context.ts';
import { standingsOnce } from './standings-once.ts';

/** What the rail counts across all meetings in work. */
export interface RailCounts {
  /** Findings that must be mended. */
  readonly toFix: number;
  /** People whose opinion is awaited. */
  readonly unanswered: number;
}

/** Counts for those who mend findings; nothing to count for others. */
export async function viewRailCounts(context: Context): Promise<RailCounts> {
  if (!can(context.actor, 'judge-finding')) return { toFix: 0, unanswered: 0 };
  const standings = await standingsOnce(context);
  if (!standings.ok) return { toFix: 0, unanswered: 0 };
  return {
    toFix: standings.value.reduce((sum, { readiness }) => sum + readiness.block, 0),
    unanswered: standings.value.reduce((sum, { awaited }) => sum + awaited.length, 0),
  };
}
