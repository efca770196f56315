import type { Document } from '#lib/documents/page.ts';
import { can } from '#lib/domain/access/can.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { latestChange } from '#lib/store/audit-reading.ts';
import type { Context } from '../context.ts';
import { type JudgedDossier, judgeDossier, mayKnow } from '../dossiers/judge-dossier.ts';
import type { Artefact } from './artefacts.ts';
import { composePaper } from './compose-paper.ts';
import { type DispatchView, viewDispatch } from './dispatch-view.ts';
import { isDraft, isToMend, markedAsDraft, openDoubts, toMendOf } from './drafts.ts';
import { type Fingerprint, fingerprintOf } from './fingerprint.ts';
import { type PaperOptions, usualOptions } from './input.ts';
import { isOfWords } from './kept-paper.ts';
import { type Lack, lacksOf } from './lacks.ts';
import { judgeForPaper, loadForPaper, openForPaper } from './open-dossier.ts';
import { barredFrom, papersFor } from './papers-for.ts';
import { historyOf, type OutgoingView, type PrintedView, printedView } from './printed.ts';
import { notesIssues, paperNow } from './render-one.ts';
import { drawPages, type Missing, missingIn } from './set-paper.ts';

/** What a page knows of the paper it shows, to ask whether it still holds. */
export interface PaperSeen {
  /** The last change of anything in the office when it was drawn. */
  readonly change: string;
  /** A fingerprint of what it says. */
  readonly print: string;
  /** Whether it bears its mark where it is a draft. */
  readonly asPrinted: boolean;
}

/** A paper as it will print, page by page. */
export interface PaperView {
  readonly artefact: Artefact;
  readonly title: string;
  /** SVG drawings of the very marks of the PDF. */
  readonly pages: readonly string[];
  /** Characters no font has. */
  readonly missing: readonly Missing[];
  /** Doubts not closed: a script is printed as a draft until there are none. */
  readonly doubts: number;
  /** Marked so on its pages. */
  readonly isDraft: boolean;
  /** Whether what this person takes out counts as issued. */
  readonly mayIssue: boolean;
  /** Under which head and number it goes out; null where it has none. */
  readonly dispatch: DispatchView | null;
  /** How often it went out, and whether its words of then can be held against those of now; null: not this person's business. */
  readonly issued: { readonly times: number; readonly isKept: boolean } | null;
  readonly seen: PaperSeen;
}

/** Papers that say how the rules see the meeting; the others are drawn without asking them while somebody types. */
const saysFindings: ReadonlySet<Artefact> = new Set(['script', 'working-script', 'checklist']);

/** The living preview of one paper; `asPrinted`: with its mark where it is a draft. */
export async function viewPaper(
  context: Context,
  meetingId: string,
  artefact: Artefact,
  options: PaperOptions = usualOptions,
  asPrinted = false,
): Promise<Result<PaperView, Refusal>> {
  // Asked first: what is changed while it is drawn is not taken for seen.
  const change = await latestChange(context.db);
  const drawn = await composeSeen(context, meetingId, artefact, options, asPrinted);
  if (!drawn.ok) return drawn;
  const { document, judged } = drawn.value;
  return ok({
    artefact,
    isDraft: isDraft(judged, artefact),
    mayIssue: notesIssues(context),
    title: document.title,
    pages: drawPages(document),
    missing: missingIn(document),
    doubts: artefact === 'script' ? openDoubts(judged.findings) : 0,
    dispatch: await viewDispatch(context, judged.dossier, artefact),
    issued: issuedOf(context, judged.dossier, artefact),
    seen: { change, print: fingerprintOf(document), asPrinted },
  });
}

/** Whether a paper that a page shows would be drawn otherwise now. While nothing was changed nothing is drawn. */
export async function checkSeen(
  context: Context,
  meetingId: string,
  artefact: Artefact,
  options: PaperOptions,
  seen: PaperSeen,
): Promise<Result<{ readonly isStale: boolean; readonly change: string }, Refusal>> {
  const change = await latestChange(context.db);
  if (change === seen.change) return ok({ isStale: false, change });
  const drawn = await composeSeen(context, meetingId, artefact, options, seen.asPrinted);
  if (!drawn.ok) return drawn;
  return ok({ isStale: fingerprintOf(drawn.value.document) !== seen.print, change });
}

type Judged = Pick<JudgedDossier, 'dossier' | 'findings' | 'checklist'>;

