import { handText } from '#lib/documents/hand-text.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { type EditedPaper, editsOf } from '#lib/domain/papers/edited-paper.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { EditedScript } from '#lib/domain/scripts/apply-edits.ts';
import type { ScriptEdit } from '#lib/domain/scripts/script.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { NO_DAY } from '../papers/compose-paper.ts';
import { composeRunning } from '../papers/compose-running.ts';
import { buildScript } from './build-script.ts';

/** A dossier with other hand edits of one of its papers. */
export function withEdits(dossier: Dossier, paper: EditedPaper, edits: readonly ScriptEdit[]): Dossier {
  const stored = { ...editsOf(dossier, paper), edits };
  if (paper === 'script') return { ...dossier, script: stored };
  return { ...dossier, texts: { ...dossier.texts, [paper]: stored } };
}

/** The text of a paper that is edited by hand, passage by passage, with the edits laid over it. */
export async function buildText(
  dossier: Dossier,
  paper: EditedPaper,
): Promise<Result<EditedScript, Refusal>> {
  if (paper === 'script') return buildScript(dossier, dossier.office.locale);
  const title = words(dossier.office.locale, 'printing')(`artefact.${paper}`);
  return ok(handText(composeRunning(paper, dossier, NO_DAY), editsOf(dossier, paper).edits, title));
}
