import { composeChangesList } from '#lib/documents/compose/changes-list.ts';
import { can } from '#lib/domain/access/can.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { zipFiles } from '#lib/gateways/zip.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { cardChanges, lastCardRun } from '../cards/card-units.ts';
import type { Context } from '../context.ts';
import type { JudgedDossier } from '../dossiers/judge-dossier.ts';
import { type Artefact, contentTypes } from '../papers/artefacts.ts';
import { isDraft } from '../papers/drafts.ts';
import { fingerprintOf } from '../papers/fingerprint.ts';
import { type PaperOptions, usualOptions } from '../papers/input.ts';
import { type RenderedFile, renderOne } from '../papers/render-one.ts';
import { setPaper } from '../papers/set-paper.ts';
import { type CardsToChange, cardsToChange } from './cards-to-change.ts';
import { type ReplacedPages, renderReplaced } from './replaced-pages.ts';
import { type SeatPlace, seatsSince } from './seats-since.ts';
import { type StalePaper, stalePapers } from './stale-papers.ts';

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Only what is no longer true, in one file: what is to be done in the hall, the cards that changed, and of every printed
 * paper the pages to replace. Nothing is noted as done by that: a printer may jam (`markDone`). `only`: of one paper, or
 * the cards. For those who put cards on tables. Pages lie among final ones and carry no mark, so that something in them
 * must be mended first is asked before they are made; `drafts`: nobody has answered that yet.
 */
export async function renderChanges(
  context: Context,
  judged: JudgedDossier,
  { changed: only, drafts }: Pick<PaperOptions, 'changed' | 'drafts'>,
): Promise<Result<RenderedFile, Refusal>> {
  if (!can(context.actor, 'edit-seating')) return refuse({ kind: 'not-allowed', action: 'edit-seating' });
  const { meeting, office } = judged.dossier;
  const isWanted = (artefact: Artefact): boolean => only === undefined || only === artefact;
  const stale = (await stalePapers(context, judged)).filter(({ artefact }) => isWanted(artefact));
  const cards = isWanted('name-cards') ? cardsToChange(judged.dossier) : null;
  if (stale.length === 0 && (cards === null || cards.print.length + cards.withdraw.length === 0)) {
    return refuse({ kind: 'blocked', codes: ['papers.nothing-changed'] });
  }
  const printed = [
    ...stale.map(({ artefact }) => artefact),
    ...(cards?.print.length ? (['name-cards'] as const) : []),
  ];
  const asked = drafts ? askedOf(context, judged, printed) : null;
  if (asked) return refuse(asked);
  const replaced: ReplacedPages[] = [];
  for (const paper of stale) {
    const pages = await renderReplaced(context, judged, paper);
    if (!pages.ok) return pages;
    replaced.push(pages.value);
  }
  const list = await listOf(context, judged, { stale, replaced, cards });
  if (!list.ok) return list;
  const changedCards = cards === null ? ok([]) : await cardFile(context, judged);
  if (!changedCards.ok) return changedCards;
  const files = [...list.value, ...changedCards.value, ...replaced.flatMap((pages) => fileOf(judged, pages))];
  const t = words(office.locale, 'printing');
  return ok({
    bytes: zipFiles(
      files.map(({ name, bytes }, at) => ({ name: `${String(at).padStart(2, '0')} ${name}.pdf`, bytes })),
      context.now.toZonedDateTimeISO(office.zone).toPlainDateTime(),
    ),
    contentType: contentTypes.zip,
    fileName: `${meeting.shortTitle} ${t('changes.name')}.zip`,
  });
}

/** The question about papers in which something must be mended first; null where there is none. */
function askedOf({ locale }: Context, judged: JudgedDossier, printed: readonly Artefact[]): Refusal | null {
  const unmended = printed.filter((artefact) => isDraft(judged, artefact));
  if (unmended.length === 0) return null;
  const t = words(locale, 'printing');
  const papers = unmended
    .map((artefact) => t(`artefact.${artefact}`))
    .join(words(locale, 'common')('listSeparator'));
  return { kind: 'asks', question: 'print-unmended', facts: { papers }, about: null };
}

/** The pages of one paper; by its name alone where all of it is new. */
function fileOf(
  { dossier: { office } }: JudgedDossier,
  { artefact, difference, bytes }: ReplacedPages,
): readonly NamedFile[] {
  if (bytes.byteLength === 0) return [];
  const t = words(office.locale, 'printing');
  const paper = t(`artefact.${artefact}`);
  const pages = difference.print.join(words(office.locale, 'common')('listSeparator'));
  return [{ name: difference.isWhole ? paper : t('changes.pages', { paper, pages }), bytes }];
}

/** The cards to put, as one paper; none where cards are only taken away, or none was ever printed. */
async function cardFile(
  context: Context,
  judged: JudgedDossier,
): Promise<Result<readonly NamedFile[], Refusal>> {
  const only = cardChanges(judged.dossier).print.map(({ personId }) => personId);
  if (lastCardRun(judged.dossier) === null || only.length === 0) return ok([]);
  const paper = await renderOne(
    context,
    judged,
    { artefact: 'name-cards', format: 'pdf' },
    { ...usualOptions, only },
  );
  if (!paper.ok) return paper;
  const name = words(judged.dossier.office.locale, 'printing')('artefact.name-cards');
  return ok([{ name, bytes: paper.value.bytes }]);
}

interface Listed {
  readonly stale: readonly StalePaper[];
  readonly replaced: readonly ReplacedPages[];
  readonly cards: CardsToChange | null;
}

async function listOf(
  context: Context,
  { dossier }: JudgedDossier,
  { stale, replaced, cards }: Listed,
): Promise<Result<readonly NamedFile[], Refusal>> {
  const { locale } = dossier.office;
  const t = words(locale, 'printing');
  const place = ({ row, seat, kind }: SeatPlace): string =>
    words(locale, 'seating')('seat.short', { row, seat, kind: kind ?? 'none' });
  const { left, taken, moved } = seatsSince(dossier);
  const document = composeChangesList(
    dossier,
    {
      withdraw: cards?.withdraw.map(({ name }) => name) ?? [],
      reprint: cards?.print.map(({ name }) => name) ?? [],
      left: left.map((seat) => ({ name: seat.name, place: place(seat) })),
      taken: taken.map((seat) => ({ name: seat.name, place: place(seat) })),
      moved: moved.map(({ from, to }) => ({ name: to.name, from: place(from), to: place(to) })),
      papers: replaced.map(({ artefact, difference }) => ({
        title: t(`artefact.${artefact}`),
        parts: stale.find((paper) => paper.artefact === artefact)?.view.parts ?? [],
        difference,
      })),
    },
    locale,
  );
  const key = fingerprintOf(document);
  const file = await setPaper(document, { format: 'pdf', key, at: context.now.epochMilliseconds });
  return file.ok ? ok([{ name: t('changes.list'), bytes: file.value.bytes }]) : file;
}
