import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { Body } from '#lib/domain/bodies/body.ts';
import type { CalendarSource } from '#lib/domain/calendars/commitment.ts';
import { isTrusted, sourceHealth } from '#lib/domain/calendars/source-health.ts';
import type { Office } from '#lib/domain/office/office.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import type { Task } from '#lib/domain/tasks/task.ts';
import { readHolidayTables } from '#lib/gateways/holidays.ts';
import { readPlanningRules } from '#lib/gateways/planning-rules.ts';
import { dayAndWeekday, moment, shortDate, time } from '#lib/i18n/format.ts';
import { listCalendarSources } from '#lib/store/calendar-sources.ts';
import { listCommitments } from '#lib/store/commitments.ts';
import { listMeetings } from '#lib/store/meetings.ts';
import { loadOffice } from '#lib/store/office.ts';
import { loadOfficeAround } from '#lib/store/office-around.ts';
import { listOpenTasks } from '#lib/store/tasks.ts';
import type { Context } from '../context.ts';
import type { AwaitedOpinion, MeetingStanding } from '../dossiers/queries.ts';
import { findClashing } from './clashing.ts';
import { type FirstThing, firstThings } from './first-things.ts';
import { FORTNIGHT_DAYS, type FortnightDay, fortnight } from './fortnight.ts';
import { standingsOnce } from './standings-once.ts';

/** How far the calendars that were read for us can be believed. */
export interface SourcesSeen {
  readonly count: number;
  /** When the newest was read, 12:05; empty: never. */
  readonly lastRead: string;
  /** Bodies whose calendar is old or failing. */
  readonly doubtful: readonly string[];
}

export interface AwaitedLine {
  readonly key: string;
  readonly meetingId: string;
  readonly shortTitle: string;
  readonly name: string;
  /** 昨天看过 or 没有打开: when it was opened; empty: never. */
  readonly openedAt: string;
  readonly daysSinceSent: number;
  readonly dueAt: string;
}

export interface OpenTask {
  readonly id: string;
  readonly title: string;
  readonly ownerName: string;
  readonly due: string;
  readonly shortTitle: string;
}

export interface TodayView {
  readonly heading: string;
  /** 14:32, and where it stands on the strip's hours. */
  readonly clock: string;
  readonly hour: number;
  readonly zone: string;
  readonly inHand: number;
  readonly nearest: { readonly day: string; readonly shortTitle: string } | null;
  readonly sources: SourcesSeen;
  readonly first: readonly FirstThing[];
  readonly days: readonly FortnightDay[];
  readonly awaited: readonly AwaitedLine[];
  readonly tasks: readonly OpenTask[];
  readonly mayJot: boolean;
  readonly meetings: readonly { readonly id: string; readonly shortTitle: string }[];
}

/** 今日: what needs this person now, the next fourteen days, and who still owes an answer. */
export async function viewToday(context: Context): Promise<Result<TodayView, Refusal>> {
  const { actor, db, now, locale } = context;
  const standings = await standingsOnce(context);
  if (!standings.ok) return standings;
  const office = await loadOffice(db);
  const local = now.toZonedDateTimeISO(office.zone);
  const today = local.toPlainDate();
  const { commitments, around, sources, holidays, planning, allTasks, meetings } = await loadAround(
    context,
    today,
    office,
  );
  const mayJot = can(actor, 'edit-tasks', actor.bodyId === null ? 'any' : 'own-body');
  const tasks = allTasks.filter(
    (task) => mayJot && (can(actor, 'edit-tasks') || task.departmentId === actor.bodyId),
  );
  const ground = {
    today,
    zone: office.zone,
    standings: standings.value,
    commitments,
    bodies: around.bodies,
    holidays,
  };
  const clashing = planning
    ? await findClashing(
        context,
        meetings.filter(({ id }) => standings.value.some((standing) => standing.id === id)),
        {
          ...ground,
          ...around,
          sources,
          planning,
          severity: office.clashSeverity,
          staleAfterHours: office.staleAfterHours,
        },
        today,
      )
    : new Set<string>();
  return ok({
    heading: dayAndWeekday(locale, local),
    clock: time(local),
    hour: local.hour + local.minute / 60,
    zone: office.zone,
    inHand: standings.value.length,
    nearest: nearestOf(context, standings.value),
    sources: sourcesSeen(context, office, {
      sources,
      bodies: around.bodies,
      uploadedDays: planning?.uploadStaleDays ?? 0,
    }),
    first: firstThings(context, standings.value, tasks, today),
    days: fortnight(context, { ...ground, clashing }),
    awaited: can(actor, 'run-consultation')
      ? standings.value.flatMap((standing) => awaitedLines(context, standing, office.zone))
      : [],
    tasks: tasks.map((task) => openTask(context, task, standings.value)),
    mayJot,
    meetings: standings.value.map(({ id, shortTitle }) => ({ id, shortTitle })),
  });
}

