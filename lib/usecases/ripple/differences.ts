import type { PageDifference } from '#lib/domain/ripple/page-difference.ts';
import type { Context } from '../context.ts';
import type { Artefact } from '../papers/artefacts.ts';
import { openForPaper } from '../papers/open-dossier.ts';
import { replacedPages } from './replaced-pages.ts';
import { stalePapers } from './stale-papers.ts';

/** Stale paper -> which of its pages are to be replaced. */
export type Differences = Readonly<Partial<Record<Artefact, PageDifference>>>;

/**
 * How each stale paper is put right, page by page; apart from the list itself, since all of them are set on pages for
 * it. A paper that cannot be made is left out: why is said where it is printed.
 */
export async function viewDifferences(context: Context, meetingId: string): Promise<Differences> {
  const opened = await openForPaper(context, meetingId);
  if (!opened.ok) return {};
  const differences: Partial<Record<Artefact, PageDifference>> = {};
  for (const paper of await stalePapers(context, opened.value)) {
    const replaced = await replacedPages(context, opened.value, paper);
    if (replaced.ok) differences[paper.artefact] = replaced.value.difference;
  }
  return differences;
}
