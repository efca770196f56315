import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import { type FollowUp, lightOf } from '#lib/domain/follow-ups/follow-up.ts';
import type { Task } from '#lib/domain/tasks/task.ts';
import type { Context } from '../context.ts';
import type { MeetingStanding, StandingDeadline } from '../dossiers/queries.ts';
import type { TodayGround } from './load-today.ts';

/** Which meeting a line belongs to. */
export interface OfMeeting {
  readonly id: string;
  readonly shortTitle: string;
  /** Its day went by unheld. */
  readonly lapsed: boolean;
  readonly tMinus: number | null;
}

/** One thing to do first. Plain JSON; dates are ISO. */
export type FirstThing =
  | { readonly kind: 'finding'; readonly meeting: OfMeeting; readonly finding: JudgedFinding }
  | { readonly kind: 'deadline'; readonly meeting: OfMeeting; readonly deadline: DueDeadline }
  | {
      readonly kind: 'opinions';
      readonly meeting: OfMeeting;
      readonly names: readonly string[];
      readonly dueAt: string;
    }
  | { readonly kind: 'task'; readonly meeting: OfMeeting | null; readonly task: DueTask }
  | { readonly kind: 'follow-up'; readonly followUp: DueFollowUp };

export interface DueDeadline {
  readonly id: string;
  readonly title: string;
  readonly latest: string;
  readonly workday: string;
  readonly basis: string;
  /** Days until the workday it must leave the office; 0 today. */
  readonly daysLeft: number;
}

export interface DueTask {
  readonly id: string;
  readonly title: string;
  readonly ownerName: string;
  readonly dueOn: string;
  readonly daysLeft: number;
  readonly version: number;
}

export type DueFollowUp = Pick<FollowUp, 'id' | 'title' | 'meetingId' | 'meetingTitle' | 'ownerName'> & {
  readonly bodyName: string;
  readonly dueOn: string;
  readonly daysLeft: number;
};

/** Deadlines and tasks stand among the first things when this close. */
const CLOSE_DAYS = 2;

/**
 * What needs a person now across all meetings: first what must be mended, then what is due, then what is doubtful;
 * within each by time; on the day of a meeting what should have been done days before stands behind what can still be done. Findings are for those who mend them; a task is for whoever may work on it.
 */
export function firstThings(
  context: Context,
  standings: readonly MeetingStanding[],
  { tasks, followUps, bodies, planning }: Pick<TodayGround, 'tasks' | 'followUps' | 'bodies' | 'planning'>,
  today: Temporal.PlainDate,
): readonly FirstThing[] {
  const mends = can(context.actor, 'judge-finding');
  const findings = mends ? standings.flatMap(openFindings) : [];
  const due = [
    ...standings.flatMap((standing) => closeDeadlines(context, standing, today)),
    ...(mends ? standings.flatMap((standing) => lateOpinions(context, standing)) : []),
    ...closeTasks(standings, tasks, today),
    ...closeFollowUps(followUps, bodies, { today, soonDays: planning?.followUpSoonDays ?? 0 }),
  ].sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
  const ofWeight = (severity: string): readonly FirstThing[] =>
    findings
      .filter(({ finding }) => finding.severity === severity)
      .sort((a, b) => Number(isTooLate(a)) - Number(isTooLate(b)) || urgency(a) - urgency(b));
  return [...ofWeight('block'), ...due, ...ofWeight('warn')];
}

type FindingThing = Extract<FirstThing, { kind: 'finding' }>;

/** A deadline before a meeting that is held today: at best it is noted as met. */
function isTooLate({ meeting, finding }: FindingThing): boolean {
  return meeting.tMinus === 0 && (finding.code === 'clash.deadline' || finding.code === 'agenda.paper-late');
}

function openFindings(standing: MeetingStanding): readonly FindingThing[] {
  return standing.findings
    .filter(({ waiver, severity }) => waiver === null && severity !== 'note')
    .map((finding) => ({ kind: 'finding', meeting: meetingOf(standing), finding }));
}

function closeDeadlines(
  { locale }: Context,
  standing: MeetingStanding,
  today: Temporal.PlainDate,
): readonly FirstThing[] {
  return standing.deadlines.flatMap((deadline: StandingDeadline) => {
    const { id, title, latest, workday, citation } = deadline;
    const daysLeft = today.until(Temporal.PlainDate.from(workday)).days;
    if (daysLeft > CLOSE_DAYS) return [];
    const due = { id, title: title[locale], latest, workday, basis: citation, daysLeft };
    return [{ kind: 'deadline', meeting: meetingOf(standing), deadline: due } as const];
  });
}

function lateOpinions({ now }: Context, standing: MeetingStanding): readonly FirstThing[] {
  const late = standing.awaited.filter(
    ({ dueAt }) => Temporal.Instant.compare(Temporal.Instant.from(dueAt), now) <= 0,
  );
  const [first] = late;
  if (!first) return [];
  return [
    {
      kind: 'opinions',
      meeting: meetingOf(standing),
      names: late.map(({ name }) => name),
      dueAt: first.dueAt,
    },
  ];
}

function closeTasks(
  standings: readonly MeetingStanding[],
  tasks: readonly Task[],
  today: Temporal.PlainDate,
): readonly FirstThing[] {
  return tasks.flatMap(({ id, title, ownerName, dueOn, meetingId, version }) => {
    const daysLeft = dueOn ? today.until(dueOn).days : null;
    if (!dueOn || daysLeft === null || daysLeft > CLOSE_DAYS) return [];
    const standing = standings.find((candidate) => candidate.id === meetingId);
    const task: DueTask = { id, title, ownerName, dueOn: dueOn.toString(), daysLeft, version };
    return [{ kind: 'task', meeting: standing ? meetingOf(standing) : null, task } as const];
  });
}

/** What is followed up and late, or soon due. */
function closeFollowUps(
  followUps: readonly FollowUp[],
  bodies: TodayGround['bodies'],
  { today, soonDays }: { readonly today: Temporal.PlainDate; readonly soonDays: number },
): readonly FirstThing[] {
  return followUps.flatMap(({ id, title, meetingId, meetingTitle, ownerName, dueOn, closedOn, bodyId }) => {
    const light = lightOf({ dueOn, closedOn }, today, soonDays);
    if (dueOn === null || (light !== 'late' && light !== 'soon')) return [];
    const bodyName = bodies.find((body) => body.id === bodyId)?.shortName ?? '';
    const daysLeft = today.until(Temporal.PlainDate.from(dueOn)).days;
    const due = { id, title, meetingId, meetingTitle, ownerName, bodyName, dueOn, daysLeft };
    return [{ kind: 'follow-up', followUp: due } as const];
  });
}

function dayOf(thing: FirstThing): string {
  if (thing.kind === 'deadline') return thing.deadline.workday;
  if (thing.kind === 'task') return thing.task.dueOn;
  if (thing.kind === 'follow-up') return thing.followUp.dueOn;
  return thing.kind === 'opinions' ? thing.dueAt : '';
}

/** The nearer the meeting, the sooner; without a date last. */
function urgency({ meeting }: FindingThing): number {
  return meeting.tMinus ?? Number.POSITIVE_INFINITY;
}

function meetingOf({ id, shortTitle, lapsed, tMinus }: MeetingStanding): OfMeeting {
  return { id, shortTitle, lapsed, tMinus };
}
