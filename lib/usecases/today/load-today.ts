import type { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { Body } from '#lib/domain/bodies/body.ts';
import type { CalendarSource, Commitment } from '#lib/domain/calendars/commitment.ts';
import type { PlanningRules } from '#lib/domain/calendars/planning-rules.ts';
import type { FollowUp } from '#lib/domain/follow-ups/follow-up.ts';
import type { Venue } from '#lib/domain/logistics/venue.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import type { Office } from '#lib/domain/office/office.ts';
import type { Task } from '#lib/domain/tasks/task.ts';
import type { HolidayTables } from '#lib/domain/time/workday.ts';
import { readHolidayTables } from '#lib/gateways/holidays.ts';
import { listCalendarSources } from '#lib/store/calendar-sources.ts';
import { listCommitments } from '#lib/store/commitments.ts';
import { listMeetings } from '#lib/store/meetings.ts';
import { loadOffice } from '#lib/store/office.ts';
import { loadOfficeAround } from '#lib/store/office-around.ts';
import { hasPeople } from '#lib/store/roster.ts';
import { listOpenTasks } from '#lib/store/tasks.ts';
import type { Context } from '../context.ts';
import { listReadFollowUps } from '../follow-ups/queries.ts';
import { mayJot } from '../tasks/may-jot.ts';
import { loadPlanningRules } from '../templates.ts';
import { FORTNIGHT_DAYS } from './fortnight.ts';

/** Everything 今日 is drawn from, beside the standings of the meetings. */
export interface TodayGround {
  readonly office: Office;
  readonly today: Temporal.PlainDate;
  readonly bodies: readonly Body[];
  readonly venues: readonly Venue[];
  readonly commitments: readonly Commitment[];
  readonly sources: readonly CalendarSource[];
  readonly holidays: HolidayTables;
  /** Null where the template cannot be read. */
  readonly planning: PlanningRules | null;
  readonly meetings: readonly Meeting[];
  /** Tasks this person may work on. */
  readonly tasks: readonly Task[];
  /** What is followed up and this person may read. */
  readonly followUps: readonly FollowUp[];
  readonly mayJot: boolean;
  readonly hasPeople: boolean;
}

export async function loadToday({ actor, db, now }: Context): Promise<TodayGround> {
  const office = await loadOffice(db);
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate();
  const start = today.toZonedDateTime(office.zone).toInstant();
  const end = today.add({ days: FORTNIGHT_DAYS }).toZonedDateTime(office.zone).toInstant();
  const [around, commitments, sources, holidays, planning, meetings, tasks, people, followUps] =
    await Promise.all([
      loadOfficeAround(db),
      listCommitments(db, { start, end }),
      listCalendarSources(db),
      readHolidayTables(),
      loadPlanningRules(db),
      listMeetings(db),
      listOpenTasks(db),
      hasPeople(db),
      listReadFollowUps({ actor, db }),
    ]);
  const mine = (task: Task): boolean => can(actor, 'edit-tasks') || task.departmentId === actor.bodyId;
  return {
    ...{ office, today, commitments, sources, meetings, followUps, mayJot: mayJot(actor) },
    bodies: around.bodies,
    venues: around.venues,
    // Tables that cannot be read are tables nobody announced: every day then says that it is not known.
    holidays: holidays.ok ? holidays.value : new Map<number, never>(),
    planning: planning.ok ? planning.value : null,
    tasks: mayJot(actor) ? tasks.filter(mine) : [],
    hasPeople: people,
  };
}
