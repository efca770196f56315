import { can } from '#lib/domain/access/can.ts';
import type { LessonId, MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { createLesson, saveLesson } from '#lib/store/lessons.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import type { Context } from '../context.ts';
import type { EditLessonInput, RecordLessonInput } from './input.ts';

/** Writes down what went wrong and the check it becomes in every later meeting of these types. */
export async function recordLesson(
  context: Context,
  input: RecordLessonInput,
): Promise<Result<{ readonly id: string }, Refusal>> {
  if (!can(context.actor, 'edit-lessons')) return refuse({ kind: 'not-allowed', action: 'edit-lessons' });
  const { fromMeetingId, ...words } = input;
  const meeting = fromMeetingId === null ? null : await findMeeting(context.db, fromMeetingId as MeetingId);
  if (fromMeetingId !== null && meeting === null) return refuse({ kind: 'not-found', what: 'meeting' });
  if (meeting?.secrecy === 'classified') return refuse({ kind: 'classified' });
  const id = await createLesson(context.db, {
    words: { ...words, retired: false },
    from: meeting === null ? null : { id: meeting.id, title: meeting.shortTitle },
    actor: context.actor,
    at: context.now,
  });
  return ok({ id });
}

/** Changes a lesson's words, or retires it: it is kept, and no longer asked. */
export async function editLesson(
  context: Context,
  { id, basedOn, ...words }: EditLessonInput,
): Promise<Result<{ readonly version: number }, Refusal>> {
  if (!can(context.actor, 'edit-lessons')) return refuse({ kind: 'not-allowed', action: 'edit-lessons' });
  const saved = await saveLesson(context.db, {
    id: id as LessonId,
    words,
    basedOn,
    actor: context.actor,
    at: context.now,
  });
  return saved.ok ? ok({ version: saved.value }) : saved;
}