async function loadAround({ db }: Context, today: Temporal.PlainDate, { zone }: Office) {
  const start = today.toZonedDateTime(zone).toInstant();
  const end = today.add({ days: FORTNIGHT_DAYS }).toZonedDateTime(zone).toInstant();
  const [commitments, around, sources, holidays, planning, allTasks, meetings] = await Promise.all([
    listCommitments(db, { start, end }),
    loadOfficeAround(db),
    listCalendarSources(db),
    readHolidayTables(),
    readPlanningRules(),
    listOpenTasks(db),
    listMeetings(db),
  ]);
  return {
    commitments,
    around,
    sources,
    // Tables that cannot be read are tables nobody announced: every day then says that it is not known.
    holidays: holidays.ok ? holidays.value : new Map<number, never>(),
    planning: planning.ok ? planning.value : null,
    allTasks,
    meetings,
  };
}

function nearestOf({ locale }: Context, standings: readonly MeetingStanding[]): TodayView['nearest'] {
  const next = standings.find(({ tMinus }) => tMinus !== null && tMinus >= 0);
  return next?.day
    ? { day: shortDate(locale, Temporal.PlainDate.from(next.day)), shortTitle: next.shortTitle }
    : null;
}

interface SourcesAround {
  readonly sources: readonly CalendarSource[];
  readonly bodies: readonly Body[];
  readonly uploadedDays: number;
}

function sourcesSeen(
  { now }: Context,
  office: Office,
  { sources, bodies, uploadedDays }: SourcesAround,
): SourcesSeen {
  const patience = { subscribedHours: office.staleAfterHours, uploadedDays };
  const doubtful = sources.filter((source) => !isTrusted(sourceHealth(source, now, patience)));
  const reads = sources.flatMap(({ lastSuccessAt }) => (lastSuccessAt ? [lastSuccessAt] : []));
  const newest = reads.sort(Temporal.Instant.compare).at(-1);
  const nameOf = (bodyId: string): string => bodies.find(({ id }) => id === bodyId)?.shortName ?? '';
  return {
    count: new Set(sources.map(({ bodyId }) => bodyId)).size,
    lastRead: newest ? time(newest.toZonedDateTimeISO(office.zone)) : '',
    doubtful: [...new Set(doubtful.map(({ bodyId }) => nameOf(bodyId)))],
  };
}

function awaitedLines(
  { locale, now }: Context,
  standing: MeetingStanding,
  zone: string,
): readonly AwaitedLine[] {
  return standing.awaited.map((one: AwaitedOpinion) => ({
    key: `${one.consultationId}/${one.personId}`,
    meetingId: standing.id,
    shortTitle: standing.shortTitle,
    name: one.name,
    openedAt: one.openedAt ? moment(locale, Temporal.Instant.from(one.openedAt), zone) : '',
    daysSinceSent: Math.floor(now.since(Temporal.Instant.from(one.sentAt)).total('hours') / 24),
    dueAt: moment(locale, Temporal.Instant.from(one.dueAt), zone),
  }));
}

function openTask({ locale }: Context, task: Task, standings: readonly MeetingStanding[]): OpenTask {
  const { id, title, ownerName, dueOn, meetingId } = task;
  const due = dueOn ? shortDate(locale, dueOn) : '';
  return {
    id,
    title,
    ownerName,
    due,
    shortTitle: standings.find((one) => one.id === meetingId)?.shortTitle ?? '',
  };
}
