import { composeChangesList } from '#lib/documents/compose/changes-list.ts';
import { can } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { zipFiles } from '#lib/gateways/zip.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { cardChanges, lastCardRun } from '../cards/card-units.ts';
import type { Context } from '../context.ts';
import type { JudgedDossier } from '../dossiers/judge-dossier.ts';
import { contentTypes } from '../papers/artefacts.ts';
import { fingerprintOf } from '../papers/fingerprint.ts';
import { usualOptions } from '../papers/input.ts';
import {
  afterPartialPrint,
  fingerprintNow,
  type RenderedFile,
  type RenderedPaper,
  remember,
  renderOne,
} from '../papers/render-one.ts';
import { setPaper } from '../papers/set-paper.ts';
import { cardsOf, type SeatChange, type StalePaper, seatChanges, stalePapers } from './queries.ts';

/**
 * Only what is no longer true, in one file: what is to be done in the hall, the cards that changed, and every printed
 * paper that reads otherwise now. All of it counts as printed, cards taken away too, so that the ripple is still
 * afterwards; it is for those who put cards on tables.
 */
export async function renderChanges(
  context: Context,
  judged: JudgedDossier,
): Promise<Result<RenderedFile, Refusal>> {
  if (!can(context.actor, 'edit-seating')) return refuse({ kind: 'not-allowed', action: 'edit-seating' });
  const { dossier } = judged;
  const t = words(dossier.office.locale, 'printing');
  const stale = await stalePapers(context, judged);
  const cards = await changedCards(context, judged);
  if (!cards.ok) return cards;
  if (stale.length + cards.value.length === 0) {
    return refuse({ kind: 'blocked', codes: ['papers.nothing-changed'] });
  }
  const printed: RenderedPaper[] = [...cards.value];
  for (const { artefact } of stale) {
    const paper = await renderOne(context, judged, { artefact, format: 'pdf' });
    if (!paper.ok) return paper;
    printed.push(paper.value);
  }
  const list = await listOf(context, judged, stale);
  if (!list.ok) return list;
  await remember(context, judged, printed);
  const files = [
    { name: t('changes.list'), bytes: list.value },
    ...printed
      .filter(({ pages }) => pages > 0)
      .map(({ artefact, bytes }) => ({ name: t(`artefact.${artefact}`), bytes })),
  ];
  return ok({
    bytes: zipFiles(
      files.map(({ name, bytes }, at) => ({ name: `${String(at).padStart(2, '0')} ${name}.pdf`, bytes })),
      context.now.epochMilliseconds,
    ),
    contentType: contentTypes.zip,
    fileName: `${dossier.meeting.shortTitle} ${t('changes.name')}.zip`,
  });
}

/** The cards to put, as one paper; where cards are only taken away, a print of no pages that says so. */
async function changedCards(
  context: Context,
  judged: JudgedDossier,
): Promise<Result<readonly RenderedPaper[], Refusal>> {
  if (lastCardRun(judged.dossier) === null) return ok([]);
  const { print, withdraw } = cardChanges(judged.dossier);
  const artefact = 'name-cards';
  if (print.length > 0) {
    const only = print.map(({ personId }) => personId);
    const paper = await renderOne(context, judged, { artefact, format: 'pdf' }, { ...usualOptions, only });
    return paper.ok ? ok([paper.value]) : paper;
  }
  if (withdraw.length === 0) return ok([]);
  const now = await fingerprintNow(judged, artefact);
  if (!now.ok) return now;
  const fingerprint = afterPartialPrint(judged, now.value, []);
  return ok([{ artefact, bytes: new Uint8Array(), pages: 0, fingerprint }]);
}

async function listOf(
  context: Context,
  { dossier }: JudgedDossier,
  stale: readonly StalePaper[],
): Promise<Result<Uint8Array, Refusal>> {
  const { locale } = dossier.office;
  const t = words(locale, 'printing');
  const place = ({ name, row, seat }: SeatChange) => ({
    name,
    place: words(locale, 'seating')('seat.short', { row, seat }),
  });
  const { left, taken } = seatChanges(dossier);
  const { print, withdraw } = cardsOf(dossier);
  const document = composeChangesList(
    dossier,
    {
      withdraw,
      reprint: print.map(({ name }) => name),
      left: left.map(place),
      taken: taken.map(place),
      papers: stale.map(({ artefact, parts }) => ({ title: t(`artefact.${artefact}`), parts })),
    },
    locale,
  );
  const key = fingerprintOf(document).whole;
  const file = await setPaper(document, { format: 'pdf', key, at: context.now.epochMilliseconds });
  return file.ok ? ok(file.value.bytes) : file;
}
