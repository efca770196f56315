import { Temporal } from 'temporal-polyfill';
import type { Candidate, ClashGround } from '#lib/domain/calendars/candidate.ts';
import type { CalendarSource, Commitment } from '#lib/domain/calendars/commitment.ts';
import { bareName, peopleInText } from '#lib/domain/calendars/people-in-text.ts';
import { isSamePlace } from '#lib/domain/calendars/places-in-text.ts';
import type { PlanningRules } from '#lib/domain/calendars/planning-rules.ts';
import type { BodyId, PersonId, SourceId, VenueId } from '#lib/domain/id.ts';
import { defaultOfficeRules } from '#lib/domain/office/office-rules.ts';
import type { RulePack } from '#lib/domain/time/deadlines.ts';
import type { Period } from '#lib/domain/time/period.ts';
import type { HolidayTables } from '#lib/domain/time/workday.ts';
import type { TimeWindow } from '#lib/ical/occurrences.ts';
import type { Zone } from '#lib/ical/zone.ts';
import type { OccupiedTime } from './occupied-times.ts';
import type { PlanInput } from './plan-input.ts';

/** A calendar of the plan as it was read. */
export interface PlanCalendar {
  readonly body: string;
  readonly people: readonly string[];
  /** What is taken within a window; null: nothing of a calendar was in the file. */
  readonly times: ((window: TimeWindow, zone: Zone) => readonly OccupiedTime[]) | null;
  /** Of a weekly plan: the weeks it covers. */
  readonly knownWithin?: readonly Period[];
}

/** The rules a plan is checked by. */
export interface PlanRules {
  readonly holidays: HolidayTables;
  readonly planning: PlanningRules;
  readonly pack: RulePack;
}

/** Names stand for themselves in a plan: there is no register behind it. */
const venueName = 'venue';
export const planHost = 'ours' as BodyId;

export const bodyIdOf = (name: string): BodyId => name as BodyId;
export const personIdOf = (name: string): PersonId => bareName(name) as PersonId;

/** What a plan's candidate is checked against; calendars are read within `window` only. */
export function planGround(
  plan: PlanInput,
  calendars: readonly PlanCalendar[],
  rules: PlanRules,
  around: { readonly now: Temporal.Instant; readonly window: TimeWindow; readonly zone: Zone },
): ClashGround {
  const bodies = [...new Set(calendars.map(({ body }) => body))];
  const asked = plan.candidate.people.map((name) => ({ id: personIdOf(name), name }));
  return {
    now: around.now,
    zone: plan.zone,
    commitments: calendars.flatMap((entry, index) =>
      (entry.times?.(around.window, around.zone) ?? []).map((occupied) =>
        commitmentOf(occupied, entry, index, plan.candidate.venue ?? '', asked),
      ),
    ),
    sources: calendars.map((entry, index) => sourceOf(entry, index, around.now)),
    bodies: bodies.map((name) => ({
      id: bodyIdOf(name),
      name,
      shortName: name,
      kind: 'bureau',
      parentId: null,
      shareLevel: 'busy',
      precedence: 0,
      contactName: '',
      contactPhone: '',
      version: 1,
    })),
    venues: [],
    vehicles: [],
    trips: [],
    posts: [],
    staleAfterHours: defaultOfficeRules.staleAfterHours,
    holidays: rules.holidays,
    // No notice period applies to a meeting of no known type.
    rules: plan.candidate.type === undefined ? { ...rules.pack, rules: [] } : rules.pack,
    planning: rules.planning,
    intervals: [],
  };
}

function commitmentOf(
  occupied: OccupiedTime,
  entry: PlanCalendar,
  index: number,
  venue: string,
  asked: readonly { readonly id: PersonId; readonly name: string }[],
): Commitment {
  const named = peopleInText(occupied.text, asked).map(({ id }) => id);
  return {
    id: `${index}/${occupied.identity}`,
    bodyId: bodyIdOf(entry.body),
    sourceId: String(index) as SourceId,
    meetingId: null,
    summary: occupied.summary,
    start: Temporal.Instant.fromEpochMilliseconds(occupied.start),
    end: Temporal.Instant.fromEpochMilliseconds(occupied.end),
    allDay: occupied.allDay,
    firm: occupied.firm,
    visibility: occupied.busyOnly ? 'busy' : 'title',
    venueId: isSamePlace(occupied.location, venue) ? (venueName as VenueId) : null,
    location: occupied.location,
    personIds: [...new Set([...entry.people.map(personIdOf), ...named])],
  };
}

function sourceOf(entry: PlanCalendar, index: number, now: Temporal.Instant): CalendarSource {
  return {
    id: String(index) as SourceId,
    bodyId: bodyIdOf(entry.body),
    kind: 'upload',
    name: entry.body,
    url: null,
    lastSuccessAt: entry.times === null ? null : now,
    lastErrorAt: null,
    lastError: null,
    used: 0,
    skipped: 0,
    failures: 0,
    ...(entry.knownWithin ? { knownWithin: entry.knownWithin } : {}),
    version: 1,
  };
}

/** The candidate of a plan. A type nobody gave is a plain office meeting, to which no notice period applies. */
export function planCandidate(
  plan: PlanInput,
  calendars: readonly PlanCalendar[],
  period: { readonly start: Temporal.Instant; readonly end: Temporal.Instant },
): Candidate {
  const { venue, people, bodies, type } = plan.candidate;
  return {
    meetingId: null,
    type: type ?? 'office',
    hostBodyId: planHost,
    firm: true,
    urgent: false,
    kinds: null,
    sittings: [{ period, venueId: venue ? (venueName as VenueId) : null }],
    bodyIds: (bodies ?? calendars.map(({ body }) => body)).map(bodyIdOf),
    personIds: people.map(personIdOf),
    trips: [],
    previousOn: null,
  };
}
