import { Temporal } from 'temporal-polyfill';
import type { Document } from '#lib/documents/page.ts';
import type { Printing } from '#lib/domain/dossier/dossier.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { layInSome, type PageDifference, pageDifference } from '#lib/domain/ripple/page-difference.ts';
import { changedRefs, REST, sameUnits, type Units, unitsAfter } from '#lib/domain/ripple/unit-changes.ts';
import { findPrintLabels } from '#lib/store/printing-rows.ts';
import type { Printed } from '#lib/store/printings.ts';
import type { Context } from '../context.ts';
import type { JudgedDossier } from '../dossiers/judge-dossier.ts';
import type { Artefact } from '../papers/artefacts.ts';
import { composePaper } from '../papers/compose-paper.ts';
import { fingerprintOf } from '../papers/fingerprint.ts';
import { type PaperOptions, usualOptions } from '../papers/input.ts';
import { packPaper } from '../papers/kept-paper.ts';
import { PARTIAL, printedAs } from '../papers/render-one.ts';
import { printsOf, refsByPage } from '../papers/set-paper.ts';
import { seatsKnownTo } from '../seating/seat-units.ts';
import type { MarkDoneInput } from './input.ts';
import type { StalePaper } from './stale-papers.ts';

/** Only those pages of a paper that are to be replaced. */
export interface ReplacedPages {
  readonly artefact: Artefact;
  readonly difference: PageDifference;
  /** The paper whole, set as the one that lies there, and what its file is found by. */
  readonly document: Document;
  readonly key: string;
  /** Fingerprints of the pages that lie there already. */
  readonly instead: readonly string[];
}

/** Which pages of a printed paper are to be replaced, without making a file of them. */
export async function replacedPages(
  context: Context,
  judged: JudgedDossier,
  paper: StalePaper,
): Promise<Result<ReplacedPages, Refusal>> {
  const set = await setAsPrinted(context, judged, paper);
  if (!set.ok) return set;
  const { artefact, last } = paper;
  const key = fingerprintOf(set.value);
  const difference = pageDifference(last.pages, await printsOf(set.value, key));
  return ok({ artefact, difference, document: set.value, key, instead: last.pages });
}

/** Which parts of a paper lie in their place; all of it where nothing is named. */
type Some = Omit<MarkDoneInput['papers'][number], 'artefact' | 'fingerprint'>;

/**
 * What is written down once what differs lies in its place: all of it, or only some of its pages, lines or seats. Null
 * where that is not so: one of the pages is not to be replaced, one of the lines does not differ, or none of the seats
 * does. A refusal: the paper cannot be set as it was.
 */
export async function printedAnew(
  context: Context,
  judged: JudgedDossier,
  { paper, some }: { readonly paper: StalePaper; readonly some: Some },
): Promise<Result<Printed | null, Refusal>> {
  const set = await setAsPrinted(context, judged, paper);
  if (!set.ok) return set;
  const { artefact, last, now } = paper;
  const prints = await printsOf(set.value, fingerprintOf(set.value));
  const out = { settings: settingsOf(context, judged, last), way: 'pages' } as const;
  const due = pageDifference(last.pages, prints);
  const laid = laidIn(paper, refsByPage(set.value), { some, due: [...due.print, ...due.remove] });
  if (laid === null) return ok(null);
  if (laid.isAll)
    return ok({ ...printedAs(judged, now), ...out, pages: prints, paper: packPaper(artefact, set.value) });
  const { labels, ...rest } = printedAs(judged, { ...now, whole: PARTIAL, units: laid.units });
  const known = { ...(await findPrintLabels(context.db, last.id)), ...labels };
  return ok({ ...rest, ...out, labels: known, pages: layInSome(last.pages, prints, laid.pages) });
}

interface LaidIn {
  readonly units: Units;
  readonly pages: ReadonlySet<number>;
  /** Nothing differs any more. */
  readonly isAll: boolean;
}

/** The units that are true once some of a paper was put right, and the pages that need not be replaced any more. */
function laidIn(
  { last, now }: Pick<StalePaper, 'last' | 'now'>,
  standing: readonly ReadonlySet<string>[],
  { some: { pages, refs, seated }, due }: { readonly some: Some; readonly due: readonly number[] },
): LaidIn | null {
  if (pages) {
    const done = new Set(pages);
    const open = due.filter((page) => !done.has(page));
    if (done.size + open.length > due.length) return null;
    // Told apart by its pages from now on: what stands only on those that were replaced is true.
    const on = (of: Iterable<number>): readonly string[] =>
      [...of].flatMap((page) => [...(standing[page - 1] ?? [])]);
    const waits = new Set(on(open));
    const units = unitsAfter(
      last.units,
      now.units,
      on(done).filter((ref) => !waits.has(ref)),
    );
    return { units, pages: done, isAll: open.length === 0 };
  }
  const differ = new Set(changedRefs(last.units, now.units));
  if (refs?.some((ref) => !differ.has(ref))) return null;
  if (!refs && !seated) return { units: now.units, pages: new Set(due), isAll: true };
  const mended = unitsAfter(last.units, now.units, refs ?? []);
  const units = seated ? seatsKnownTo(mended, now.units, new Set(seated)) : mended;
  const left = changedRefs(units, now.units);
  if (seated && sameUnits(units, mended)) return null;
  // Lines flow: what did not change itself may have gone from a mended page to the next. A page waits for all of them.
  if (!seated) return { units, pages: new Set(), isAll: left.length === 0 };
  // What is gone may have stood on any page: all wait for it, and for what stands outside every part.
  const waits = left.some((ref) => ref === REST || now.units[ref] === undefined);
  const isMended = (page: number): boolean => {
    const on = [...(standing[page - 1] ?? [])].filter((ref) => differ.has(ref));
    return !waits && on.length > 0 && on.every((ref) => !left.includes(ref));
  };
  return { units, pages: new Set(due.filter(isMended)), isAll: left.length === 0 };
}

/** A replaced page stands among the others: in their type, from their side, under the day they are dated. */
function setAsPrinted(
  context: Context,
  judged: JudgedDossier,
  { artefact, last }: StalePaper,
): Promise<Result<Document, Refusal>> {
  const { on, ...settings } = settingsOf(context, judged, last);
  const options: PaperOptions = { ...usualOptions, ...settings };
  return composePaper(artefact, { judged, options, on: Temporal.PlainDate.from(on) });
}

/** As the paper was set last; one whose pages are not known is set anew, today and as usual. */
function settingsOf(
  { now }: Context,
  { dossier }: JudgedDossier,
  { settings, pages }: Printing,
): NonNullable<Printing['settings']> {
  if (settings !== null && pages.length > 0) return settings;
  const on = now.toZonedDateTimeISO(dossier.office.zone).toPlainDate().toString();
  const { size, view, sheet } = usualOptions;
  return { on, size, view, sheet };
}
