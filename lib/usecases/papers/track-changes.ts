import { renderDocx } from '#lib/documents/render/docx.ts';
import { trackDocx } from '#lib/documents/tracked/track-docx.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Context } from '../context.ts';
import type { JudgedDossier } from '../dossiers/judge-dossier.ts';
import type { Artefact } from './artefacts.ts';
import type { PaperOptions } from './input.ts';
import { findKeptPaper } from './kept-paper.ts';
import { composeOne } from './render-one.ts';

/**
 * A paper as a Word file with what changed since it last went out as tracked changes, under the name of whoever asks. It is
 * something to work on: nothing is issued by it.
 */
export async function trackChanges(
  context: Context,
  judged: JudgedDossier,
  artefact: Artefact,
  options: PaperOptions,
): Promise<Result<Uint8Array, Refusal>> {
  const last = judged.dossier.printings.findLast((each) => each.artefact === artefact && each.isKept);
  const before = last ? await findKeptPaper(context.db, judged.dossier.meeting.id, last.id) : null;
  if (before === null) {
    // Drawings, cards and labels went out without words that could be held against others.
    const isOut = judged.dossier.printings.some((each) => each.artefact === artefact);
    return refuse({ kind: 'blocked', codes: [isOut ? 'papers.no-words-kept' : 'papers.never-issued'] });
  }
  const now = await composeOne(context, judged, artefact, options);
  if (!now.ok) return now;
  const createdAt = context.now.epochMilliseconds;
  const [former, present] = await Promise.all([
    renderDocx(before, { createdAt }),
    renderDocx(now.value.document, { createdAt }),
  ]);
  return ok(trackDocx(former, present, { author: context.actor.name, at: createdAt }));
}
