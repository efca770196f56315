import { z } from 'zod';
import { typed, wallClock } from '../entered.ts';

const id = z.string().min(1).max(64);

/** What a meeting is called and who chairs it, whole. */
export const editMeetingInput = z.object({
  meetingId: id,
  basedOn: z.int().positive(),
  term: typed(z.int().min(1).max(99)),
  number: typed(z.int().min(1).max(999).nullable()),
  title: z.string().trim().min(1).max(200),
  shortTitle: z.string().trim().min(1).max(60),
  urgentCause: z.string().trim().max(500).default(''),
  chairs: z.array(z.object({ sittingId: id, chairId: id.nullable() })).max(40),
});
export type EditMeetingInput = z.output<typeof editMeetingInput>;

/** When the notice went out, on the office's clock; null: it did not. */
export const noticeSentInput = z.object({
  meetingId: id,
  basedOn: z.int().positive(),
  sentAt: wallClock.nullable(),
});
export type NoticeSentInput = z.output<typeof noticeSentInput>;
