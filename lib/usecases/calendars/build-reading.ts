import { hash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { nameFinder } from '#lib/domain/calendars/people-in-text.ts';
import { venueMeant } from '#lib/domain/calendars/places-in-text.ts';
import type { PersonId, SourceId, VenueId } from '#lib/domain/id.ts';
import type { Venue } from '#lib/domain/logistics/venue.ts';
import { plainText } from '#lib/domain/plain-text.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { Period } from '#lib/domain/time/period.ts';
import { readCalendar } from '#lib/ical/read.ts';
import { namedZone } from '#lib/ical/zone-names.ts';
import type { SourceWarning } from '#lib/store/calendar-sources.ts';
import type { ReadCommitment, ReadCommitments } from '#lib/store/write-commitments.ts';
import { type OccupiedTime, occupiedTimes } from './occupied-times.ts';
import { keptRemark } from './remarks.ts';

/** What imported times are matched with. */
export interface ReadingGround {
  readonly zone: string;
  readonly venues: readonly Pick<Venue, 'id' | 'name'>[];
  readonly people: readonly { readonly id: PersonId; readonly name: string; readonly email?: string }[];
}

/** A calendar unrolled over a horizon, ready to be kept. */
export interface BuiltReading {
  /** What the calendar calls itself; empty: nothing. */
  readonly name: string;
  readonly commitments: ReadCommitments;
  readonly skipped: number;
  readonly warnings: readonly SourceWarning[];
}

/** A repetition of which only the beginning was worked out. */
export const RULE_CAPPED = 'rule-capped';

/** More would only be noise; the count of what was skipped is complete. */
const mostWarnings = 50;
const longestText = 300;

/** Reads a calendar's text into commitments of one source. Refused, as a code, where there is no calendar in it. */
export function buildReading(
  text: string,
  sourceId: SourceId,
  horizon: Period,
  ground: ReadingGround,
): Result<BuiltReading, string> {
  const read = readCalendar(text);
  if (!read.ok) return refuse(read.refusal.kind);
  const zone = namedZone(ground.zone);
  if (zone === null) return refuse('zone-unknown');
  const window = { from: horizon.start.epochMilliseconds, to: horizon.end.epochMilliseconds };
  const { times, warnings } = occupiedTimes(read.value, window, zone);
  return ok({
    name: storable(read.value.name),
    commitments: {
      length: times.length,
      [Symbol.iterator]: () => eachCommitment(times, sourceId, ground),
    },
    // What comes after the place where a repetition was given up is not known: as little as an entry passed over.
    skipped: read.value.skipped + warnings.filter(({ kind }) => kind === RULE_CAPPED).length,
    // What was not counted to its end first: it is what makes the calendar partly unknown.
    warnings: [...warnings, ...read.value.warnings].slice(0, mostWarnings).map(keptRemark),
  });
}

/** Times as they are kept: under ids that stay, with our people and venues found in their words. */
export function commitmentsOf(
  times: readonly OccupiedTime[],
  sourceId: SourceId,
  ground: ReadingGround,
): readonly ReadCommitment[] {
  return [...eachCommitment(times, sourceId, ground)];
}

function* eachCommitment(
  times: Iterable<OccupiedTime>,
  sourceId: SourceId,
  ground: ReadingGround,
): Generator<ReadCommitment> {
  const named = nameFinder(ground.people);
  const venues = venueFinder(ground.venues);
  for (const time of times) yield commitmentOf(time, sourceId, named, venues);
}

/** The same places come again and again: each is looked up once. */
function venueFinder(venues: ReadingGround['venues']): (location: string) => VenueId | null {
  const known = new Map<string, VenueId | null>();
  return (location) => {
    const before = known.get(location);
    if (before !== undefined) return before;
    const found = location === '' ? null : (venueMeant(location, venues)?.id ?? null);
    known.set(location, found);
    return found;
  };
}

function commitmentOf(
  time: OccupiedTime,
  sourceId: SourceId,
  named: (text: string) => ReadingGround['people'],
  venueOf: (location: string) => VenueId | null,
): ReadCommitment {
  const digest = hash('sha256', time.identity, 'base64url').slice(0, 24);
  return {
    id: `${sourceId}:${digest}`,
    uid: storable(time.identity),
    summary: time.busyOnly ? '' : storable(time.summary),
    start: Temporal.Instant.fromEpochMilliseconds(time.start),
    end: Temporal.Instant.fromEpochMilliseconds(time.end),
    allDay: time.allDay,
    firm: time.firm,
    visibility: time.busyOnly ? 'busy' : 'title',
    venueId: venueOf(time.location),
    location: time.busyOnly ? '' : storable(time.location),
    personIds: [...new Set(named(time.text).map(({ id }) => id))],
  };
}

/** Nobody reads a title of a thousand characters. */
function storable(text: string): string {
  return plainText(text).slice(0, longestText);
}

/** Whether nothing of a calendar could be used and something not be read: it says as little as one out of reach. */
export function isNothingUsable({
  commitments,
  skipped,
}: Pick<BuiltReading, 'commitments' | 'skipped'>): boolean {
  return commitments.length === 0 && skipped > 0;
}
