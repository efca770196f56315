import { Temporal } from 'temporal-polyfill';
import type { Document } from '#lib/documents/page.ts';
import type { Printing } from '#lib/domain/dossier/dossier.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { layInSome, type PageDifference, pageDifference } from '#lib/domain/ripple/page-difference.ts';
import { unitsAfter } from '#lib/domain/ripple/unit-changes.ts';
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
import { printsOf, refsByPage, setPaper } from '../papers/set-paper.ts';
import type { StalePaper } from './stale-papers.ts';

/** Only those pages of a paper that are to be replaced. */
export interface ReplacedPages {
  readonly artefact: Artefact;
  readonly difference: PageDifference;
  /** Empty where no page is to be printed. */
  readonly bytes: Uint8Array;
}

/** Which pages of a printed paper are to be replaced, without making a file of them. */
export async function differenceOf(
  context: Context,
  judged: JudgedDossier,
  paper: StalePaper,
): Promise<Result<PageDifference, Refusal>> {
  const set = await setAsPrinted(context, judged, paper);
  if (!set.ok) return set;
  return ok(pageDifference(paper.last.pages, await printsOf(set.value, fingerprintOf(set.value))));
}

/** The pages of a printed paper that are to be replaced, as one PDF. */
export async function renderReplaced(
  context: Context,
  judged: JudgedDossier,
  paper: StalePaper,
): Promise<Result<ReplacedPages, Refusal>> {
  const set = await setAsPrinted(context, judged, paper);
  if (!set.ok) return set;
  const { artefact, last } = paper;
  const setting = { format: 'pdf', key: fingerprintOf(set.value), instead: last.pages } as const;
  const file = await setPaper(set.value, { ...setting, at: context.now.epochMilliseconds });
  if (!file.ok) return file;
  const { bytes, pages, prints } = file.value;
  const difference = pageDifference(last.pages, prints);
  return ok({ artefact, difference, bytes: pages === 0 ? new Uint8Array() : bytes });
}

/**
 * What is written down once the pages lie in their places: all that differ, or only some of them. Null: one of those
 * does not differ.
 */
export async function printedAnew(
  context: Context,
  judged: JudgedDossier,
  { paper, pages }: { readonly paper: StalePaper; readonly pages: readonly number[] | undefined },
): Promise<Result<Printed | null, Refusal>> {
  const set = await setAsPrinted(context, judged, paper);
  if (!set.ok) return set;
  const { artefact, last, now } = paper;
  const prints = await printsOf(set.value, fingerprintOf(set.value));
  const out = { settings: settingsOf(context, judged, last), way: 'pages' } as const;
  const due = pageDifference(last.pages, prints);
  const done = new Set(pages ?? [...due.print, ...due.remove]);
  const open = [...due.print, ...due.remove].filter((page) => !done.has(page));
  if (done.size + open.length > due.print.length + due.remove.length) return ok(null);
  if (open.length === 0)
    return ok({ ...printedAs(judged, now), ...out, pages: prints, paper: packPaper(artefact, set.value) });
  // Told apart by its pages from now on: what stands only on those that were replaced is true.
  const standing = refsByPage(set.value);
  const on = (pages: Iterable<number>): readonly string[] =>
    [...pages].flatMap((page) => [...(standing[page - 1] ?? [])]);
  const waits = new Set(on(open));
  const laid = on(done).filter((ref) => !waits.has(ref));
  const units = unitsAfter(last.units, now.units, laid);
  const { labels, ...rest } = printedAs(judged, { ...now, whole: PARTIAL, units });
  const known = { ...(await findPrintLabels(context.db, last.id)), ...labels };
  return ok({ ...rest, ...out, labels: known, pages: layInSome(last.pages, prints, done) });
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
