import { can } from '#lib/domain/access/can.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { isMarkedSecret } from '#lib/domain/meetings/secrecy-marking.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { isAsSeen, judgeFindings } from '#lib/domain/rehearsals/judge-findings.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { checkScriptFile } from '#lib/domain/scripts/check-script.ts';
import { readScriptParagraphs, textParagraphs } from '#lib/gateways/script-file.ts';
import { saveWaiver } from '#lib/store/rehearsals.ts';
import type { Context } from '../context.ts';
import { loadDossier } from '../dossiers/load-dossier.ts';
import { buildScript } from './build-script.ts';
import { type JudgeFileDoubtInput, LONGEST_TEXT, MOST_PARAGRAPHS } from './input.ts';

/** A finished script as it was handed in: a file, or words that were pasted. */
export type FinishedScript =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly text: string };

/** What holding a finished script against the dossier showed. */
export interface CheckedFile {
  readonly zone: string;
  /** As they were read, empty ones too: places count them from 1. */
  readonly paragraphs: readonly string[];
  readonly findings: readonly JudgedFinding[];
}

/**
 * Holds every paragraph of a finished script against the dossier (精心审查主持词, 提出疑问, 逐项排除). The text is not kept;
 * what somebody closed stays closed as long as its passage and the fact stay as they were.
 */
export async function checkFinishedScript(
  context: Context,
  { meetingId, script }: { readonly meetingId: string; readonly script: FinishedScript },
): Promise<Result<CheckedFile, Refusal>> {
  if ('text' in script) return checkParagraphs(context, meetingId, textParagraphs(script.text));
  const read = readScriptParagraphs(script.name, script.bytes);
  if (!read.ok) return unreadable(read.refusal, script.name);
  return checkParagraphs(context, meetingId, read.value);
}

async function checkParagraphs(
  context: Context,
  meetingId: string,
  paragraphs: readonly string[],
): Promise<Result<CheckedFile, Refusal>> {
  const dossier = await loadDossier(context, meetingId as MeetingId);
  if (!dossier.ok) return dossier;
  if (dossier.value.meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  if (paragraphs.every((text) => text.trim() === '')) return unreadable('no-text');
  const length = paragraphs.reduce((sum, text) => sum + text.length, 0);
  if (length > LONGEST_TEXT || paragraphs.length > MOST_PARAGRAPHS) return unreadable('too-large');
  if (paragraphs.some(isMarkedSecret)) return refuse({ kind: 'classified' });
  const built = await buildScript(dossier.value, dossier.value.office.locale);
  if (!built.ok) return built;
  const measure = { oath: built.value.oath, script: built.value };
  const findings = checkScriptFile(dossier.value, paragraphs, measure);
  return ok({
    zone: dossier.value.office.zone,
    paragraphs,
    findings: judgeFindings(findings, dossier.value.waivers),
  });
}

function unreadable(code: 'not-docx' | 'no-text' | 'too-large', name = ''): Result<never, Refusal> {
  return refuse({ kind: 'invalid', faults: [{ path: 'file', code, facts: { name } }] });
}

/**
 * Closes one doubt about a finished script with how it was settled, or opens it again (`reason: null`). The words it was
 * seen in come along and are checked again: only a doubt that is there can be closed. Kept with the meeting's other
 * decisions; what the text shows after it is the answer.
 */
export async function judgeFileDoubt(
  context: Context,
  { meetingId, paragraphs, findingKey, stamp, reason }: JudgeFileDoubtInput,
): Promise<Result<CheckedFile, Refusal>> {
  if (!can(context.actor, 'judge-finding')) return refuse({ kind: 'not-allowed', action: 'judge-finding' });
  const checked = await checkParagraphs(context, meetingId, paragraphs);
  if (!checked.ok) return checked;
  const finding = checked.value.findings.find((f) => f.key === findingKey);
  if (!finding) return refuse({ kind: 'not-found', what: 'finding' });
  if (!finding.waivable) return refuse({ kind: 'blocked', codes: [finding.code] });
  if (!isAsSeen(finding, stamp))
    return refuse({ kind: 'stale', what: 'finding', current: finding, yours: null, saved: null });
  await saveWaiver(context.db, {
    meetingId: meetingId as MeetingId,
    waiver: { findingKey, stamp, reason },
    actor: context.actor,
    at: context.now,
  });
  return checkParagraphs(context, meetingId, paragraphs);
}
