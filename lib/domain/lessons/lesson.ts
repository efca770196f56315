import type { LessonId } from '../id.ts';
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
