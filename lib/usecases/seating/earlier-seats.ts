import type { Temporal } from 'temporal-polyfill';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { type Result, refuse } from '#lib/domain/result.ts';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import { settlePlan } from '#lib/domain/seating/move-seat.ts';
import type { SeatPlan } from '#lib/domain/seating/seat-plan.ts';
import { sinceSettled } from '#lib/domain/seating/settled-seats.ts';
import type { StoredSeating } from '#lib/domain/seating/stored-seating.ts';
import type { Database } from '#lib/store/database.ts';
import { findSeatingChange } from '#lib/store/seating.ts';
import type { Context } from '../context.ts';
import { type BuiltSeatPlan, buildSeatPlan } from './build-seat-plan.ts';
import type { RestoreSeatsInput } from './input.ts';
import { keepSeating, openSeating, type SeatingSaved } from './open-seating.ts';

/** Plans gone through for one that has everybody in it: more remedies than a morning has. */
const longestLook = 20;

/** Seats as they once were agreed to, which fit the people of now. */
export interface EarlierSeats {
  /** The version of the seating they were those of. */
  readonly version: number;
  /** Until when they were. */
  readonly until: Temporal.Instant;
  /** How many would sit elsewhere than now. */
  readonly people: number;
  readonly plan: SeatPlan;
}

/**
 * The seats as they were before a leave that never was: the newest plan agreed to in which everybody of now, and nobody
 * else, has a seat. Null where nobody's seat is only a suggestion, and where somebody locked, moved or wished something
 * since: what they decided is not undone by the way.
 */
export async function findEarlierSeats(db: Database, dossier: Dossier): Promise<EarlierSeats | null> {
  const built = buildSeatPlan(dossier);
  if (!built || built.since.newcomers.length === 0) return null;
  const { meeting, seating } = dossier;
  for (let version = seating.version; version > Math.max(1, seating.version - longestLook); version--) {
    const change = await findSeatingChange(db, meeting.id, version);
    if (change === null || byHand(change.before) !== byHand(seating)) return null;
    const plan = planOf(change.before, built);
    if (plan === null) continue;
    const people = movedBetween(built.plan, plan);
    return people === 0 ? null : { version: version - 1, until: change.at, people, plan };
  }
  return null;
}

/** Puts everybody back on the seats of that version; refused where it no longer is the one on offer. */
export async function restoreSeats(
  context: Context,
  { meetingId, basedOn, version }: RestoreSeatsInput,
): Promise<Result<SeatingSaved, Refusal>> {
  const opened = await openSeating(context, meetingId);
  if (!opened.ok) return opened;
  const { dossier } = opened.value;
  const earlier = await findEarlierSeats(context.db, dossier);
  if (earlier?.version !== version) return refuse({ kind: 'not-found', what: 'change' });
  const { version: _, ...decisions } = dossier.seating;
  return keepSeating(context, dossier, { seating: settlePlan(decisions, earlier.plan), basedOn });
}

/** Everybody of now on those seats; null where somebody has come or gone since. */
function planOf({ settled }: StoredSeating, { input, venue }: BuiltSeatPlan): SeatPlan | null {
  if (!settled) return assignSeats({ ...input, previous: null, mode: 'strict' });
  const plan = assignSeats({ ...input, previous: settled, mode: 'minimal' });
  const { away, newcomers } = sinceSettled(settled, venue.layout, input.attendees, plan);
  return away.length + newcomers.length + plan.moved.length === 0 ? plan : null;
}

/** How many of the people of one plan sit elsewhere in another. */
export function movedBetween(
  before: Pick<SeatPlan, 'assignments'>,
  after: Pick<SeatPlan, 'assignments'>,
): number {
  const seats = new Map(before.assignments.map(({ personId, seatId }) => [personId, seatId]));
  return after.assignments.filter(({ personId, seatId }) => seats.get(personId) !== seatId).length;
}

/** What people decided by hand, as text to be compared. */
function byHand({ locks, moves, wishes = [], rankTableId = null }: StoredSeating): string {
  const fixed = Object.entries(locks).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([fixed, moves, wishes, rankTableId]);
}
