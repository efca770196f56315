import type { Severity } from '../finding.ts';
import type { PersonId, VenueId } from '../id.ts';
import type { ClashKind } from '../office/office.ts';
import type { Candidate } from './candidate.ts';
import { type Clash, type ClashCause, type Counterpart, lowered } from './clash.ts';
import type { Commitment } from './commitment.ts';
import type { PreparedGround } from './ground.ts';
import { during } from './timeline.ts';
import { travelMinutes } from './travel.ts';
import { whoYields } from './yielding.ts';

const minute = 60_000;

/** What of a candidate is looked up for every commitment. */
export interface Needs {
  readonly bodies: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
}

/** The bodies (the host among them) and people a candidate needs, as sets. */
export function needsOf(candidate: Candidate): Needs {
  return {
    bodies: new Set([candidate.hostBodyId, ...candidate.bodyIds]),
    people: new Set(candidate.personIds),
  };
}

/**
 * Every commitment that wants the same venue, person or body at the same time, or leaves a person no
 * time for the way. What only touches does not clash; a venue must stand empty for its set-up and clear-down.
 * One clash per kind and commitment, whichever sitting comes first.
 */
export function overlapClashes(
  prepared: PreparedGround,
  candidate: Candidate,
  needs: Needs,
): readonly Clash[] {
  const found = new Map<string, Clash>();
  const { timeline, margin } = prepared;
  for (const { period, venueId } of candidate.sittings) {
    const start = period.start.epochMilliseconds;
    const end = period.end.epochMilliseconds;
    const ours = `${start}-${end}@${venueId ?? ''}`;
    for (const index of during(timeline, start - margin, end + margin)) {
      const other = timeline.items[index] as Commitment;
      if (candidate.meetingId !== null && other.meetingId === candidate.meetingId) continue;
      const from = timeline.starts[index] as number;
      const to = timeline.ends[index] as number;
      const gap = Math.max(start - to, from - end);
      for (const hit of hitsOf(prepared, needs, venueId, other, gap)) {
        const key = `clash.${hit.kind}:${other.id}`;
        // Times in epoch milliseconds: a move of either side by a minute is another stamp, a new title is not.
        const places = `${ours}|${from}-${to}@${other.venueId ?? ''}${other.firm ? '' : '?'}`;
        // Who was let go is not who is named since: a waiver speaks of the people it was given for.
        const stamp = hit.cause === 'same-person' ? `${places}|${[...hit.people].sort().join()}` : places;
        if (!found.has(key)) found.set(key, clashOf(prepared, candidate, other, { ...hit, key, stamp }));
      }
    }
  }
  return [...found.values()];
}

export interface Hit {
  readonly kind: ClashKind;
  readonly cause: ClashCause;
  readonly people: readonly PersonId[];
  readonly doubtful: boolean;
  readonly facts: Clash['facts'];
}

const nobody: readonly PersonId[] = [];
const noFacts: Clash['facts'] = {};

/** `gap` in milliseconds: negative where the two overlap, zero where they touch. */
function hitsOf(
  prepared: PreparedGround,
  needs: Needs,
  venueId: VenueId | null,
  other: Commitment,
  gap: number,
): readonly Hit[] {
  const people = other.personIds.length === 0 ? nobody : other.personIds.filter((id) => needs.people.has(id));
  const venue = venueId === null ? undefined : prepared.venues.get(venueId);
  const hits = gap < 0 ? sharedHits(prepared, needs, other, people) : [];
  if (gap >= 0 && people.length > 0 && venue) hits.push(...travelHits(prepared, venue, other, people, gap));
  if (venueId !== null && venueId === other.venueId) {
    const needed = venue ? (venue.setUpMinutes + venue.clearDownMinutes) * minute : 0;
    if (gap < needed) hits.push(venueHit(gap, needed));
  }
  return hits;
}

