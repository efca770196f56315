import { Temporal } from 'temporal-polyfill';
import type { Commitment } from '#lib/domain/calendars/commitment.ts';
import type { Period } from '#lib/domain/time/period.ts';
import { commitmentsIn, type Reach, rowsInReach } from './commitments.ts';
import type { Database } from './database.ts';
import { stampNow } from './kept-readings.ts';
import { ownCommitmentsIn, ownRowsIn } from './own-commitments.ts';
import { previousEnd, type SeriesOf } from './series.ts';

/** What is looked for around a meeting. */
export interface GroundAsked {
  /** Of others: whose, and when. */
  readonly reaches: readonly Reach[];
  /** Of our own sittings: those of other meetings that share time with it. */
  readonly ours: Period;
  /** The meetings whose last one before a moment is looked for. */
  readonly series: SeriesOf;
  readonly before: Temporal.Instant;
}

/** What was found, all of one moment. */
export interface GroundFound {
  /** Others' by start, then ours by start; each once. */
  readonly commitments: readonly Commitment[];
  readonly previousEnd: Temporal.Instant | null;
  /** The state of the tables that readings are kept of (`KeptReadings`). */
  readonly stamp: string;
}

/** Finds what can stand in a meeting's way, in one statement: a check is asked with every key pressed in a form. */
export async function findMeetingGround(
  db: Database,
  { reaches, ours, series, before }: GroundAsked,
): Promise<GroundFound> {
  const [row] = await db.$queryRaw<
    { stamp: string; theirs: string | null; ours: string | null; end: number | null }[]
  >`SELECT ${stampNow} AS stamp, ${rowsInReach(reaches)} AS theirs, ${ownRowsIn(ours, series.exceptMeetingId)} AS ours,
      ${previousEnd(series, before)} AS "end"`;
  if (!row) throw new Error('a statement without FROM gives one row');
  return {
    commitments: [...commitmentsIn(row.theirs), ...ownCommitmentsIn(row.ours)],
    previousEnd: row.end === null ? null : Temporal.Instant.fromEpochMilliseconds(row.end),
    stamp: row.stamp,
  };
}
