import { paperWords } from '#lib/documents/compose/paper-words.ts';
import type { Document } from '#lib/documents/page.ts';
import type { JudgedFinding, Place } from '#lib/domain/finding.ts';
import { isScriptDoubt } from '#lib/domain/scripts/script-doubts.ts';
import type { JudgedDossier } from '../dossiers/judge-dossier.ts';
import type { Artefact } from './artefacts.ts';
import { isUnfinished } from './lacks.ts';

/** Where the words of each paper come from. What reports how far a meeting is comes from nowhere: it is right as it is. */
const sourcesOf: Readonly<Record<Artefact, readonly Place[]>> = {
  notice: ['overview', 'agenda', 'consultation', 'attendance'],
  letter: ['overview', 'agenda', 'consultation', 'attendance'],
  agenda: ['agenda', 'consultation'],
  schedule: ['overview', 'agenda', 'consultation'],
  script: ['script', 'agenda', 'consultation'],
  'working-script': ['script', 'agenda', 'consultation'],
  'file-labels': ['agenda', 'consultation'],
  seating: ['seating'],
  'name-cards': ['cards'],
  'seat-labels': ['seating'],
  'sign-in': ['attendance'],
  meals: ['attendance'],
  checklist: [],
  opinions: [],
  duties: ['overview'],
  roster: ['attendance'],
  'order-sheet': ['overview', 'agenda', 'consultation'],
  'running-order': ['script', 'agenda', 'consultation'],
  ballots: ['agenda', 'consultation'],
  tally: ['agenda', 'consultation'],
  results: ['agenda', 'attendance'],
  minutes: ['overview', 'agenda', 'attendance'],
};

/** What must be mended before anything goes out. */
export function isToMend({ severity, waiver }: JudgedFinding): boolean {
  return severity === 'block' && waiver === null;
}

/** Which of these findings must be mended in what a paper says. */
export function toMendOf(findings: readonly JudgedFinding[], artefact: Artefact): readonly JudgedFinding[] {
  return findings.filter((finding) => isToMend(finding) && isSaidIn(artefact, finding));
}

/** Whether a finding is about what a paper says. Where the day of a meeting went by, no paper of it is right. */
function isSaidIn(artefact: Artefact, { code, place }: JudgedFinding): boolean {
  const sources = sourcesOf[artefact];
  return sources.includes(place) || (code === 'meeting.lapsed' && sources.length > 0);
}

/** Doubts about the script that nobody has closed. */
export function openDoubts(findings: readonly JudgedFinding[]): number {
  return findings.filter((finding) => isScriptDoubt(finding) && finding.waiver === null).length;
}

/**
 * Whether a paper is a draft as things stand: something in what it says must be mended first, something it is made from is
 * not there yet, or a doubt about what the chair reads is open. A draft says so on every page and does not count as issued.
 */
export function isDraft(judged: Pick<JudgedDossier, 'dossier' | 'findings'>, artefact: Artefact): boolean {
  const { findings } = judged;
  const isScript = artefact === 'script' || artefact === 'working-script';
  return (
    toMendOf(findings, artefact).length > 0 ||
    isUnfinished(judged, artefact) ||
    (isScript && openDoubts(findings) > 0)
  );
}

/** A paper with its mark as a draft at the head of every page. */
export function markedAsDraft({ dossier }: Pick<JudgedDossier, 'dossier'>, document: Document): Document {
  return { ...document, headMark: paperWords(dossier, dossier.office.locale).t('draft.head') };
}
