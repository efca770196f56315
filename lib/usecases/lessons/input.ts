import { z } from 'zod';
import { meetingTypes } from '#lib/domain/meetings/meeting-type.ts';

const words = {
  what: z.string().trim().min(1).max(500),
  /** The question asked before every later meeting of these types. */
  check: z.string().trim().min(1).max(200),
  cause: z.string().trim().max(500),
  types: z.array(z.enum(meetingTypes)).min(1),
};

export const recordLessonInput = z.object({ ...words, fromMeetingId: z.string().nullable() });
export type RecordLessonInput = z.infer<typeof recordLessonInput>;

export const editLessonInput = z.object({
  ...words,
  id: z.string().min(1),
  retired: z.boolean(),
  basedOn: z.int().positive(),
});
export type EditLessonInput = z.infer<typeof editLessonInput>;
