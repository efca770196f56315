import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Finding } from '#lib/domain/finding.ts';
import { editedPapers, editsOf } from '#lib/domain/papers/edited-paper.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { checkHandEdits } from '#lib/domain/scripts/check-script.ts';
import { buildText } from './build-text.ts';

/** What hand edits of papers other than the script no longer agree with. */
export async function checkTexts(dossier: Dossier): Promise<Result<readonly Finding[], Refusal>> {
  const found: Finding[] = [];
  for (const paper of editedPapers) {
    if (paper === 'script' || editsOf(dossier, paper).edits.length === 0) continue;
    const text = await buildText(dossier, paper);
    if (!text.ok) return text;
    const own = checkHandEdits(text.value);
    found.push(...own.map((each) => ({ ...each, key: `${each.key}@${paper}`, place: 'papers' as const })));
  }
  return ok(found);
}
