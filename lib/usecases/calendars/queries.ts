import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { clockDays, dayStarts } from '#lib/domain/calendars/clock-times.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { firstDay, statesMovable } from '#lib/domain/meetings/meeting.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { isWorkday } from '#lib/domain/time/workday.ts';
import { monthDay, monthYear } from '#lib/i18n/calendar-words.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { shortDate, shortWeekday } from '#lib/i18n/format.ts';
import { findMeetingVersions } from '#lib/store/meeting-versions.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import type { Context } from '../context.ts';
import { daysPeriod, groundIn, loadPlanningFrame, type PlanningGround } from '../planning/load-ground.ts';
import { clashingEntries } from './clashing-entries.ts';
import { type DeadlineMark, deadlineMarks } from './deadline-marks.ts';
import { type EntryView, entriesOn } from './entries.ts';
import type { CalendarQuery, CalendarViewKind } from './input.ts';
import { type LayersView, layersOf } from './layers.ts';

/** One day of the calendar. */
export interface DayView {
  readonly day: string;
  /** 12月1日 on the first of a month, otherwise the number. */
  readonly label: string;
  readonly longLabel: string;
  readonly weekday: string;
  readonly weekend: boolean;
  readonly today: boolean;
  /** Belongs to the month before or after. */
  readonly outside: boolean;
  /** 国庆节, 调休上班, 待公布; empty on other days. */
  readonly note: string;
  readonly noteKind: 'off' | 'work' | 'unknown' | '';
  readonly entries: readonly EntryView[];
  readonly deadlines: readonly DeadlineMark[];
}

/** A meeting that may be moved or looked for a time for. */
export interface MovableMeeting {
  readonly id: string;
  readonly shortTitle: string;
  readonly type: string;
  readonly version: number;
  readonly sittings: readonly {
    readonly id: string;
    readonly name: string;
    readonly day: string;
    readonly start: string;
    readonly end: string;
    readonly venueId: string | null;
  }[];
}

export interface CalendarPage {
  readonly view: CalendarViewKind;
  readonly day: string;
  readonly title: string;
  readonly previous: string;
  readonly next: string;
  readonly today: string;
  readonly weeks: readonly (readonly DayView[])[];
  readonly layers: LayersView;
  /** 2027年放假安排未发布 …; empty where every day shown is known. */
  readonly missing: string;
  readonly mayPlan: boolean;
  readonly meetings: readonly MovableMeeting[];
  readonly venues: readonly { readonly id: string; readonly name: string }[];
}

/** Days of the list view. */
const listDays = 42;

/** The calendar in layers: ours, theirs, tentative, busy; deadlines and days off beneath. */
export async function viewCalendar(
  context: Context,
  query: CalendarQuery,
): Promise<Result<CalendarPage, Refusal>> {
  const { actor, now, locale } = context;
  if (!can(actor, 'read-calendar')) return refuse({ kind: 'not-allowed', action: 'read-calendar' });
  const frame = await loadPlanningFrame(context);
  if (!frame.ok) return frame;
  const { zone } = frame.value.office;
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const shown =
    query.day === null
      ? ((await dayOfSought(context, query, zone)) ?? today)
      : Temporal.PlainDate.from(query.day);
  const around = daysPeriod(shown.subtract({ days: 45 }), shown.add({ days: 75 }), zone);
  const ground = await groundIn(context, frame.value, around);
  const range = rangeOf(query.view, shown);
  const days = await daysOf(context, ground, range, { today, shown, view: query.view });
  const w = words(locale, 'calendar');
  const missingYears = [...new Set(days.flatMap((day) => missingYear(ground, day.day)))];
  const mayPlan = can(actor, 'plan-meeting');
  return ok({
    view: query.view,
    day: shown.toString(),
    title: query.view === 'month' ? monthYear(locale, shown) : weekTitle(locale, range),
    ...neighbours(query.view, shown),
    today: today.toString(),
    weeks: inWeeks(days),
    layers: layersOf(ground, now),
    missing: missingYears.map((year) => w('missingTable', { year: String(year) })).join(' '),
    mayPlan,
    meetings: mayPlan ? await findMeetingVersions(context.db, statesMovable, ground.office.zone) : [],
    venues: ground.venues.map(({ id, name }) => ({ id, name })),
  });
}

