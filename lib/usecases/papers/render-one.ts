import type { Document } from '#lib/documents/page.ts';
import { can } from '#lib/domain/access/can.ts';
import type { Dossier, PrintSettings } from '#lib/domain/dossier/dossier.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Units } from '#lib/domain/ripple/unit-changes.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { type Printed, type RecordPrintings, recordPrintings } from '#lib/store/printings.ts';
import { cardUnits } from '../cards/card-units.ts';
import type { Context } from '../context.ts';
import type { JudgedDossier } from '../dossiers/judge-dossier.ts';
import { SEAT, seatUnits } from '../seating/seat-units.ts';
import type { Artefact, PaperFormat } from './artefacts.ts';
import { composePaper, datedPapers, NO_DAY } from './compose-paper.ts';
import { isDraft, markedAsDraft } from './drafts.ts';
import { type Fingerprint, fingerprintOf, labelsOf, unitsOf } from './fingerprint.ts';
import { draftOptions, type PaperOptions, usualOptions } from './input.ts';
import { packPaper } from './kept-paper.ts';
import { setPaper } from './set-paper.ts';
import { unitNames } from './unit-names.ts';

/** A file on its way out. */
export interface RenderedFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** As people keep it: 常委会第三十二次会议 议程.pdf. */
  readonly fileName: string;
  /** ISO instant: when it was noted as issued. Left out: it was not. */
  readonly notedAt?: string;
  /** Something in it must be mended first, which it says on every page; of a pack: one of its papers is so. */
  readonly isDraft?: boolean;
}

/** One paper as a file, with what it is remembered by. */
export interface RenderedPaper {
  readonly artefact: Artefact;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly printed: Printed;
  readonly isDraft: boolean;
}

/** One paper as it was composed, before it is set on pages. */
export interface ComposedPaper {
  readonly artefact: Artefact;
  readonly document: Document;
  /** What it says as it is dated and set, to find its files by. */
  readonly key: string;
  /** What it will be remembered by. */
  readonly now: PaperNow;
  readonly settings: PrintSettings;
  /** Marked as a draft, and not to be remembered. */
  readonly isDraft: boolean;
}

/** What a paper's file is called: 议程, 议程（草稿）. */
export function nameOfPaper(
  locale: Locale,
  { artefact, isDraft }: Pick<ComposedPaper, 'artefact' | 'isDraft'>,
): string {
  const w = words(locale, 'printing');
  const paper = w(`artefact.${artefact}`);
  return isDraft ? w('draft.file', { paper }) : paper;
}

/** Composes and sets one paper. */
export async function renderOne(
  context: Context,
  judged: JudgedDossier,
  { artefact, format }: { readonly artefact: Artefact; readonly format: PaperFormat },
  options: PaperOptions = usualOptions,
): Promise<Result<RenderedPaper, Refusal>> {
  const paper = await composeOne(context, judged, artefact, options);
  if (!paper.ok) return paper;
  const { document, key, isDraft } = paper.value;
  const file = await setPaper(document, { format, key, at: context.now.epochMilliseconds });
  if (!file.ok) return file;
  const { bytes, pages, prints } = file.value;
  const out = { pages: prints, way: format, copies: 1 };
  return ok({ artefact, bytes, pages, isDraft, printed: printedOn(judged, paper.value, out) });
}

/** Composes one paper as it is dated today; marked, where something in it must be mended before it is issued. */
export async function composeOne(
  context: Context,
  judged: JudgedDossier,
  artefact: Artefact,
  options: PaperOptions = usualOptions,
): Promise<Result<ComposedPaper, Refusal>> {
  const on = context.now.toZonedDateTimeISO(judged.dossier.office.zone).toPlainDate();
  const composed = await composePaper(artefact, { judged, options, on });
  if (!composed.ok) return composed;
  const document = composed.value;
  const isUsual = (options === usualOptions || options === draftOptions) && !datedPapers.has(artefact);
  const { size, view, sheet, label, labelSize } = options;
  const chosen = artefact === 'seat-labels' ? { labelSize, ...(label === undefined ? {} : { label }) } : {};
  const now = isUsual ? ok(paperAs(judged, artefact, document)) : await paperNow(judged, artefact, label);
  if (!now.ok) return now;
  const key = isUsual ? now.value.whole : fingerprintOf(document);
  const settings = { on: on.toString(), size, view, sheet, ...chosen };
  const paper = { artefact, now: now.value, settings };
  if (!options.drafts || !isDraft(judged, artefact)) return ok({ ...paper, document, key, isDraft: false });
  return ok({ ...paper, document: markedAsDraft(judged, document), key: `${key}.draft`, isDraft: true });
}

/**
 * What is written down of a paper once it was set on these pages; none: a Word file, of whose pages nothing is known,
 * unless it says what lies there already.
 */
