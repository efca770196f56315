import { can } from '#lib/domain/access/can.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { Lesson } from '#lib/domain/lessons/lesson.ts';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { CheckMark } from '#lib/domain/rehearsals/check.ts';
import type { CheckedItem } from '#lib/domain/rehearsals/checklist.ts';
import type { Readiness } from '#lib/domain/rehearsals/judge-findings.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { listLessons } from '#lib/store/lessons.ts';
import type { Context } from '../context.ts';
import { judgeMeeting } from '../dossiers/judge-dossier.ts';
import { buildScript } from '../scripts/build-script.ts';
import { type FilmView, viewFilms } from './film-view.ts';

/** The rehearsal page: the film, the doubts, the checklist with how every line stands. Plain JSON. */
export interface RehearsalView {
  readonly meetingId: string;
  readonly title: string;
  readonly type: MeetingType;
  readonly zone: string;
  readonly films: readonly FilmView[];
  readonly checklist: readonly CheckedItem[];
  /** Judged: those set aside carry who did so and why. */
  readonly findings: readonly JudgedFinding[];
  readonly marks: readonly CheckMark[];
  readonly readiness: Readiness;
  /** Names that may answer a doubt. */
  readonly people: readonly string[];
  /** Lessons written down after this meeting. */
  readonly lessons: readonly Lesson[];
  /** The meeting has begun: what went wrong can be told. */
  readonly begun: boolean;
  readonly mayJudge: boolean;
  readonly mayRecord: boolean;
}

/** 预演: the sitting as a film and the checklist, with the findings behind both. */
export async function viewRehearsal(
  context: Context,
  meetingId: string,
): Promise<Result<RehearsalView, Refusal>> {
  const judged = await judgeMeeting(context, meetingId);
  if (!judged.ok) return judged;
  const { dossier, checklist, findings, readiness } = judged.value;
  const { meeting, office, attendance, bodies } = dossier;
  const [script, lessons] = await Promise.all([buildScript(dossier, office.locale), listLessons(context.db)]);
  if (!script.ok) return script;
  const start = meeting.sittings[0]?.period.start.epochMilliseconds;
  return ok({
    meetingId,
    title: meeting.title,
    type: meeting.type,
    zone: office.zone,
    films: viewFilms(dossier, script.value, findings),
    checklist,
    findings,
    marks: dossier.marks,
    readiness,
    people: [
      ...attendance.attendees.filter((a) => a.capacity === 'staff').map((a) => a.name),
      ...bodies.filter((body) => body.kind === 'department').map((body) => body.shortName),
    ],
    lessons: lessons.filter((lesson) => lesson.fromMeetingId === meeting.id),
    begun: start !== undefined && context.now.epochMilliseconds >= start,
    mayJudge: can(context.actor, 'judge-finding'),
    mayRecord: can(context.actor, 'edit-lessons'),
  });
}
