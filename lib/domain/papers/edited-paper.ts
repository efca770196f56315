import type { ScriptEdits } from '../scripts/script.ts';

/** Papers whose text is changed by hand in place, each with hand edits of its own. The words are fixed: routes, rows. */
export const editedPapers = ['script', 'notice', 'letter', 'minutes'] as const;
export type EditedPaper = (typeof editedPapers)[number];

/** Hand edits of the papers that run in paragraphs; the script's stand by themselves. */
export type PaperTexts = Readonly<Partial<Record<EditedPaper, ScriptEdits>>>;

const untouched: ScriptEdits = { edits: [], version: 1 };

/** The hand edits of a paper of a meeting. */
export function editsOf(
  { script, texts }: { readonly script: ScriptEdits; readonly texts: PaperTexts },
  paper: EditedPaper,
): ScriptEdits {
  return paper === 'script' ? script : (texts[paper] ?? untouched);
}