export function printedOn(
  judged: Pick<JudgedDossier, 'dossier'>,
  { now, document, settings }: ComposedPaper,
  out: Pick<Printed, 'pages' | 'way' | 'copies'>,
): Printed {
  const last = judged.dossier.printings.findLast(({ artefact }) => artefact === now.artefact);
  const as = { ...printedAs(judged, now), ...out, paper: packPaper(now.artefact, document) };
  if (out.pages.length === 0 && last?.fingerprint === now.whole)
    return { ...as, pages: last.pages, settings: last.settings };
  return { ...as, settings };
}

/** The fingerprint of a paper, or a set of cards, that is not all of one print. */
export const PARTIAL = 'partial';

/** A paper as it reads now, whatever day it is dated and however it is set. */
export interface PaperNow extends Fingerprint {
  readonly artefact: Artefact;
  readonly document: Document;
}

/** Labels as those read that lie there: what they say is chosen when they are printed. */
export async function paperNow(
  judged: Pick<JudgedDossier, 'dossier' | 'checklist'>,
  artefact: Artefact,
  label = judged.dossier.printings.findLast((last) => last.artefact === artefact)?.settings?.label,
): Promise<Result<PaperNow, Refusal>> {
  const options = label === undefined ? usualOptions : { ...usualOptions, label };
  const composed = await composePaper(artefact, { judged, options, on: NO_DAY });
  return composed.ok ? ok(paperAs(judged, artefact, composed.value)) : composed;
}

function paperAs(
  { dossier }: Pick<JudgedDossier, 'dossier'>,
  artefact: Artefact,
  document: Document,
): PaperNow {
  let units: Units | null = null;
  return {
    ...{ artefact, document, whole: fingerprintOf(document) },
    // Told apart only where the paper went stale: most did not.
    get units(): Units {
      units ??= readable(dossier, artefact, document);
      return units;
    },
  };
}

/** Cards and seats are remembered by what stands on them, so that a later print can say what the last one said. */
function readable(dossier: Dossier, artefact: Artefact, document: Document): Units {
  if (artefact === 'name-cards') return cardUnits(dossier);
  if (artefact !== 'seating') return unitsOf(document);
  return { ...unitsOf(document, (ref) => ref.startsWith(SEAT)), ...seatUnits(dossier) };
}

/** What is written down of a paper that goes out as it reads now; how its pages were set is for whoever set them. */
export function printedAs(
  { dossier }: Pick<JudgedDossier, 'dossier'>,
  { artefact, document, whole, units }: PaperNow,
): Printed {
  const known = unitNames(dossier, dossier.office.locale);
  const read = labelsOf(document, new Set(Object.keys(units).filter((ref) => !known.has(ref))));
  const labels = Object.keys(units).flatMap((ref) => {
    const label = known.get(ref) ?? read[ref];
    return label === undefined ? [] : [[ref, label] as const];
  });
  return {
    ...{ artefact, fingerprint: whole, units, labels: Object.fromEntries(labels) },
    ...{ pages: [], settings: null, way: 'noted', copies: 1, paper: null },
  };
}

/**
 * Notes what went out, and says so with `notedAt`: a leader or another body who opens a paper reads it and issues nothing.
 * With an agenda or a notice the agenda itself is kept, for the marks of later drafts.
 */
export async function remember(
  context: Context,
  judged: Pick<JudgedDossier, 'dossier'>,
  printed: readonly Printed[],
): Promise<Pick<RenderedFile, 'notedAt'>> {
  if (!notesIssues(context)) return {};
  await recordPrintings(context.db, recordOf(context, judged, printed));
  return { notedAt: context.now.toString() };
}

/** Whether what this person takes out counts as issued. */
export function notesIssues({ actor }: Context): boolean {
  return can(actor, 'issue-papers');
}

/**
 * Notes one thing more beside what was noted before, and gives the ids. Refused where a colleague noted something of
 * the same paper since: each note holds the whole paper, and theirs would be lost.
 */
export async function rememberMore(
  context: Context,
  judged: Pick<JudgedDossier, 'dossier'>,
  printed: readonly Printed[],
): Promise<Result<readonly string[], Refusal>> {
  const { printings } = judged.dossier;
  const lastOf = (name: string): string | null =>
    printings.findLast(({ artefact }) => artefact === name)?.id ?? null;
  const onTopOf = new Map(printed.map(({ artefact }) => [artefact, lastOf(artefact)]));
  const ids = await recordPrintings(context.db, { ...recordOf(context, judged, printed), onTopOf });
  return ids === null ? refuse({ kind: 'blocked', codes: ['ripple.changed-again'] }) : ok(ids);
}

function recordOf(
  { actor, now: at }: Context,
  { dossier: { meeting, agenda } }: Pick<JudgedDossier, 'dossier'>,
  printed: readonly Printed[],
): RecordPrintings {
  const showsAgenda = printed.some(({ artefact }) => artefact === 'agenda' || artefact === 'notice');
  return { meetingId: meeting.id, printed, agenda: showsAgenda ? agenda : null, actor, at };
}
