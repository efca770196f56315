import { can } from '#lib/domain/access/can.ts';
import { mayMend } from '#lib/domain/access/mend.ts';
import { checkAgenda } from '#lib/domain/agendas/check-agenda.ts';
import { checkAttendance } from '#lib/domain/attendance/check-attendance.ts';
import { checkReplies } from '#lib/domain/attendance/check-replies.ts';
import { checkConsultations } from '#lib/domain/consultations/check-consultations.ts';
import { deadlineStandings } from '#lib/domain/dossier/deadline-standings.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Finding, JudgedFinding } from '#lib/domain/finding.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { checkInterval, unknownInterval } from '#lib/domain/meetings/check-interval.ts';
import { checkLapsed } from '#lib/domain/meetings/check-lapsed.ts';
import { checkMeeting, unknownNumber } from '#lib/domain/meetings/check-meeting.ts';
import { checkGlyphs } from '#lib/domain/papers/check-glyphs.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { checkDoubts } from '#lib/domain/rehearsals/check-doubts.ts';
import {
  buildChecklist,
  type CheckedItem,
  type Unrecorded,
  withOwnLines,
} from '#lib/domain/rehearsals/checklist.ts';
import { judgeFindings, type Readiness, readinessOf } from '#lib/domain/rehearsals/judge-findings.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { checkScript } from '#lib/domain/scripts/check-script.ts';
import { ownWordsOf } from '#lib/domain/wording/own-words.ts';
import { findDeclined } from '#lib/store/invitations.ts';
import type { Context } from '../context.ts';
import { isDrawn } from '../papers/drawn.ts';
import { clashFindings } from '../planning/meeting-clashes.ts';
import { buildScript } from '../scripts/build-script.ts';
import { checkTexts } from '../scripts/check-texts.ts';
import { checkSeatsAndCards } from '../seating/check-seats-and-cards.ts';
import { loadChecklist } from '../templates.ts';
import { loadDossier } from './load-dossier.ts';

/** A dossier as the rules and the people see it now. */
export interface JudgedDossier {
  readonly dossier: Dossier;
  readonly findings: readonly JudgedFinding[];
  readonly checklist: readonly CheckedItem[];
  readonly readiness: Readiness;
}

/** Loads a meeting and judges it, as far as this person may know: what leaders answered is for those who asked them. */
export async function judgeMeeting(
  context: Context,
  meetingId: string,
): Promise<Result<JudgedDossier, Refusal>> {
  const dossier = await loadDossier(context, meetingId as MeetingId);
  if (!dossier.ok) return dossier;
  const judged = await judgeDossier(context, dossier.value);
  if (!judged.ok) return judged;
  const findings = judged.value.findings
    .filter((f) => mayKnow(context, f))
    .map((f) => ({ ...f, mendable: mayMend(context.actor, f.place) }));
  return ok({ ...judged.value, findings });
}

/** Whether somebody may read a finding: what leaders answered is for those who asked them. */
export function mayKnow({ actor }: Context, { place }: Pick<Finding, 'place'>): boolean {
  return place !== 'consultation' || can(actor, 'run-consultation');
}

/** Every rule that reads a dossier, with what people waived and ticked. The one place that knows them all. */
export async function judgeDossier(
  context: Context,
  dossier: Dossier,
): Promise<Result<JudgedDossier, Refusal>> {
  const raw = await findAll(context, dossier);
  if (!raw.ok) return raw;
  const findings = judgeFindings(raw.value, dossier.waivers);
  const lines = await loadChecklist(context.locale);
  if (!lines.ok) return lines;
  const checklist = buildChecklist({
    type: dossier.meeting.type,
    lines: withOwnLines(lines.value, ownWordsOf(dossier.wording, 'checklist', context.locale)),
    lessons: dossier.lessons,
    findings,
    marks: dossier.marks,
    unrecorded: unrecordedOf(context, dossier),
    withoutEarlier: [...unknownInterval(dossier), ...unknownNumber(dossier)],
  });
  const passed = checklist.filter((item) => item.state === 'pass').length;
  return ok({ dossier, findings, checklist, readiness: readinessOf(findings, passed) });
}

/** Deadlines that went by with nothing recorded: the overview says so of them, and so does the checklist. */
function unrecordedOf({ now }: Context, dossier: Dossier): readonly Unrecorded[] {
  return (deadlineStandings(dossier, now) ?? [])
    .filter(({ state }) => state === 'past')
    .map(({ deadline }) => ({ title: deadline.rule.title, latest: deadline.latest.toString() }));
}

async function findAll(context: Context, dossier: Dossier): Promise<Result<readonly Finding[], Refusal>> {
  if (dossier.meeting.state === 'cancelled' || dossier.meeting.secrecy === 'classified') return ok([]);
  const lapsed = checkLapsed(dossier, context.now);
  // Nothing about its planning is worth saying then; what a leader said of an item waits for its decision all the same.
  if (lapsed.length > 0) {
    const said = checkConsultations(dossier, context.now);
    return ok([...lapsed, ...said.filter(({ severity }) => severity === 'block')]);
  }
  const script = await buildScript(dossier, dossier.office.locale);
  if (!script.ok) return script;
  const texts = await checkTexts(dossier);
  if (!texts.ok) return texts;
  const clashes = await clashFindings(context, dossier);
  if (!clashes.ok) return clashes;
  return ok([
    ...checkMeeting(dossier),
    ...clashes.value,
    ...checkInterval(dossier),
    ...checkAgenda(dossier, context.now),
    ...checkConsultations(dossier, context.now),
    ...checkAttendance(dossier),
    ...checkReplies(dossier, await findDeclined(context.db, dossier.meeting.id)),
    ...checkSeatsAndCards(dossier),
    ...checkGlyphs(dossier, isDrawn),
    ...checkScript(dossier, script.value, script.value.oath),
    ...texts.value,
    ...checkDoubts(dossier.marks),
  ]);
}
