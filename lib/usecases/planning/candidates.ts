import { Temporal } from 'temporal-polyfill';
import type { Body, BodyKind } from '#lib/domain/bodies/body.ts';
import type { Candidate } from '#lib/domain/calendars/candidate.ts';
import type { CalendarSource } from '#lib/domain/calendars/commitment.ts';
import { plannedTrip } from '#lib/domain/calendars/vehicle-clashes.ts';
import type { BodyId, PersonId, VenueId } from '#lib/domain/id.ts';
import { circleOf } from '#lib/domain/meetings/counted-members.ts';
import type { Meeting, MeetingState } from '#lib/domain/meetings/meeting.ts';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';
import type { Period } from '#lib/domain/time/period.ts';
import { convenedOn, loadCircle } from '#lib/store/circles.ts';
import { listComing, listExpected } from '#lib/store/meeting-needs.ts';
import { listPlannedTrips } from '#lib/store/trips.ts';
import type { Context } from '../context.ts';
import { firstTrips } from './first-trips.ts';
import type { SittingInput } from './input.ts';
import type { PlanningFrame } from './load-ground.ts';

/** A form's day and times as instants of the office's zone. */
export function periodOfInput({ day, start, end }: SittingInput, zone: string): Period {
  const at = (time: string) =>
    Temporal.PlainDate.from(day)
      .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time.padStart(5, '0')) })
      .toInstant();
  return { start: at(start), end: at(end) };
}

/** The first day of what a form says. */
export function firstDayOf(sittings: readonly Pick<SittingInput, 'day'>[]): Temporal.PlainDate {
  const [first = ''] = sittings.map(({ day }) => day).sort();
  return Temporal.PlainDate.from(first);
}

/** Of whom it is asked whose calendar we have. */
type Known = Pick<PlanningFrame, 'bodies' | 'own'> & {
  readonly sources: readonly Pick<CalendarSource, 'bodyId'>[];
};

/** Bodies whose own meetings take our people away: the other organs of state, of the party and the consultative conference. */
const convening: ReadonlySet<BodyKind> = new Set([
  ...(['congress', 'party', 'government', 'cppcc', 'court', 'procuratorate', 'supervisory'] as const),
]);

/**
 * The other bodies a meeting keeps clear of by itself: every one whose calendar, or some word of theirs, we have, and
 * those that convene meetings of their own even where we have nothing of them, for then whether they are free is not
 * known. Our own departments are no other bodies; bureaus and townships count once somebody follows their calendar.
 */
export function bodiesToAvoid(frame: Known): readonly BodyId[] {
  const followed = followedBodies(frame);
  return others(frame).flatMap(({ id, kind }) => (followed.has(id) || convening.has(kind) ? [id] : []));
}

/** The rest of them: nobody follows their calendar and no meeting waits for it. Named once, so that silence is not free. */
export function bodiesNotFollowed(frame: PlanningFrame): readonly Body[] {
  const followed = followedBodies(frame);
  return others(frame).filter(({ id, kind }) => !followed.has(id) && !convening.has(kind));
}

/** What a place could be held against and was not, for want of it. */
export type Unasked = 'venue' | 'people' | 'bodies';

/** What is not known of a place at all: a venue that was not chosen, people nobody entered, calendars nobody connected. */
export function unaskedOf(
  frame: PlanningFrame,
  { sittings, personIds }: Pick<Candidate, 'sittings' | 'personIds'>,
): readonly Unasked[] {
  const followed = followedBodies(frame);
  return [
    ...(sittings.every(({ venueId }) => venueId !== null) ? [] : (['venue'] as const)),
    ...(personIds.length > 0 ? [] : (['people'] as const)),
    ...(others(frame).some(({ id }) => followed.has(id)) ? [] : (['bodies'] as const)),
  ];
}

function followedBodies({ sources }: Pick<Known, 'sources'>): ReadonlySet<string> {
  return new Set(sources.map(({ bodyId }) => bodyId));
}

function others({ bodies, own }: Pick<Known, 'bodies' | 'own'>): readonly Body[] {
  return bodies.filter(({ id, parentId }) => id !== own.id && parentId !== own.id);
}

/** Those a meeting is kept clear of, and which of them come: whoever somebody names, or else is on its list. */
export function bodiesOf(
  frame: Known,
  coming: readonly BodyId[],
  named?: readonly BodyId[],
): Pick<Candidate, 'bodyIds' | 'asked'> {
  if (named) return { bodyIds: named };
  return { bodyIds: bodiesToAvoid(frame), asked: coming };
}

