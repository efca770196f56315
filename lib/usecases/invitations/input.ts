import { z } from 'zod';
import { replies } from '#lib/domain/invitations/invitation.ts';

export const sendInvitationsInput = z.object({
  meetingId: z.string().min(1).max(64),
  personIds: z.array(z.string().min(1).max(64)).min(1).max(4_000),
});
export type SendInvitationsInput = z.output<typeof sendInvitationsInput>;

/** What a person answers; leave needs its reason (常规15). */
export const replyInput = z
  .object({ reply: z.enum(replies), reason: z.string().trim().max(200) })
  .refine(({ reply, reason }) => reply !== 'decline' || reason !== '', {
    path: ['reason'],
    message: 'required',
  });
export type ReplyInput = z.output<typeof replyInput>;
