import { can } from '#lib/domain/access/can.ts';
import { countLateFollowUps } from '#lib/store/follow-ups.ts';
import { loadOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';
import { standingsOnce } from './standings-once.ts';

/** What the rail counts across all meetings in work. */
export interface RailCounts {
  /** Findings that must be mended. */
  readonly toFix: number;
  /** People whose opinion is awaited. */
  readonly unanswered: number;
  /** Matters followed up that are late. */
  readonly late: number;
}

const nothing: RailCounts = { toFix: 0, unanswered: 0, late: 0 };

/** Counts for those who mend findings; nothing to count for others. */
export async function viewRailCounts(context: Context): Promise<RailCounts> {
  if (!can(context.actor, 'judge-finding')) return nothing;
  const { db, now } = context;
  const [standings, { zone }] = await Promise.all([standingsOnce(context), loadOffice(db)]);
  const known = standings.ok ? standings.value : [];
  return {
    toFix: known.reduce((sum, { readiness }) => sum + readiness.block, 0),
    unanswered: known.reduce((sum, { awaited }) => sum + awaited.length, 0),
    late: await countLateFollowUps(db, now.toZonedDateTimeISO(zone).toPlainDate()),
  };
}
