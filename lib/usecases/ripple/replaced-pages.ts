import { Temporal } from 'temporal-polyfill';
import type { Document } from '#lib/documents/page.ts';
import type { Printing } from '#lib/domain/dossier/dossier.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { type PageDifference, pageDifference } from '#lib/domain/ripple/page-difference.ts';
import type { Printed } from '#lib/store/printings.ts';
import type { Context } from '../context.ts';
import type { JudgedDossier } from '../dossiers/judge-dossier.ts';
import type { Artefact } from '../papers/artefacts.ts';
import { composePaper } from '../papers/compose-paper.ts';
import { fingerprintOf } from '../papers/fingerprint.ts';
import { type PaperOptions, usualOptions } from '../papers/input.ts';
import { packPaper } from '../papers/kept-paper.ts';
import { printedAs } from '../papers/render-one.ts';
import { printsOf, setPaper } from '../papers/set-paper.ts';
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

/** What is written down once the pages lie in their places. */
export async function printedAnew(
  context: Context,
  judged: JudgedDossier,
  paper: StalePaper,
): Promise<Result<Printed, Refusal>> {
  const set = await setAsPrinted(context, judged, paper);
  if (!set.ok) return set;
  const pages = await printsOf(set.value, fingerprintOf(set.value));
  const settings = settingsOf(context, judged, paper.last);
  const kept = packPaper(paper.artefact, set.value);
  return ok({ ...printedAs(judged, paper.now), pages, settings, way: 'pages', paper: kept });
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