export interface Placing {
  readonly meetingId: string | null;
  readonly type: MeetingType;
  readonly firm: boolean;
  readonly urgent: boolean;
  readonly kinds: readonly string[] | null;
  readonly sittings: readonly SittingInput[];
  readonly bodyIds?: readonly string[] | undefined;
  /** Of a meeting that is not there yet: the vehicles it asks for; those of others are their trips. */
  readonly vehicleIds?: readonly string[];
}

/** A candidate before its ground was found: only that tells which meeting was the last of its type. */
export type Sought = Omit<Candidate, 'previousOn'>;

/**
 * The candidate a form describes. Until a meeting has a list of its own, those are expected who would be convened to
 * it on its day.
 */
export async function candidateOf(
  context: Context,
  ground: PlanningFrame,
  placing: Placing,
): Promise<Sought> {
  const { zone } = ground.office;
  const sittings = placing.sittings
    .map((sitting) => ({ period: periodOfInput(sitting, zone), venueId: sitting.venueId as VenueId | null }))
    .sort((a, b) => Temporal.Instant.compare(a.period.start, b.period.start));
  const first = firstDayOf(placing.sittings);
  const [personIds, coming, trips] = await Promise.all([
    peopleNeeded(context, ground, placing, first),
    placing.meetingId === null ? [] : listComing(context.db, placing.meetingId),
    placing.meetingId === null
      ? wholeDays(placing.vehicleIds ?? [], sittings, zone)
      : listPlannedTrips(context.db, placing.meetingId),
  ]);
  return {
    meetingId: placing.meetingId,
    type: placing.type,
    hostBodyId: ground.own.id,
    firm: placing.firm,
    urgent: placing.urgent,
    kinds: placing.kinds,
    sittings,
    ...bodiesOf(ground, coming, placing.bodyIds as readonly BodyId[] | undefined),
    personIds,
    trips,
  };
}

function wholeDays(
  vehicleIds: readonly string[],
  sittings: Candidate['sittings'],
  zone: string,
): Candidate['trips'] {
  const first = sittings[0]?.period.start;
  if (!first) return [];
  return firstTrips(vehicleIds, sittings, zone).map(({ vehicleId, period }) =>
    plannedTrip(vehicleId, period, first),
  );
}

async function peopleNeeded(
  context: Context,
  ground: PlanningFrame,
  { meetingId, type }: Placing,
  day: Temporal.PlainDate,
): Promise<readonly PersonId[]> {
  if (meetingId !== null) {
    const expected = (await listExpected(context.db, [meetingId])).get(meetingId);
    if (expected) return expected;
  }
  const group = circleOf(type);
  if (group === null) return [];
  const asked = { group, bodyId: ground.own.id };
  const circle = await ground.kept.once(`circle ${group}`, () => loadCircle(context.db, asked));
  return convenedOn(circle, day).map(({ personId }) => personId);
}

/** Until the leaders have been asked a meeting is only pencilled in. */
export function isFirm(state: MeetingState): boolean {
  return state !== 'tentative' && state !== 'consulting';
}

/** How a meeting that is there would be placed as it stands. */
export function placingOf(meeting: Meeting, kinds: readonly string[], zone: string): Placing {
  return {
    meetingId: meeting.id,
    type: meeting.type,
    firm: isFirm(meeting.state),
    urgent: meeting.urgentCause !== '',
    kinds,
    sittings: meeting.sittings.map((sitting) => sittingInputOf(sitting, zone)),
  };
}

/** A sitting as a form shows it. */
export function sittingInputOf(
  { id, name, period, venueId }: Meeting['sittings'][number],
  zone: string,
): SittingInput {
  const [start, end] = [period.start.toZonedDateTimeISO(zone), period.end.toZonedDateTimeISO(zone)];
  const clock = (at: Temporal.ZonedDateTime) => at.toPlainTime().toString({ smallestUnit: 'minute' });
  return { id, name, day: start.toPlainDate().toString(), start: clock(start), end: clock(end), venueId };
}

/** The same sittings with the first on another day. */
export function shiftedTo(
  sittings: readonly SittingInput[],
  day: Temporal.PlainDate,
): readonly SittingInput[] {
  const by = firstDayOf(sittings).until(day, { largestUnit: 'day' }).days;
  return sittings.map((sitting) => ({
    ...sitting,
    day: Temporal.PlainDate.from(sitting.day).add({ days: by }).toString(),
  }));
}
