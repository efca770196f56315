import { can } from '#lib/domain/access/can.ts';
import type { Lesson } from '#lib/domain/lessons/lesson.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { listLessons } from '#lib/store/lessons.ts';
import { listMeetings } from '#lib/store/meetings.ts';
import type { Context } from '../context.ts';

export interface LessonsView {
  readonly lessons: readonly Lesson[];
  /** Meetings a new lesson can come from, latest first. */
  readonly meetings: readonly { readonly id: string; readonly title: string; readonly type: string }[];
  readonly mayEdit: boolean;
}

/** 失误与经验: every lesson with the check it became. */
export async function viewLessons(context: Context): Promise<Result<LessonsView, Refusal>> {
  if (!can(context.actor, 'read-meeting', 'own-body'))
    return refuse({ kind: 'not-allowed', action: 'read-meeting' });
  const [lessons, meetings] = await Promise.all([listLessons(context.db), listMeetings(context.db)]);
  return ok({
    lessons,
    meetings: meetings.map(({ id, shortTitle, type }) => ({ id, title: shortTitle, type })).reverse(),
    mayEdit: can(context.actor, 'edit-lessons'),
  });
}
