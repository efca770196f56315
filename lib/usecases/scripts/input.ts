import { z } from 'zod';

const meetingId = z.string().min(1);
const passageKey = z.string().min(1).max(300);
const basedOn = z.int().positive();

/** New words for a passage (`replace`), a passage added behind it (`after`), or the passage left out (`remove`). */
export const editPassageInput = z.object({
  meetingId,
  passageKey,
  kind: z.enum(['replace', 'after', 'remove']),
  /** What an added passage is: said, or a stage direction. */
  as: z.enum(['speech', 'cue']).default('speech'),
  text: z.string().max(5_000),
  basedOn,
});
export type EditPassageInput = z.infer<typeof editPassageInput>;

/** Puts a passage back to what the rules say, takes an added passage away, or drops an edit that lost its place. */
export const restorePassageInput = z.object({ meetingId, passageKey, basedOn });
export type RestorePassageInput = z.infer<typeof restorePassageInput>;

/** Puts an edit that lost its place behind a passage of today's script. */
export const placeEditInput = z.object({ meetingId, editKey: passageKey, behind: passageKey, basedOn });
export type PlaceEditInput = z.infer<typeof placeEditInput>;

/** A finished Word file to be held against the dossier, as a form sends it. */
export const checkFileInput = z
  .instanceof(FormData)
  .transform((form) => ({ meetingId: form.get('meetingId'), file: form.get('file') }))
  .pipe(z.object({ meetingId, file: z.file().max(16 * 1024 * 1024) }));
export type CheckFileInput = z.infer<typeof checkFileInput>;
