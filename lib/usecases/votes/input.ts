import { z } from 'zod';
import { typed } from '../entered.ts';

/** More people than any meeting or constituency counts. */
const MOST = 9_999_999;

const figure = typed(z.int().nonnegative().max(MOST).nullable());

const target = {
  meetingId: z.string().min(1),
  itemId: z.string().min(1),
  motion: z.string().max(400),
  round: z.int().positive().max(20),
  /** 0 where nothing was recorded yet. */
  basedOn: z.int().nonnegative(),
};

/** What was counted, or why nothing was. Corrected with a reason. */
export const recordVoteInput = z.object({
  ...target,
  entry: z.object({
    putOff: z.boolean(),
    reason: z.string().trim().max(200),
    members: figure,
    present: figure,
    yes: figure,
    no: figure,
    abstain: figure,
    notVoted: figure,
    handedOut: figure,
    collected: figure,
    void: figure,
    seats: figure,
    candidates: z.array(z.object({ name: z.string().trim().max(40), votes: figure })).max(200),
  }),
  why: z.string().trim().max(200),
});
export type RecordVoteInput = z.infer<typeof recordVoteInput>;

export const takeBackVoteInput = z.object(target);
export type TakeBackVoteInput = z.infer<typeof takeBackVoteInput>;

/** Takes back one's own last change of a result. */
export const undoVoteInput = z.object(target);
export type UndoVoteInput = z.infer<typeof undoVoteInput>;
