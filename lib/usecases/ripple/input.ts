import { z } from 'zod';
import { setLeaveInput } from '../attendance/input.ts';
import { artefacts } from '../papers/artefacts.ts';

/** What lies in its place now. Each with what it said when it was looked at: what changed again meanwhile is not noted. */
export const markDoneInput = z.object({
  meetingId: z.string().min(1),
  /** `pages`: only these were replaced or taken out, counted from 1; left out: all that differ. */
  papers: z
    .array(
      z.object({
        artefact: z.enum(artefacts),
        fingerprint: z.string().min(1),
        pages: z.array(z.int().min(1)).min(1).max(1_000).optional(),
      }),
    )
    .max(50),
  /** `unit`: what stands on the card that was put; null: it was taken away. */
  cards: z.array(z.object({ personId: z.string().min(1), unit: z.string().nullable() })).max(5_000),
  /** What was told: `unit` as the list said it; null: it is gone. */
  told: z.array(z.object({ ref: z.string().min(1), unit: z.string().nullable() })).max(5_000),
});
export type MarkDoneInput = z.infer<typeof markDoneInput>;

/** Takes back what was noted as done. */
export const undoMarkInput = z.object({
  meetingId: z.string().min(1),
  ids: z.array(z.string().min(1)).min(1).max(100),
});
export type UndoMarkInput = z.infer<typeof undoMarkInput>;

/** Takes a tick back: the leave as it was before, and the instant of the tick. */
export const takeBackInput = setLeaveInput.extend({ since: z.iso.datetime() });
export type TakeBackInput = z.infer<typeof takeBackInput>;
