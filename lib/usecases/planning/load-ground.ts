import { Temporal } from 'temporal-polyfill';
import { type Body, isUnit } from '#lib/domain/bodies/body.ts';
import { bodiesKeptApart } from '#lib/domain/calendars/apart-clashes.ts';
import type { Candidate, ClashGround } from '#lib/domain/calendars/candidate.ts';
import { longestGap, longestWay, marginOf } from '#lib/domain/calendars/ground.ts';
import { intervalsOf } from '#lib/domain/calendars/intervals.ts';
import type { PlanningRules } from '#lib/domain/calendars/planning-rules.ts';
import { tripsReach } from '#lib/domain/calendars/vehicle-clashes.ts';
import type { Venue } from '#lib/domain/logistics/venue.ts';
import type { Office } from '#lib/domain/office/office.ts';
import { planningOf } from '#lib/domain/office/planning-of.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Period } from '#lib/domain/time/period.ts';
import { listBodies } from '#lib/store/bodies.ts';
import { listCalendarSources, type SourceRecord } from '#lib/store/calendar-sources.ts';
import { listCommitments, type Reach } from '#lib/store/commitments.ts';
import { loadConventions } from '#lib/store/conventions.ts';
import { type KeptReadings, keptReadings, lastReadings } from '#lib/store/kept-readings.ts';
import { findMeetingGround } from '#lib/store/meeting-ground.ts';
import { listPostsHeld } from '#lib/store/meeting-needs.ts';
import { loadOffice } from '#lib/store/office.ts';
import { listOwnCommitments } from '#lib/store/own-commitments.ts';
import { loadNamesToFind } from '#lib/store/reading-ground.ts';
import { listLentVehicles } from '#lib/store/trips.ts';
import { listVehicles } from '#lib/store/vehicles.ts';
import { listVenues } from '#lib/store/venues.ts';
import type { Context } from '../context.ts';
import { loadOfficeRules } from '../dossiers/office-rules.ts';
import { loadPlanningTemplate } from '../templates.ts';
import { nameById, wordingOf } from './planning-wording.ts';
import type { Wording } from './word-clash.ts';

/** What is the same whatever is planned: the office, its rules, and what puts an outcome into words. */
export interface PlanningFrame {
  readonly office: Office;
  readonly own: Body;
  readonly bodies: readonly Body[];
  readonly venues: readonly Venue[];
  readonly sources: readonly SourceRecord[];
  readonly planning: PlanningRules;
  readonly rules: Omit<ClashGround, 'commitments' | 'trips'>;
  readonly wording: Wording;
  /** Further readings of the same moment. */
  readonly kept: KeptReadings;
}

/** Everything a plan is checked against. */
export interface PlanningGround extends PlanningFrame {
  readonly clashGround: ClashGround;
}

/** Everything one meeting is checked against. */
export interface MeetingGround extends PlanningGround {
  /** The last day of the meeting of its type before it. */
  readonly previousOn: Temporal.PlainDate | null;
  /** Nothing of the frame had changed when the rest was found. */
  readonly current: boolean;
}

/** Loads what does not depend on where a meeting is placed. */
export async function loadPlanningFrame(context: Context): Promise<Result<PlanningFrame, Refusal>> {
  return frameOf(context, await keptReadings(context.db));
}

/**
 * Finds the ground of a meeting in the frame kept last and, where that has changed since, once more in a new one: the
 * ground brings the answer along, so that nobody waits for a question of its own whether what is kept still holds.
 */
export async function groundInFrame<T extends { readonly ground: MeetingGround }>(
  context: Context,
  find: (frame: PlanningFrame) => Promise<T>,
): Promise<Result<T, Refusal>> {
  const last = lastReadings(context.db);
  const tried = last && (await frameOf(context, last));
  if (tried?.ok) {
    const found = await find(tried.value);
    if (found.ground.current) return ok(found);
  }
  const frame = await loadPlanningFrame(context);
  return frame.ok ? ok(await find(frame.value)) : frame;
}

async function frameOf(context: Context, kept: KeptReadings): Promise<Result<PlanningFrame, Refusal>> {
  const { db, now } = context;
  const office = await kept.once('office', () => loadOffice(db));
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate();
  const [rules, template, stored, bodies, venues, sources, posts, people, vehicles] = await Promise.all([
    loadOfficeRules(office.rulePack),
    loadPlanningTemplate(),
    kept.once('conventions', () => loadConventions(db)),
    kept.once('bodies', async () => (await listBodies(db)).filter(isUnit)),
    kept.once('venues', () => listVenues(db)),
    kept.once('sources', () => listCalendarSources(db)),
    kept.once(`posts ${today}`, () => listPostsHeld(db, today)),
    kept.once('people', async () => nameById((await loadNamesToFind(db)).people)),
    kept.once('vehicles', () => listVehicles(db)),
  ]);
  if (!rules.ok) return rules;
  if (!template.ok) return template;
  const planning = planningOf(template.value, stored.conventions);
  const own = bodies.find((body) => body.kind === 'own');
  if (!own) return refuse({ kind: 'not-found', what: 'body' });
  return ok({
    office,
    own,
    bodies,
    venues,
    sources,
    planning,
    rules: {
      now,
      zone: office.zone,
      sources,
      bodies,
      venues,
      vehicles,
      posts: posts.filter(({ bodyId }) => bodyId !== own.id),
      staleAfterHours: office.staleAfterHours,
      holidays: rules.value.holidays,
      rules: rules.value.pack,
      planning,
      intervals: intervalsOf(rules.value.standing),
    },
    wording: wordingOf(context, office, own, {
      bodies: await kept.once('body names', async () =>
        nameById(bodies.map(({ id, shortName: name }) => ({ id, name }))),
      ),
      venues: await kept.once('venue names', async () => nameById(venues)),
      people,
      sources: await kept.once('source names', async () => nameById(sources)),
    }),
    kept,
  });
}

