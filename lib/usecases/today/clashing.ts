import type { Temporal } from 'temporal-polyfill';
import { isUnit } from '#lib/domain/bodies/body.ts';
import { apartClashes } from '#lib/domain/calendars/apart-clashes.ts';
import type { Candidate, ClashGround } from '#lib/domain/calendars/candidate.ts';
import { type Clash, idsOf, leadingClashes } from '#lib/domain/calendars/clash.ts';
import { type PreparedGround, prepareGround } from '#lib/domain/calendars/ground.ts';
import { joinClashes, withCopies } from '#lib/domain/calendars/join-clashes.ts';
import { needsOf, overlapClashes } from '#lib/domain/calendars/overlap-clashes.ts';
import { plannedTrip, vehicleClashes } from '#lib/domain/calendars/vehicle-clashes.ts';
import type { Meeting } from '#lib/domain/meetings/meeting.ts';
import { listComingTo, listExpected, listPostsHeld } from '#lib/store/meeting-needs.ts';
import { listLentVehicles } from '#lib/store/trips.ts';
import { listVehicles } from '#lib/store/vehicles.ts';
import type { Context } from '../context.ts';
import { bodiesOf, isFirm } from '../planning/candidates.ts';
import { daysPeriod } from '../planning/load-ground.ts';
import { sittingKey } from './fortnight.ts';

/** What a strip knows already; the rules of deadlines are findings of the meetings and not asked for here. */
export type ClashingGround = Omit<
  ClashGround,
  'now' | 'posts' | 'rules' | 'intervals' | 'vehicles' | 'trips'
>;

const noDeadlines: ClashGround['rules'] = {
  id: '',
  title: { 'zh-CN': '', en: '' },
  rules: [],
  parameters: new Map(),
};

/** Whether somebody set a clash of a meeting aside, with a reason. */
type IsWaived = (meetingId: string, clash: Pick<Clash, 'key' | 'stamp'>) => boolean;

/** Who a meeting needs and keeps clear of. */
type Needed = Pick<Candidate, 'personIds' | 'bodyIds' | 'asked'>;

/**
 * The sittings and commitments of some days that stand in each other's way, as the page of a meeting's clashes has them:
 * one venue, person, body or vehicle, bodies kept apart, or no time for the way. What somebody set aside with a reason no longer does.
 */
export async function findClashing(
  { db, now }: Context,
  meetings: readonly Meeting[],
  known: ClashingGround,
  { from, days }: { readonly from: Temporal.PlainDate; readonly days: number },
  isWaived: IsWaived,
): Promise<ReadonlySet<string>> {
  const ids = meetings.map(({ id }) => id);
  const [expected, coming, posts, vehicles, trips] = await Promise.all([
    listExpected(db, ids),
    listComingTo(db, ids),
    listPostsHeld(db, from),
    listVehicles(db),
    listLentVehicles(db, daysPeriod(from, from.add({ days }), known.zone)),
  ]);
  const bodies = known.bodies.filter(isUnit);
  const own = bodies.find(({ kind }) => kind === 'own');
  const prepared = prepareGround({
    ...{ ...known, now, bodies, posts: posts.filter(({ bodyId }) => bodyId !== own?.id) },
    ...{ rules: noDeadlines, intervals: [], vehicles, trips },
  });
  const neededBy = ({ id }: Meeting): Needed => ({
    personIds: expected.get(id) ?? [],
    ...(own ? bodiesOf({ ...known, bodies, own }, coming.get(id) ?? []) : { bodyIds: [] }),
  });
  return new Set(meetings.flatMap((meeting) => clashingOf(prepared, meeting, neededBy(meeting), isWaived)));
}

function clashingOf(
  prepared: PreparedGround,
  meeting: Meeting,
  needed: Needed,
  isWaived: IsWaived,
): readonly string[] {
  return meeting.sittings.flatMap((sitting, index) => {
    const candidate = candidateOf(meeting, sitting, needed);
    const withEntries = [
      ...overlapClashes(prepared, candidate, needsOf(candidate)),
      ...apartClashes(prepared, candidate),
    ];
    const clashes = leadingClashes([
      ...withCopies(prepared, joinClashes(prepared, withEntries)),
      ...(index === 0 ? vehicleClashes(prepared, { ...candidate, trips: tripsOf(prepared, meeting) }) : []),
    ]).filter(({ severity, key, stamp }) => severity !== 'note' && !isWaived(meeting.id, { key, stamp }));
    return clashes.length === 0 ? [] : [sittingKey(meeting.id, index), ...clashes.flatMap(keysOf)];
  });
}

/** What a clash is with, as the strip draws it: a trip stands with the meeting it belongs to. */
function keysOf({ kind, with: other }: Clash): readonly string[] {
  return kind === 'vehicle' && other.meetingId !== null ? [sittingKey(other.meetingId, 0)] : idsOf(other);
}

function tripsOf({ ground }: PreparedGround, { id, sittings }: Meeting): Candidate['trips'] {
  const first = sittings[0]?.period.start;
  if (!first) return [];
  return ground.trips.flatMap(({ meetingId, vehicleId, start, end }) =>
    meetingId === id ? [plannedTrip(vehicleId, { start, end }, first)] : [],
  );
}

function candidateOf(meeting: Meeting, sitting: Meeting['sittings'][number], needed: Needed): Candidate {
  return {
    meetingId: meeting.id,
    type: meeting.type,
    hostBodyId: meeting.hostBodyId,
    firm: isFirm(meeting.state),
    urgent: meeting.urgentCause !== '',
    sittings: [{ period: sitting.period, venueId: sitting.venueId }],
    ...needed,
    trips: [],
    kinds: null,
    previousOn: null,
  };
}
