import { can } from '#lib/domain/access/can.ts';
import { relationToMeeting } from '#lib/domain/access/relation.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { type Result, refuse } from '#lib/domain/result.ts';
import type { Context } from '../context.ts';
import { type JudgedDossier, judgeDossier } from '../dossiers/judge-dossier.ts';
import { loadDossier } from '../dossiers/load-dossier.ts';

/** A dossier for whoever may print its papers. A classified meeting has no papers here (保密法 31). */
export async function loadForPaper(context: Context, meetingId: string): Promise<Result<Dossier, Refusal>> {
  const loaded = await loadDossier(context, meetingId as MeetingId);
  if (!loaded.ok) return loaded;
  const dossier = loaded.value;
  const bodyIds = dossier.agenda.items.flatMap((item) => [
    item.departmentId,
    ...item.papers.map((paper) => paper.bodyId),
  ]);
  const relation = relationToMeeting(context.actor, { hostBodyId: dossier.meeting.hostBodyId, bodyIds });
  if (!can(context.actor, 'print-papers', relation))
    return refuse({ kind: 'not-allowed', action: 'print-papers' });
  if (dossier.meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  return loaded;
}

/** The same, judged in the papers' language. */
export async function openForPaper(
  context: Context,
  meetingId: string,
): Promise<Result<JudgedDossier, Refusal>> {
  const loaded = await loadForPaper(context, meetingId);
  return loaded.ok ? judgeForPaper(context, loaded.value) : loaded;
}

/** Judges in the papers' language, not in the reader's. */
export function judgeForPaper(context: Context, dossier: Dossier): Promise<Result<JudgedDossier, Refusal>> {
  return judgeDossier({ ...context, locale: dossier.office.locale }, dossier);
}
