import { z } from 'zod';

const passageKey = z.string().min(1).max(300);

/** New words for a passage (`replace`), a passage added behind it (`after`), or the passage left out (`remove`). */
export const editPassageInput = z.object({
  meetingId: z.string().min(1),
  passageKey,
  kind: z.enum(['replace', 'after', 'remove']),
  text: z.string().max(5_000),
  basedOn: z.int().positive(),
});
export type EditPassageInput = z.infer<typeof editPassageInput>;

/** Puts a passage back to what the rules say, or takes an orphaned edit away. */
export const restorePassageInput = z.object({
  meetingId: z.string().min(1),
  passageKey,
  basedOn: z.int().positive(),
});
export type RestorePassageInput = z.infer<typeof restorePassageInput>;
