import { z } from 'zod';
import { meetingStates } from '#lib/domain/meetings/meeting.ts';
import { answered, wallClock } from '../entered.ts';

/** From the state the page showed to the one chosen. */
export const changeStateInput = z.object({
  meetingId: z.string().min(1).max(64),
  from: z.enum(meetingStates),
  to: z.enum(meetingStates),
  answered,
  /** With 已通知: when the notice went out, on the office's clock; left out: as it is written down, else now. */
  sentAt: wallClock.optional(),
});
export type ChangeStateInput = z.infer<typeof changeStateInput>;
