import { Temporal } from 'temporal-polyfill';
import type { LessonId } from '../id.ts';
import type { Meeting } from '../meetings/meeting.ts';
import type { MeetingType } from '../meetings/meeting-type.ts';

/** What went wrong (or nearly) once, and the question asked before every later meeting of these types. */
export interface Lesson {
  readonly id: LessonId;
  readonly what: string;
  /** The check it becomes, worded as a question a person answers. */
  readonly check: string;
  readonly cause: string;
  readonly types: readonly MeetingType[];
  readonly fromMeetingId: string | null;
  readonly fromMeetingTitle: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
  readonly retired: boolean;
  readonly version: number;
}

/**
 * Whether a lesson asks its question before this meeting: one of its types, not the meeting it comes from, and not one
 * that was over when it was written down. A retired lesson asks nobody.
 */
export function asksOf(lesson: Lesson, meeting: Pick<Meeting, 'id' | 'type' | 'sittings'>): boolean {
  if (lesson.retired || lesson.fromMeetingId === meeting.id) return false;
  if (!lesson.types.includes(meeting.type)) return false;
  const end = meeting.sittings.at(-1)?.period.end;
  return !end || Temporal.Instant.compare(Temporal.Instant.from(lesson.recordedAt), end) < 0;
}