function venueHit(gap: number, needed: number): Hit {
  const facts: Clash['facts'] = gap < 0 ? noFacts : { free: gap / minute, needed: needed / minute };
  return { kind: 'venue', cause: 'same-venue', people: nobody, doubtful: false, facts };
}

/** People and bodies in two places at once. */
function sharedHits(
  prepared: PreparedGround,
  needs: Needs,
  other: Commitment,
  people: readonly PersonId[],
): Hit[] {
  const hits: Hit[] = [];
  const plain = { doubtful: false, facts: noFacts };
  if (people.length > 0) hits.push({ kind: 'person', cause: 'same-person', people, ...plain });
  const holders = (prepared.holders.get(other.bodyId) ?? nobody).filter((id) => needs.people.has(id));
  if (needs.bodies.has(other.bodyId)) {
    hits.push({ kind: 'body', cause: 'same-body', people: holders, ...plain });
  } else if (holders.length > 0 && other.personIds.length === 0) {
    hits.push({ kind: 'person', cause: 'second-post', people: holders, doubtful: true, facts: noFacts });
  }
  return hits;
}

function travelHits(
  prepared: PreparedGround,
  venue: Parameters<typeof travelMinutes>[1],
  other: Commitment,
  people: readonly PersonId[],
  gap: number,
): readonly Hit[] {
  const from = other.venueId === null ? undefined : prepared.venues.get(other.venueId);
  if (!from) return [];
  const needed = travelMinutes(prepared.ground.planning.travel, from, venue);
  if (gap >= needed * minute) return [];
  const facts = { free: gap / minute, needed };
  return [{ kind: 'travel', cause: 'too-far', people, doubtful: false, facts }];
}

/** The clash of a hit with a commitment: what is tentative, doubtful or from an old calendar weighs one step less. */
export function clashOf(
  prepared: PreparedGround,
  candidate: Candidate,
  other: Commitment,
  hit: Hit & Pick<Clash, 'key' | 'stamp'>,
): Clash {
  const old = isDoubted(prepared, other);
  const weight: Severity = prepared.ground.planning.severity[hit.kind];
  // A venue another meeting of ours holds, if only pencilled in, is booked: nobody else can take it.
  const booked = hit.cause === 'same-venue' && other.meetingId !== null;
  return {
    kind: hit.kind,
    cause: hit.cause,
    key: hit.key,
    severity: booked ? 'block' : !other.firm || old || hit.doubtful ? lowered(weight) : weight,
    with: counterpartOf(other),
    people: hit.people,
    yields: whoYields(
      { body: prepared.bodies.get(candidate.hostBodyId), firm: candidate.firm },
      { body: prepared.bodies.get(other.bodyId), firm: other.firm },
    ),
    basis: null,
    waivable: true,
    stamp: hit.stamp,
    facts: { ...hit.facts, ...asOfDoubted(prepared, other) },
  };
}

/** Whether what another body has comes from a calendar that cannot be believed now. */
export function isDoubted({ doubted }: PreparedGround, { sourceId }: Commitment): boolean {
  return sourceId !== null && doubted.has(sourceId);
}

/** As of when a commitment from such a calendar is known; nothing for all others. */
export function asOfDoubted(prepared: PreparedGround, other: Commitment): Clash['facts'] {
  if (!isDoubted(prepared, other)) return noFacts;
  const asOf = prepared.ground.sources.find(({ id }) => id === other.sourceId)?.lastSuccessAt ?? null;
  return asOf === null ? noFacts : { asOf: asOf.toString() };
}

function counterpartOf(other: Commitment): Counterpart {
  return {
    bodyId: other.bodyId,
    id: other.id,
    meetingId: other.meetingId,
    sourceId: other.sourceId,
    summary: other.visibility === 'busy' ? '' : other.summary,
    start: other.start,
    end: other.end,
    allDay: other.allDay,
    firm: other.firm,
    busyOnly: other.visibility === 'busy',
    venueId: other.venueId,
    entry: other,
  };
}
