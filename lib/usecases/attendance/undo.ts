import { can } from '#lib/domain/access/can.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { type Result, refuse } from '#lib/domain/result.ts';
import { undoAttendanceChange } from '#lib/store/attendance-undo.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import type { Context } from '../context.ts';
import type { AttendanceSaved } from './commands.ts';
import type { UndoAttendanceInput } from './input.ts';

/** Restores the list as it was before one's last change: a leave, somebody new or gone, a post, a sign-in. */
export async function undoAttendance(
  { actor, db, now: at }: Context,
  { meetingId, basedOn }: UndoAttendanceInput,
): Promise<Result<AttendanceSaved, Refusal>> {
  if (!can(actor, 'edit-attendance')) return refuse({ kind: 'not-allowed', action: 'edit-attendance' });
  const id = meetingId as MeetingId;
  const meeting = await findMeeting(db, id);
  if (meeting === null) return refuse({ kind: 'not-found', what: 'meeting' });
  if (meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  return undoAttendanceChange(db, { meetingId: id, basedOn, actor, at });
}