/** The same frame under other rules, or with bodies in another order of who yields: what is not saved yet is tried so. */
export function withRules(
  frame: PlanningFrame,
  { planning, bodies }: Pick<PlanningFrame, 'planning' | 'bodies'>,
): PlanningFrame {
  return { ...frame, planning, bodies, rules: { ...frame.rules, planning, bodies } };
}

/** The frame with everything that anybody has in a period. */
export async function groundIn(
  { db }: Context,
  frame: PlanningFrame,
  period: Period,
): Promise<PlanningGround> {
  const [theirs, ours, trips] = await Promise.all([
    listCommitments(db, period),
    listOwnCommitments(db, period),
    listLentVehicles(db, period),
  ]);
  return { ...frame, clashGround: { ...frame.rules, trips, commitments: [...theirs, ...ours] } };
}

/** Whom a meeting needs, and what is looked for around it. */
type Needed = Omit<Candidate, 'firm' | 'urgent' | 'kinds' | 'previousOn'>;

/**
 * The frame with what can stand in the way of one meeting somewhere in a period: what its bodies and people do, also
 * in a second post, what bodies kept apart from them do, what our venues and its vehicles are taken by, and the sessions it is linked to.
 */
export async function groundFor(
  { db, now }: Context,
  frame: PlanningFrame,
  needed: Needed,
  period: Period,
): Promise<MeetingGround> {
  const { meetingId: exceptMeetingId, hostBodyId, type } = needed;
  const far = { milliseconds: tripsReach(needed.trips) };
  const margin = Math.max(marginOf(frame.planning, frame.venues), sameDay(frame));
  const [{ commitments, previousEnd, stamp }, trips] = await Promise.all([
    findMeetingGround(db, {
      reaches: reachesOf(frame, needed, period),
      ours: widened(period, margin),
      series: { hostBodyId, type, exceptMeetingId },
      before: needed.sittings[0]?.period.start ?? now,
    }),
    needed.trips.length === 0
      ? []
      : listLentVehicles(db, { start: period.start.subtract(far), end: period.end.add(far) }),
  ]);
  return {
    ...frame,
    clashGround: { ...frame.rules, trips, commitments },
    previousOn: previousEnd?.toZonedDateTimeISO(frame.office.zone).toPlainDate() ?? null,
    current: stamp === frame.kept.stamp,
  };
}

const HOUR = 3_600_000;
const nobody = { bodyIds: [], venueIds: [], personIds: [] };

/** What must not be on the same day is looked for this far; milliseconds. */
function sameDay({ planning }: PlanningFrame): number {
  return planning.apart.length > 0 ? 24 * HOUR : 0;
}

function widened({ start, end }: Period, milliseconds: number): Period {
  return { start: start.subtract({ milliseconds }), end: end.add({ milliseconds }) };
}

/** Bodies and people as far as the way to them, venues as far as they must stand empty, linked sessions for days. */
function reachesOf(frame: PlanningFrame, needed: Needed, period: Period): readonly Reach[] {
  const { rules, venues, planning } = frame;
  const { hostBodyId, bodyIds, personIds } = needed;
  const people = new Set<string>(personIds);
  const posts = rules.posts.filter(({ personId }) => people.has(personId)).map(({ bodyId }) => bodyId);
  return [
    {
      period: widened(period, Math.max(longestWay(planning), sameDay(frame))),
      bodyIds: [...new Set([hostBodyId, ...bodyIds, ...posts, ...bodiesKeptApart(planning.apart, needed)])],
      venueIds: [],
      personIds,
    },
    { ...nobody, period: widened(period, longestGap(venues)), venueIds: venues.map(({ id }) => id) },
    ...linkedSessions(frame, needed, period),
  ];
}

function linkedSessions(
  { planning, bodies }: PlanningFrame,
  { type }: Needed,
  period: Period,
): readonly Reach[] {
  const linkages = planning.linkages.filter(({ types }) => types.includes(type));
  if (linkages.length === 0) return [];
  const kinds = new Set(linkages.flatMap(({ bodyKinds }) => bodyKinds));
  const bodyIds = bodies.flatMap(({ id, kind }) => (kinds.has(kind) ? [id] : []));
  const days = Math.max(...linkages.map(({ withinDays }) => withinDays)) + 2;
  return [{ ...nobody, period: widened(period, days * 24 * HOUR), bodyIds }];
}

/** The whole days from one to another, both included, as a period in a zone. */
export function daysPeriod(from: Temporal.PlainDate, to: Temporal.PlainDate, zone: string): Period {
  const [first, last] = Temporal.PlainDate.compare(from, to) <= 0 ? [from, to] : [to, from];
  return {
    start: first.toZonedDateTime(zone).toInstant(),
    end: last.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
  };
}
