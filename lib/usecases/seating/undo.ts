import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { type Result, refuse } from '#lib/domain/result.ts';
import type { Database } from '#lib/store/database.ts';
import { findSeatingChange, type SeatingChange } from '#lib/store/seating.ts';
import type { Context } from '../context.ts';
import type { UndoSeatingInput } from './input.ts';
import { keepSeating, openSeating, type SeatingSaved } from './open-seating.ts';

/** More undos in a row than anybody means. */
const longestChain = 200;

/** The change that an undo would take back now: the newest one that has not been undone; null where there is none. */
export async function findUndoableSeating(
  db: Database,
  meetingId: MeetingId,
  version: number,
): Promise<SeatingChange | null> {
  let at = version;
  for (let step = 0; step < longestChain; step++) {
    const change = await findSeatingChange(db, meetingId, at);
    if (change === null || change.restored === null) return change;
    at = change.restored;
  }
  return null;
}

/** Restores the seats as they were before the last change. Only one's own: a colleague's is not taken back unseen. */
export async function undoSeating(
  context: Context,
  { meetingId, basedOn }: UndoSeatingInput,
): Promise<Result<SeatingSaved, Refusal>> {
  const opened = await openSeating(context, meetingId);
  if (!opened.ok) return opened;
  const { dossier } = opened.value;
  const change = await findUndoableSeating(context.db, dossier.meeting.id, dossier.seating.version);
  if (change === null) return refuse({ kind: 'not-found', what: 'change' });
  if (change.actorId !== context.actor.userId)
    return refuse({ kind: 'blocked', codes: ['seating.changed-by-colleague'] });
  const { version, ...seating } = change.before;
  return keepSeating(context, dossier, { seating, basedOn, restored: version });
}
