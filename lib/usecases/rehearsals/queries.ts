import { can } from '#lib/domain/access/can.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { CheckedItem } from '#lib/domain/rehearsals/checklist.ts';
import type { Readiness } from '#lib/domain/rehearsals/judge-findings.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Context } from '../context.ts';
import { judgeMeeting } from '../dossiers/judge-dossier.ts';

export interface RehearsalView {
  readonly meetingId: string;
  readonly title: string;
  readonly checklist: readonly CheckedItem[];
  readonly findings: readonly JudgedFinding[];
  readonly readiness: Readiness;
  readonly mayJudge: boolean;
}

/** 预演: the checklist of a meeting with how every line stands, and the findings behind it. */
export async function viewRehearsal(
  context: Context,
  meetingId: string,
): Promise<Result<RehearsalView, Refusal>> {
  const judged = await judgeMeeting(context, meetingId);
  if (!judged.ok) return judged;
  const { dossier, checklist, findings, readiness } = judged.value;
  return ok({
    meetingId,
    title: dossier.meeting.title,
    checklist,
    findings,
    readiness,
    mayJudge: can(context.actor, 'judge-finding'),
  });
}
