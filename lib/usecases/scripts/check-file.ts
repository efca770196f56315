import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { isMarkedSecret } from '#lib/domain/meetings/secrecy-marking.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { checkScriptFile } from '#lib/domain/scripts/check-script.ts';
import { readWordParagraphs } from '#lib/gateways/word-file.ts';
import type { Context } from '../context.ts';
import { loadDossier } from '../dossiers/load-dossier.ts';
import { loadOathTexts } from '../templates.ts';

/** What holding a finished file against the dossier showed. */
export interface CheckedFile {
  readonly zone: string;
  /** Paragraphs that say something. */
  readonly paragraphs: number;
  readonly findings: readonly JudgedFinding[];
}

/** Reads a finished Word file and holds every paragraph against the dossier. Nothing is kept. */
export async function checkFinishedScript(
  context: Context,
  {
    meetingId,
    name,
    bytes,
  }: { readonly meetingId: string; readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<CheckedFile, Refusal>> {
  const dossier = await loadDossier(context, meetingId as MeetingId);
  if (!dossier.ok) return dossier;
  if (dossier.value.meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  const paragraphs = readWordParagraphs(bytes);
  if (!paragraphs.ok)
    return refuse({ kind: 'invalid', faults: [{ path: 'file', code: paragraphs.refusal, facts: { name } }] });
  if (paragraphs.value.some(isMarkedSecret)) return refuse({ kind: 'classified' });
  const oath = await loadOathTexts();
  if (!oath.ok) return oath;
  const findings = checkScriptFile(dossier.value, paragraphs.value, oath.value);
  return ok({
    zone: dossier.value.office.zone,
    paragraphs: paragraphs.value.filter((text) => text.trim() !== '').length,
    findings: findings.map((finding) => ({ ...finding, waiver: null })),
  });
}
