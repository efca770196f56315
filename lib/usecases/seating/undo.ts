import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { type Result, refuse } from '#lib/domain/result.ts';
import type { Database } from '#lib/store/database.ts';
import { findSeatingChange, type SeatingChange } from '#lib/store/seating.ts';
import type { Context } from '../context.ts';
import { findUndoable } from '../undoable.ts';
import type { UndoSeatingInput } from './input.ts';
import { keepSeating, openSeating, type SeatingSaved } from './open-seating.ts';

/** The change of the seats that an undo would take back now. */
export function findUndoableSeating(
  db: Database,
  meetingId: MeetingId,
  version: number,
): Promise<SeatingChange | null> {
  return findUndoable(version, (at) => findSeatingChange(db, meetingId, at));
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
