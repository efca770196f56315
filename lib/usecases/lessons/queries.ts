import { can } from '#lib/domain/access/can.ts';
import type { Lesson } from '#lib/domain/lessons/lesson.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { listLessons } from '#lib/store/lessons.ts';
import { listMeetings } from '#lib/store/meetings.ts';
import { loadOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';

export interface LessonsView {
  readonly lessons: readonly Lesson[];
  /** Meetings a new lesson can come from: those that have begun, latest first; none for those who only read. */
  readonly meetings: readonly { readonly id: string; readonly title: string; readonly type: MeetingType }[];
  readonly zone: string;
  readonly mayEdit: boolean;
}

/** 失误与经验: every lesson with the check it became. */
export async function viewLessons(context: Context): Promise<Result<LessonsView, Refusal>> {
  if (!can(context.actor, 'read-meeting', 'own-body'))
    return refuse({ kind: 'not-allowed', action: 'read-meeting' });
  const [lessons, meetings, office] = await Promise.all([
    listLessons(context.db),
    listMeetings(context.db),
    loadOffice(context.db),
  ]);
  const mayEdit = can(context.actor, 'edit-lessons');
  return ok({
    lessons,
    meetings: meetings
      .filter((meeting) => mayEdit && meeting.secrecy !== 'classified' && hasBegun(meeting, context))
      .map(({ id, shortTitle, type }) => ({ id, title: shortTitle, type }))
      .reverse(),
    zone: office.zone,
    mayEdit,
  });
}

function hasBegun({ sittings }: Meeting, { now }: Context): boolean {
  const start = sittings[0]?.period.start;
  return start !== undefined && start.epochMilliseconds <= now.epochMilliseconds;
}
