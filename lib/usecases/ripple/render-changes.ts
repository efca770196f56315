import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { zipFiles } from '#lib/gateways/zip.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { cardChanges, lastCardRun } from '../cards/card-units.ts';
import type { Context } from '../context.ts';
import type { JudgedDossier } from '../dossiers/judge-dossier.ts';
import { type Artefact, contentTypes } from '../papers/artefacts.ts';
import { usualOptions } from '../papers/input.ts';
import { type RenderedFile, type RenderedPaper, remember, renderOne } from '../papers/render-one.ts';
import { stalePapers } from './queries.ts';

/**
 * Only what is no longer true, in one file: the cards that changed, and every printed paper that reads otherwise now. All
 * of it is remembered as printed, so that the ripple is still afterwards.
 */
export async function renderChanges(
  context: Context,
  judged: JudgedDossier,
): Promise<Result<RenderedFile, Refusal>> {
  const { dossier } = judged;
  const t = words(dossier.office.locale, 'printing');
  const cards = lastCardRun(dossier) === null ? [] : cardChanges(dossier).print;
  const wanted: { readonly artefact: Artefact; readonly only?: readonly string[] }[] = [
    ...(cards.length > 0
      ? [{ artefact: 'name-cards' as const, only: cards.map(({ personId }) => personId) }]
      : []),
    ...(await stalePapers(context, judged)),
  ];
  if (wanted.length === 0) return refuse({ kind: 'blocked', codes: ['papers.nothing-changed'] });
  const printed: RenderedPaper[] = [];
  for (const { artefact, only } of wanted) {
    const options = only === undefined ? usualOptions : { ...usualOptions, only: [...only] };
    const paper = await renderOne(context, judged, { artefact, format: 'pdf' }, options);
    if (!paper.ok) return paper;
    printed.push(paper.value);
  }
  await remember(context, judged, printed);
  const files = printed.map(({ artefact, bytes }, index) => ({
    name: `${String(index + 1).padStart(2, '0')} ${t(`artefact.${artefact}`)}.pdf`,
    bytes,
  }));
  return ok({
    bytes: zipFiles(files, context.now.epochMilliseconds),
    contentType: contentTypes.zip,
    fileName: `${dossier.meeting.shortTitle} ${t('changes.name')}.zip`,
  });
}
