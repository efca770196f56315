import type { Printing } from '#lib/domain/dossier/dossier.ts';
import type { Context } from '../context.ts';
import type { JudgedDossier } from '../dossiers/judge-dossier.ts';
import type { Artefact } from '../papers/artefacts.ts';
import { papersFor } from '../papers/papers-for.ts';
import { type PrintedView, printedView } from '../papers/printed.ts';
import { type PaperNow, paperNow } from '../papers/render-one.ts';

/** A paper that went out and no longer says what is true. */
export interface StalePaper {
  readonly artefact: Artefact;
  /** As it went out last. */
  readonly last: Printing;
  /** As it reads now. */
  readonly now: PaperNow;
  readonly view: PrintedView;
}

/** Cards are told apart one by one; the checklist moves with every tick and is nobody's to hold. */
const notOnTables: ReadonlySet<Artefact> = new Set(['name-cards', 'checklist']);

/** Papers that were printed and would read otherwise now, in the order of use. */
export async function stalePapers(
  context: Pick<Context, 'actor' | 'db' | 'locale'>,
  judged: JudgedDossier,
): Promise<readonly StalePaper[]> {
  const { dossier } = judged;
  const stale: StalePaper[] = [];
  for (const artefact of papersFor(context, dossier)) {
    const last = dossier.printings.findLast((printing) => printing.artefact === artefact);
    if (notOnTables.has(artefact) || !last) continue;
    const now = await paperNow(judged, artefact);
    const view = now.ok ? await printedView(context, dossier, now.value) : null;
    if (now.ok && view?.stale) stale.push({ artefact, last, now: now.value, view });
  }
  return stale;
}
