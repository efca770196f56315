import type { Lesson } from '#lib/domain/lessons/lesson.ts';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';

/** A lesson as it stands on its form. */
export interface LessonForm {
  readonly what: string;
  readonly check: string;
  readonly cause: string;
  readonly types: readonly MeetingType[];
  readonly fromMeetingId: string | null;
}

/** A meeting a lesson can come from. */
export interface LessonMeeting {
  readonly id: string;
  readonly title: string;
  readonly type: MeetingType;
}

/** An empty form; a lesson of a meeting is first of all for its own type. */
export function blankLesson(meeting: LessonMeeting | null): LessonForm {
  return {
    what: '',
    check: '',
    cause: '',
    types: meeting ? [meeting.type] : [],
    fromMeetingId: meeting?.id ?? null,
  };
}

export function formOfLesson({ what, check, cause, types, fromMeetingId }: Lesson): LessonForm {
  return { what, check, cause, types, fromMeetingId };
}
