import { z } from 'zod';
import { answers, decisions } from '#lib/domain/consultations/consultation.ts';
import { wallClock } from '../entered.ts';

const id = z.string().min(1).max(64);
const words = z.string().trim().max(2_000);

/** A round: who is asked, about which items, until when (in the office's zone), with which words. */
export const startRoundInput = z.object({
  meetingId: id,
  personIds: z.array(id).min(1).max(40),
  itemIds: z.array(id).min(1).max(100),
  dueAt: wallClock,
  message: words,
});
export type StartRoundInput = z.infer<typeof startRoundInput>;

/** The leader's own answer. */
export const giveOpinionInput = z.object({
  consultationId: id,
  itemId: id,
  answer: z.enum(answers),
  words,
});
export type GiveOpinionInput = z.infer<typeof giveOpinionInput>;

/** An answer taken down from a call: whose, and when it was given (in the office's zone, default now). */
export const recordOpinionInput = giveOpinionInput.extend({
  personId: id,
  at: wallClock.optional(),
});
export type RecordOpinionInput = z.infer<typeof recordOpinionInput>;

/** What becomes of the words. */
export const decideOpinionInput = z.object({
  consultationId: id,
  opinionId: id,
  basedOn: z.int().positive(),
  kind: z.enum(decisions),
  note: words,
});
export type DecideOpinionInput = z.infer<typeof decideOpinionInput>;

/** The opinion whose decision is taken back, as it was seen. */
export const reopenOpinionInput = decideOpinionInput.pick({
  consultationId: true,
  opinionId: true,
  basedOn: true,
});
export type ReopenOpinionInput = z.infer<typeof reopenOpinionInput>;

/** Those who have not answered; without names everybody who has not. */
export const remindInput = z.object({ consultationId: id, personIds: z.array(id).max(40).optional() });
export type RemindInput = z.infer<typeof remindInput>;
