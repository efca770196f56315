import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { AgendaItem } from '#lib/domain/agendas/agenda.ts';
import { blankItem } from '#lib/domain/agendas/edit-agenda.ts';
import type { PlanningRules } from '#lib/domain/calendars/planning-rules.ts';
import type { AgendaItemId, MeetingId, PersonId, SittingId, UserId, VenueId } from '#lib/domain/id.ts';
import { circleOf } from '#lib/domain/meetings/counted-members.ts';
import { traitsOf } from '#lib/domain/meetings/meeting-type.ts';
import type { Office } from '#lib/domain/office/office.ts';
import { leadingGrade } from '#lib/domain/people/leading-post.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { factsInWords } from '#lib/i18n/facts.ts';
import { longDate } from '#lib/i18n/format.ts';
import { findOwnBody } from '#lib/store/bodies.ts';
import { convenedOn, loadCircle } from '#lib/store/circles.ts';
import type { Database } from '#lib/store/database.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import {
  createMeeting,
  type FirstAttendee,
  moveMeeting,
  type NewMeeting,
} from '#lib/store/meetings-planning.ts';
import { loadOffice } from '#lib/store/office.ts';
import { listVehicles } from '#lib/store/vehicles.ts';
import { loadWording } from '#lib/store/wording.ts';
import type { Context } from '../context.ts';
import { loadPlanningRules } from '../templates.ts';
import { firstDayOf, periodOfInput, placingOf, shiftedTo } from './candidates.ts';
import { firstTrips, whyNotLent } from './first-trips.ts';
import type { CreateMeetingInput, MoveMeetingInput, MoveToDayInput, SittingInput } from './input.ts';
import { proposeTitle } from './propose.ts';

/**
 * Writes a new meeting down: with its sittings, its venues held, those convened on its day, and the lines every agenda
 * of its type begins with. On a day that has passed it is the record of one that was held: asked first, then closed. A classified one is only a busy placeholder (保密法 31): no title, list or agenda.
 */
export async function planMeeting(
  context: Context,
  input: CreateMeetingInput,
): Promise<Result<{ readonly id: string }, Refusal>> {
  if (!can(context.actor, 'plan-meeting')) return refuse({ kind: 'not-allowed', action: 'plan-meeting' });
  const office = await loadOffice(context.db);
  const today = context.now.toZonedDateTimeISO(office.zone).toPlainDate().toString();
  const passed = input.sittings.find(({ day }) => day < today);
  if (passed && !input.answered?.includes('day-passed')) {
    const day = longDate(context.locale, Temporal.PlainDate.from(passed.day));
    return refuse({ kind: 'asks', question: 'day-passed', facts: { day }, about: null });
  }
  const plan = await planOf(context, office, input, today);
  if (!plan.ok) return plan;
  const made = await createMeeting(context.db, { plan: plan.value, actor: context.actor, at: context.now });
  return made.ok ? ok({ id: made.value }) : refuse(readable(context, office, made.refusal));
}

async function planOf(
  context: Context,
  office: Office,
  input: CreateMeetingInput,
  today: string,
): Promise<Result<NewMeeting, Refusal>> {
  const own = await findOwnBody(context.db);
  if (!own) return refuse({ kind: 'not-found', what: 'body' });
  const titles = await titlesOf(context.db, office, input);
  if (!titles.ok) return titles;
  const planning = await loadPlanningRules(context.db);
  if (!planning.ok) return planning;
  const { classified } = input;
  const sittings = sortedRows(input.sittings, office.zone, classified);
  const trips = firstTrips(input.vehicleIds, sittings, office.zone);
  const unlendable = whyNotLent(trips, await listVehicles(context.db), office.zone);
  if (unlendable) return refuse(unlendable);
  const attendees = classified ? [] : await firstList(context, own.id, input);
  return ok({
    meeting: {
      type: input.type,
      hostBodyId: own.id,
      term: input.term,
      number: classified ? null : input.number,
      title: titles.value.title,
      shortTitle: titles.value.shortTitle,
      state: input.sittings.every(({ day }) => day < today) ? 'closed' : 'tentative',
      secrecy: classified ? 'classified' : 'public',
      urgentCause: classified ? '' : input.urgentCause,
      ownerId: context.actor.userId as UserId,
    },
    sittings,
    items: classified ? [] : skeleton(planning.value, office, input),
    attendees,
    chairId: usualChair(attendees, own.id, input),
    trips,
    bookingTitle: classified ? '' : titles.value.shortTitle,
  });
}

/** As the pattern makes it, or as somebody wrote it; a classified meeting is called by what may be said of it. */
async function titlesOf(
  db: Database,
  office: Office,
  input: CreateMeetingInput,
): Promise<Result<{ readonly title: string; readonly shortTitle: string }, Refusal>> {
  if (input.classified) {
    const busy = words(office.locale, 'planning')('classifiedTitle');
    return ok({ title: busy, shortTitle: busy });
  }
  if (traitsOf(input.type).numbered === 'within-term' && input.number === null) {
    return refuse({ kind: 'invalid', faults: [{ path: 'number', code: 'required' }] });
  }
  const wording = await loadWording(db);
  const made = await proposeTitle({ office, wording }, input);
  return made.ok ? ok({ ...made.value, title: input.title || made.value.title }) : made;
}

