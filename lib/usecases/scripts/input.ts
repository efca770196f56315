import { z } from 'zod';
import { editedPapers } from '#lib/domain/papers/edited-paper.ts';

const meetingId = z.string().min(1);
const passageKey = z.string().min(1).max(300);
const basedOn = z.int().positive();
/** Which paper's text is meant. */
const paper = z.enum(editedPapers).default('script');

/** New words for a passage (`replace`), a passage added behind it (`after`), or the passage left out (`remove`). */
export const editPassageInput = z.object({
  meetingId,
  paper,
  passageKey,
  kind: z.enum(['replace', 'after', 'remove']),
  /** What an added passage is: said, or a stage direction. */
  as: z.enum(['speech', 'cue']).default('speech'),
  text: z.string().max(5_000),
  basedOn,
});
export type EditPassageInput = z.infer<typeof editPassageInput>;

/** Puts a passage back to what the rules say, takes an added passage away, or drops an edit that lost its place. */
export const restorePassageInput = z.object({ meetingId, paper, passageKey, basedOn });
export type RestorePassageInput = z.infer<typeof restorePassageInput>;

/** Puts an edit that lost its place behind a passage of today's script. */
export const placeEditInput = z.object({
  meetingId,
  paper,
  editKey: passageKey,
  behind: passageKey,
  basedOn,
});
export type PlaceEditInput = z.infer<typeof placeEditInput>;

/** Goes back to an older version of the hand edits, which becomes the newest. */
export const restoreVersionInput = z.object({ meetingId, paper, number: z.int().positive(), basedOn });
export type RestoreVersionInput = z.infer<typeof restoreVersionInput>;

/** Two versions held against each other, as an address says it: `?from=2&to=5`. */
export const versionsQuery = z.object({
  from: z.coerce.number().int().positive().optional().catch(undefined),
  to: z.coerce.number().int().positive().optional().catch(undefined),
});
/** Two versions of the text of a paper: `?paper=notice&from=2&to=5`. */
export const textVersionsQuery = versionsQuery.extend({ paper: paper.catch('script') });
export type TextVersionsQuery = z.infer<typeof textVersionsQuery>;

/** A script of a whole congress is far below. */
export const LONGEST_TEXT = 200_000;
export const MOST_PARAGRAPHS = 4_000;

/** A finished script to be held against the dossier, as a form sends it: a file, or pasted words. */
export const checkFileInput = z
  .instanceof(FormData)
  .transform((form) => {
    const text = form.get('text');
    const pasted = typeof text === 'string' && text.trim() !== '';
    return { meetingId: form.get('meetingId'), ...(pasted ? { text } : { file: form.get('file') }) };
  })
  .pipe(
    z.union([
      z.object({ meetingId, text: z.string().max(LONGEST_TEXT) }),
      z.object({ meetingId, file: z.file().max(16 * 1024 * 1024) }),
    ]),
  );
export type CheckFileInput = z.infer<typeof checkFileInput>;

/** One doubt about a finished script closed, or opened again without a reason, with the text it was seen in. */
export const judgeFileDoubtInput = z.object({
  meetingId,
  paragraphs: z.array(z.string().max(LONGEST_TEXT)).max(MOST_PARAGRAPHS),
  findingKey: z.string().min(1).max(300),
  stamp: z.string().max(20_000),
  reason: z.string().trim().min(2).max(500).nullable(),
});
export type JudgeFileDoubtInput = z.infer<typeof judgeFileDoubtInput>;
