import { composeChangesList } from '#lib/documents/compose/changes-list.ts';
import { can } from '#lib/domain/access/can.ts';
import { quorumOutlook } from '#lib/domain/attendance/check-attendance.ts';
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
import { composeOne, type RenderedFile } from '../papers/render-one.ts';
import { type PartOfFile, setPaper, setTogether } from '../papers/set-paper.ts';
import { type CardsToChange, cardsToChange } from './cards-to-change.ts';
import { hallChanges } from './hall.ts';
import { type ReplacedPages, replacedPages } from './replaced-pages.ts';
import { type SeatPlace, seatsSince } from './seats-since.ts';
import { type StalePaper, stalePapers } from './stale-papers.ts';
import { tellLines } from './tell-words.ts';

/** One paper of what changed, and what its file is found by. */
interface NamedPart extends PartOfFile {
  readonly name: string;
  readonly key: string;
}

/**
 * Only what is no longer true, in one file, a PDF in the order it is put right or each paper a PDF of its own in a ZIP: what is to be done in the hall, the cards that changed, and of every printed
 * paper the pages to replace. Nothing is noted as done by that: a printer may jam (`markDone`). `only`: of one paper, or
 * the cards. For those who put cards on tables. Pages lie among final ones and carry no mark, so that something in them
 * must be mended first is asked before they are made; `drafts`: nobody has answered that yet.
 */
export async function renderChanges(
  context: Context,
  judged: JudgedDossier,
  format: 'pdf' | 'zip',
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
    const pages = await replacedPages(context, judged, paper);
    if (!pages.ok) return pages;
    replaced.push(pages.value);
  }
  const changedCards = cards === null ? ok([]) : await cardPart(context, judged);
  if (!changedCards.ok) return changedCards;
  const pages = [...changedCards.value, ...replaced.flatMap((paper) => partOf(judged, paper))];
  // Cards alone go on card stock: what else is to be done with them is on the page.
  const isListed = format === 'zip' || only !== 'name-cards' || pages.length === 0;
  const list = isListed
    ? [await listOf(context, judged, { stale, replaced, cards, isAll: only === undefined })]
    : [];
  const name = words(office.locale, 'printing')('changes.name');
  const title = `${meeting.shortTitle} ${name}`;
  const bytes = await (format === 'zip' ? zipped : joined)(context, judged, [...list, ...pages], title);
  if (!bytes.ok) return bytes;
  return ok({ bytes: bytes.value, contentType: contentTypes[format], fileName: `${title}.${format}` });
}

/** Each paper as a file whose name begins with its place in the order. */
async function zipped(
  { now }: Context,
  { dossier: { office } }: JudgedDossier,
  parts: readonly NamedPart[],
): Promise<Result<Uint8Array, Refusal>> {
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const [at, { name, document, key, instead }] of parts.entries()) {
    const file = await setPaper(document, { format: 'pdf', key, instead, at: now.epochMilliseconds });
    if (!file.ok) return file;
    files.push({ name: `${String(at).padStart(2, '0')} ${name}.pdf`, bytes: file.value.bytes });
  }
  return ok(zipFiles(files, now.toZonedDateTimeISO(office.zone).toPlainDateTime()));
}

/** All of them one behind the other, as a phone opens and a printer takes them. */
async function joined(
  { now }: Context,
  { dossier: { office } }: JudgedDossier,
  parts: readonly NamedPart[],
  title: string,
): Promise<Result<Uint8Array, Refusal>> {
  return setTogether(parts, { title, language: office.locale, at: now.epochMilliseconds });
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
function partOf(
  { dossier: { office } }: JudgedDossier,
  { artefact, difference, document, key, instead }: ReplacedPages,
): readonly NamedPart[] {
  if (difference.print.length === 0) return [];
  const t = words(office.locale, 'printing');
  const paper = t(`artefact.${artefact}`);
  const pages = difference.print.join(words(office.locale, 'common')('listSeparator'));
  const name = difference.isWhole ? paper : t('changes.pages', { paper, pages });
  return [{ name, document, key, instead }];
}

/** The cards to put, as one paper; none where cards are only taken away, or none was ever printed. */
async function cardPart(
  context: Context,
  judged: JudgedDossier,
): Promise<Result<readonly NamedPart[], Refusal>> {
  const only = cardChanges(judged.dossier).print.map(({ personId }) => personId);
  if (lastCardRun(judged.dossier) === null || only.length === 0) return ok([]);
  const paper = await composeOne(context, judged, 'name-cards', { ...usualOptions, only });
  if (!paper.ok) return paper;
  const name = words(judged.dossier.office.locale, 'printing')('artefact.name-cards');
  return ok([{ name, document: paper.value.document, key: paper.value.key, instead: [] }]);
}

interface Listed {
  readonly stale: readonly StalePaper[];
  readonly replaced: readonly ReplacedPages[];
  readonly cards: CardsToChange | null;
  /** Of everything that changed, so whom to tell is on it too. */
  readonly isAll: boolean;
}

async function listOf(
  context: Context,
  judged: JudgedDossier,
  { stale, replaced, cards, isAll }: Listed,
): Promise<NamedPart> {
  const { dossier } = judged;
  const { locale, zone } = dossier.office;
  const expected = quorumOutlook(dossier)?.expected ?? 0;
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
      tell: isAll ? tellLines(await hallChanges(context, judged), { expected, zone, locale }) : [],
    },
    locale,
  );
  return { name: t('changes.list'), document, key: fingerprintOf(document), instead: [] };
}