/** A paper for whoever may see it, with its mark where it is a draft. */
async function composeSeen(
  context: Context,
  meetingId: string,
  artefact: Artefact,
  options: PaperOptions,
  asPrinted: boolean,
): Promise<Result<{ readonly document: Document; readonly judged: Judged }, Refusal>> {
  const loaded = await loadForPaper(context, meetingId);
  if (!loaded.ok) return loaded;
  const barred = barredFrom(context, artefact, loaded.value);
  if (barred) return refuse(barred);
  const opened =
    asPrinted || saysFindings.has(artefact)
      ? await judgeForPaper(context, loaded.value)
      : ok({ dossier: loaded.value, findings: [], checklist: [] });
  if (!opened.ok) return opened;
  const judged = opened.value;
  const on = today(context, judged.dossier);
  const composed = await composePaper(artefact, { judged, options, on });
  if (!composed.ok) return composed;
  const document = isDraft(judged, artefact) ? markedAsDraft(judged, composed.value) : composed.value;
  return ok({ document, judged });
}

function issuedOf({ actor }: Context, { printings }: Dossier, artefact: Artefact): PaperView['issued'] {
  if (!isOfWords(artefact) || !can(actor, 'issue-papers')) return null;
  const issues = printings.filter((printing) => printing.artefact === artefact);
  return { times: issues.length, isKept: issues.some(({ isKept }) => isKept) };
}

/** One line of the 文印 page. */
export interface PaperRow {
  readonly artefact: Artefact;
  readonly printed: PrintedView | null;
  readonly missing: readonly Missing[];
  /** Why it cannot be made yet, as a refusal's code; null: it can. */
  readonly blocked: Refusal | null;
  /** What it is made from and is not there yet. */
  readonly lacks: readonly Lack[];
  /** What must be mended in what it says before it goes out, as far as this person may know. */
  readonly toMend: readonly JudgedFinding[];
  /** Taken out now it would be a draft, and not count as issued. */
  readonly isDraft: boolean;
}

export interface PapersView {
  readonly meetingId: string;
  readonly zone: string;
  readonly rows: readonly PaperRow[];
  readonly doubts: number;
  /** What must be mended before these papers go out. */
  readonly toMend: readonly JudgedFinding[];
  readonly history: readonly OutgoingView[];
  /** Whether other bodies' links to our calendar are this person's business. */
  readonly mayShare: boolean;
  readonly mayInvite: boolean;
  /** Whether what this person takes out counts as issued. */
  readonly mayIssue: boolean;
}

/** Every paper of a meeting: when it last went out, whether it went stale since, what stands in its way. */
export async function viewPapers(context: Context, meetingId: string): Promise<Result<PapersView, Refusal>> {
  const opened = await openForPaper(context, meetingId);
  if (!opened.ok) return opened;
  const { dossier, findings } = opened.value;
  // Papers are judged in their own language; what is to mend is told in the reader's.
  const told = context.locale === dossier.office.locale ? opened : await judgeDossier(context, dossier);
  if (!told.ok) return told;
  const toMend = told.value.findings.filter((finding) => isToMend(finding) && mayKnow(context, finding));
  const prints = new Map<Artefact, Fingerprint>();
  const rows: PaperRow[] = [];
  for (const artefact of papersFor(context, dossier)) {
    const document = await composePaper(artefact, {
      judged: opened.value,
      options: usualOptions,
      on: today(context, dossier),
    });
    const now = await paperNow(opened.value, artefact);
    if (now.ok) prints.set(artefact, now.value);
    rows.push({
      artefact,
      printed: now.ok ? await printedView(context, dossier, now.value) : null,
      missing: document.ok ? missingIn(document.value) : [],
      blocked: document.ok ? null : document.refusal,
      lacks: lacksOf(opened.value, artefact),
      toMend: toMendOf(toMend, artefact),
      isDraft: isDraft(opened.value, artefact),
    });
  }
  const mayShare = can(context.actor, 'manage-feeds');
  const mayInvite = can(context.actor, 'send-invitations');
  const history = historyOf(dossier, prints);
  const doubts = openDoubts(findings);
  const mayIssue = notesIssues(context);
  const { zone } = dossier.office;
  return ok({ meetingId, zone, rows, doubts, toMend, history, mayShare, mayInvite, mayIssue });
}

function today(context: Context, dossier: Dossier) {
  return context.now.toZonedDateTimeISO(dossier.office.zone).toPlainDate();
}