/** Where the meeting stands that a time is looked for. */
async function dayOfSought(
  { actor, db }: Context,
  { find }: CalendarQuery,
  zone: string,
): Promise<Temporal.PlainDate | null> {
  if (find === null || !can(actor, 'plan-meeting')) return null;
  const meeting = await findMeeting(db, find as MeetingId);
  return meeting && firstDay(meeting, zone);
}

interface Range {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** Weeks begin on Monday (GB/T 7408). */
function rangeOf(view: CalendarViewKind, day: Temporal.PlainDate): Range {
  const monday = (of: Temporal.PlainDate) => of.subtract({ days: of.dayOfWeek - 1 });
  if (view === 'list') return { from: day, to: day.add({ days: listDays - 1 }) };
  if (view === 'week') return { from: monday(day), to: monday(day).add({ days: 6 }) };
  const last = day.with({ day: day.daysInMonth });
  return { from: monday(day.with({ day: 1 })), to: monday(last).add({ days: 6 }) };
}

function neighbours(
  view: CalendarViewKind,
  day: Temporal.PlainDate,
): { readonly previous: string; readonly next: string } {
  const step = view === 'month' ? { months: 1 } : { days: view === 'week' ? 7 : listDays };
  const from = view === 'month' ? day.with({ day: 1 }) : day;
  return { previous: from.subtract(step).toString(), next: from.add(step).toString() };
}

function weekTitle(locale: Context['locale'], { from, to }: Range): string {
  return `${shortDate(locale, from)} – ${shortDate(locale, to)}`;
}

function inWeeks(days: readonly DayView[]): readonly (readonly DayView[])[] {
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

async function daysOf(
  context: Context,
  ground: PlanningGround,
  range: Range,
  shown: {
    readonly today: Temporal.PlainDate;
    readonly shown: Temporal.PlainDate;
    readonly view: CalendarViewKind;
  },
): Promise<readonly DayView[]> {
  const marks = await deadlineMarks(context, ground, statesMovable);
  const mayPlan = can(context.actor, 'plan-meeting');
  const length = range.from.until(range.to, { largestUnit: 'day' }).days + 1;
  const clashing = await clashingEntries(context, ground, { from: range.from, days: length });
  return clockDays(range.from, range.to, dayStarts(ground.office.zone)).map(({ day, start, end }) => {
    const first = day.day === 1 || (day.equals(range.from) && shown.view === 'month');
    return {
      day: day.toString(),
      label: first ? monthDay(context.locale, day) : String(day.day),
      longLabel: shortDate(context.locale, day),
      weekday: shortWeekday(context.locale, day),
      weekend: !isWorkday(day, ground.clashGround.holidays).workday,
      today: day.equals(shown.today),
      outside: shown.view === 'month' && day.month !== shown.shown.month,
      ...noteOf(ground, day),
      entries: entriesOn(ground, { start, end }, { mayPlan, clashing }),
      deadlines: marks.get(day.toString()) ?? [],
    };
  });
}

function missingYear(ground: PlanningGround, day: string): readonly number[] {
  const { missingYear: year } = isWorkday(Temporal.PlainDate.from(day), ground.clashGround.holidays);
  return year === null ? [] : [year];
}

function noteOf(
  { clashGround, planning, wording }: PlanningGround,
  day: Temporal.PlainDate,
): Pick<DayView, 'note' | 'noteKind'> {
  const w = words(wording.locale, 'calendar');
  const status = isWorkday(day, clashGround.holidays);
  if (status.holiday) return { note: status.holiday[wording.locale], noteKind: 'off' };
  if (status.kind === 'make-up-workday') return { note: w('madeUp'), noteKind: 'work' };
  const iso = day.toString();
  const likely = planning.likelyHolidays.find(({ from, to }) => from <= iso && iso <= to);
  if (!likely || status.missingYear === null) return { note: '', noteKind: '' };
  const name = likely.from === iso ? `${likely.name[wording.locale]} ` : '';
  return { note: `${name}${w('unpublished')}`, noteKind: 'unknown' };
}
