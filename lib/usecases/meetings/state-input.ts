import { z } from 'zod';
import { meetingStates } from '#lib/domain/meetings/meeting.ts';
import { answered } from '../entered.ts';

/** From the state the page showed to the one chosen. */
export const changeStateInput = z.object({
  meetingId: z.string().min(1).max(64),
  from: z.enum(meetingStates),
  to: z.enum(meetingStates),
  answered,
});
export type ChangeStateInput = z.infer<typeof changeStateInput>;