function sortedRows(
  sittings: readonly SittingInput[],
  zone: string,
  classified: boolean,
): NewMeeting['sittings'] {
  return sittings
    .map((sitting) => ({
      name: classified ? '' : sitting.name,
      period: periodOfInput(sitting, zone),
      venueId: sitting.venueId as VenueId | null,
    }))
    .sort((a, b) => Temporal.Instant.compare(a.period.start, b.period.start));
}

/** The steps every agenda of the type begins with, in the office's own language. */
function skeleton(
  { habits }: PlanningRules,
  { locale }: Office,
  { type }: CreateMeetingInput,
): readonly AgendaItem[] {
  const w = words(locale, 'terms');
  return habits[type].steps.map(({ kind, minutes, vote }) => ({
    ...blankItem(randomUUID() as AgendaItemId, kind, w(`kind.${kind}`)),
    minutes,
    vote,
  }));
}

/** Those convened: the members of that day; on the rostrum, where the meeting has one, the chair group and who leads by post and has a rank. */
async function firstList(
  { db }: Context,
  bodyId: NewMeeting['meeting']['hostBodyId'],
  { type, sittings }: CreateMeetingInput,
): Promise<readonly FirstAttendee[]> {
  const group = circleOf(type);
  if (group === null) return [];
  const convened = convenedOn(await loadCircle(db, { group, bodyId }), firstDayOf(sittings));
  const { rostrum } = traitsOf(type);
  return convened.map(({ personId, post, rank, inChair, bodyId: from }) => ({
    personId,
    capacity: 'member' as const,
    post,
    rank,
    onRostrum: rostrum && (inChair || (rank !== null && leadingGrade(post) !== null)),
    bodyId: from,
  }));
}

/**
 * 主任 calls and takes the chair of the standing committee and of the 主任会议 (组51, 组54), where there is the one; another is
 * named where they hand it over.
 */
function usualChair(
  attendees: readonly FirstAttendee[],
  bodyId: NewMeeting['meeting']['hostBodyId'],
  { type }: CreateMeetingInput,
): PersonId | null {
  if (traitsOf(type).presidedBy !== 'chairperson') return null;
  const heads = attendees.filter((one) => one.bodyId === bodyId && leadingGrade(one.post) === 0);
  if (heads.length === 1) return heads[0]?.personId ?? null;
  // 主任 of the committee and 主任 of its office are told apart by rank.
  return heads.find(({ rank }) => rank === 1)?.personId ?? null;
}

/** Moves a meeting in time or place as a form says; the blocks of a classified one have no names. */
export async function rescheduleMeeting(
  context: Context,
  { meetingId, basedOn, sittings }: MoveMeetingInput,
): Promise<Result<{ readonly version: number }, Refusal>> {
  if (!can(context.actor, 'plan-meeting')) return refuse({ kind: 'not-allowed', action: 'plan-meeting' });
  const [office, meeting] = await Promise.all([
    loadOffice(context.db),
    findMeeting(context.db, meetingId as MeetingId),
  ]);
  if (meeting?.state === 'cancelled') return refuse({ kind: 'blocked', codes: ['meeting.cancelled'] });
  const classified = meeting?.secrecy === 'classified';
  const rows = [...sittings]
    .map((sitting) => ({
      id: sitting.id as SittingId | null,
      name: classified ? '' : sitting.name,
      period: periodOfInput(sitting, office.zone),
      venueId: sitting.venueId as VenueId | null,
    }))
    .sort((a, b) => Temporal.Instant.compare(a.period.start, b.period.start));
  const moved = await moveMeeting(context.db, {
    meetingId: meetingId as MeetingId,
    basedOn,
    sittings: rows,
    actor: context.actor,
    at: context.now,
  });
  return moved.ok ? ok({ version: moved.value }) : refuse(readable(context, office, moved.refusal));
}

/** Puts a whole meeting on another first day, its times and venues kept. */
export async function moveToDay(
  context: Context,
  { meetingId, basedOn, day }: MoveToDayInput,
): Promise<Result<{ readonly version: number }, Refusal>> {
  if (!can(context.actor, 'plan-meeting')) return refuse({ kind: 'not-allowed', action: 'plan-meeting' });
  const [office, meeting] = await Promise.all([
    loadOffice(context.db),
    findMeeting(context.db, meetingId as MeetingId),
  ]);
  if (!meeting || meeting.sittings.length === 0) return refuse({ kind: 'not-found', what: 'meeting' });
  const placed = placingOf(meeting, [], office.zone).sittings;
  const sittings = [...shiftedTo(placed, Temporal.PlainDate.from(day))];
  return rescheduleMeeting(context, { meetingId, basedOn, sittings });
}

/** A refusal of a booking with its times as they are read; any other as it is. */
function readable({ locale }: Context, { zone }: Office, refusal: Refusal): Refusal {
  if (refusal.kind !== 'booked') return refusal;
  const { start, end } = factsInWords(locale, { start: refusal.start, end: refusal.end }, zone);
  return { ...refusal, start: String(start), end: String(end) };
}
