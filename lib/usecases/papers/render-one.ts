import type { Document } from '#lib/documents/page.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { recordPrintings } from '#lib/store/printings.ts';
import { cardUnits } from '../cards/card-units.ts';
import type { Context } from '../context.ts';
import type { JudgedDossier } from '../dossiers/judge-dossier.ts';
import type { Artefact, PaperFormat } from './artefacts.ts';
import { composePaper, datedPapers, NO_DAY } from './compose-paper.ts';
import { type Fingerprint, fingerprintOf } from './fingerprint.ts';
import { type PaperOptions, usualOptions } from './input.ts';
import { setPaper } from './set-paper.ts';

/** A file on its way out. */
export interface RenderedFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** As people keep it: 常委会第三十二次会议 议程.pdf. */
  readonly fileName: string;
}

/** One paper as a file, with the fingerprint it is remembered by. */
export interface RenderedPaper {
  readonly artefact: Artefact;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly fingerprint: Fingerprint;
}

/** One paper as it was composed, with the fingerprint it will be remembered by. */
export interface ComposedPaper {
  readonly artefact: Artefact;
  readonly document: Document;
  /** What it says as it is dated and set, to find its files by. */
  readonly key: string;
  readonly fingerprint: Fingerprint;
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
  const { document, key, fingerprint } = paper.value;
  const file = await setPaper(document, { format, key, at: context.now.epochMilliseconds });
  return file.ok ? ok({ artefact, ...file.value, fingerprint }) : file;
}

/** Composes one paper as it is dated today. */
export async function composeOne(
  context: Context,
  judged: JudgedDossier,
  artefact: Artefact,
  options: PaperOptions = usualOptions,
): Promise<Result<ComposedPaper, Refusal>> {
  const on = context.now.toZonedDateTimeISO(judged.dossier.office.zone).toPlainDate();
  const document = await composePaper(artefact, { judged, options, on });
  if (!document.ok) return document;
  const usual = options === usualOptions && !datedPapers.has(artefact);
  const whole = usual
    ? ok(fingerprintFor(judged, artefact, document.value))
    : await fingerprintNow(judged, artefact);
  if (!whole.ok) return whole;
  const key = usual ? whole.value.whole : fingerprintOf(document.value).whole;
  const fingerprint =
    options.only === undefined ? whole.value : afterPartialPrint(judged, whole.value, options.only);
  return ok({ artefact, document: document.value, key, fingerprint });
}

/** What a paper says now, whatever day it is dated and however it is set. */
export async function fingerprintNow(
  judged: Pick<JudgedDossier, 'dossier' | 'checklist' | 'findings'>,
  artefact: Artefact,
): Promise<Result<Fingerprint, Refusal>> {
  const document = await composePaper(artefact, { judged, options: usualOptions, on: NO_DAY });
  return document.ok ? ok(fingerprintFor(judged, artefact, document.value)) : document;
}

/** Cards are remembered by what stands on them, so that a reprint can say what the last one said. */
function fingerprintFor(
  judged: Pick<JudgedDossier, 'dossier'>,
  artefact: Artefact,
  document: Document,
): Fingerprint {
  const print = fingerprintOf(document);
  return artefact === 'name-cards' ? { ...print, units: cardUnits(judged.dossier) } : print;
}

/** What is on the table after a few cards were printed again: theirs are new, the others stay as last printed. All new makes the whole new. */
export function afterPartialPrint(
  judged: Pick<JudgedDossier, 'dossier'>,
  now: Fingerprint,
  only: readonly string[],
): Fingerprint {
  const last = judged.dossier.printings.findLast((p) => p.artefact === 'name-cards')?.units ?? {};
  const again = new Set(only.map((id) => `person:${id}`));
  const units = Object.fromEntries(
    Object.entries(now.units).flatMap(([ref, print]) => {
      const kept = again.has(ref) ? print : last[ref];
      return kept === undefined ? [] : [[ref, kept] as const];
    }),
  );
  const all = Object.entries(now.units).every(([ref, print]) => units[ref] === print);
  return { whole: all ? now.whole : `partial:${Object.values(units).join('')}`, units };
}

/** Notes what went out. With an agenda or a notice the agenda itself is kept, for the marks of later drafts. */
export async function remember(
  context: Context,
  { dossier }: Pick<JudgedDossier, 'dossier'>,
  papers: readonly Pick<RenderedPaper, 'artefact' | 'fingerprint'>[],
): Promise<void> {
  const showsAgenda = papers.some(({ artefact }) => artefact === 'agenda' || artefact === 'notice');
  await recordPrintings(context.db, {
    meetingId: dossier.meeting.id as MeetingId,
    printed: papers.map(({ artefact, fingerprint }) => ({
      artefact,
      fingerprint: fingerprint.whole,
      units: fingerprint.units,
    })),
    agenda: showsAgenda ? dossier.agenda : null,
    actor: context.actor,
    at: context.now,
  });
}
