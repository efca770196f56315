import type { Temporal } from 'temporal-polyfill';
import type { Body } from '../bodies/body.ts';
import type { BodyId, PersonId, SourceId, VehicleId, VenueId } from '../id.ts';
import type { Vehicle } from '../logistics/vehicle.ts';
import type { Venue } from '../logistics/venue.ts';
import type { ClashGround, LentVehicle } from './candidate.ts';
import { dayStarts } from './clock-times.ts';
import type { CalendarSource } from './commitment.ts';
import type { PlanningRules } from './planning-rules.ts';
import { isTrusted, type SourceHealth, sourceHealth } from './source-health.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** A ground looked through once, so that many candidates can be checked against it. */
export interface PreparedGround {
  readonly ground: ClashGround;
  readonly timeline: Timeline;
  readonly bodies: ReadonlyMap<BodyId, Body>;
  readonly venues: ReadonlyMap<VenueId, Venue>;
  readonly vehicles: ReadonlyMap<VehicleId, Vehicle>;
  readonly trips: ReadonlyMap<VehicleId, readonly LentVehicle[]>;
  /** Who of ours holds a post in a body. */
  readonly holders: ReadonlyMap<BodyId, readonly PersonId[]>;
  /** When a day begins in the ground's zone. */
  readonly startOf: (day: Temporal.PlainDate) => Temporal.Instant;
  readonly sources: ReadonlyMap<BodyId, readonly CalendarSource[]>;
  readonly sourceById: ReadonlyMap<SourceId, CalendarSource>;
  readonly health: ReadonlyMap<SourceId, SourceHealth>;
  /** Sources that are not to be believed: what they say weighs less, what they do not say is not known. */
  readonly doubted: ReadonlySet<SourceId>;
  /** How far from a sitting anything can still be in its way: see `marginOf`. */
  readonly margin: number;
}

const minute = 60_000;

/** Sorts and indexes a ground. */
export function prepareGround(ground: ClashGround): PreparedGround {
  const patience = { subscribedHours: ground.staleAfterHours, uploadedDays: ground.planning.uploadStaleDays };
  const health = new Map(
    ground.sources.map((source) => [source.id, sourceHealth(source, ground.now, patience)] as const),
  );
  return {
    ground,
    timeline: timelineOf(ground.commitments),
    bodies: new Map(ground.bodies.map((body) => [body.id, body])),
    venues: new Map(ground.venues.map((venue) => [venue.id, venue])),
    vehicles: new Map(ground.vehicles.map((vehicle) => [vehicle.id, vehicle])),
    trips: Map.groupBy(ground.trips, ({ vehicleId }) => vehicleId),
    holders: holdersByBody(ground),
    startOf: dayStarts(ground.zone),
    sources: Map.groupBy(ground.sources, ({ bodyId }) => bodyId),
    sourceById: new Map(ground.sources.map((source) => [source.id, source])),
    health,
    doubted: new Set([...health].filter(([, state]) => !isTrusted(state)).map(([id]) => id)),
    margin: marginOf(ground.planning, ground.venues),
  };
}

/** The longest way between two venues, or time a venue needs empty on either side of a sitting; milliseconds. */
export function marginOf(planning: PlanningRules, venues: readonly Venue[]): number {
  return Math.max(longestWay(planning), longestGap(venues));
}

/** How far from a sitting what people do elsewhere can be in its way; milliseconds. */
export function longestWay({ travel }: PlanningRules): number {
  const ways = [travel.sameAddressMinutes, travel.otherAddressMinutes, ...travel.pairs.map((p) => p.minutes)];
  return Math.max(0, ...ways) * minute;
}

/** How far from a sitting what a venue is taken by can be in its way; milliseconds. */
export function longestGap(venues: readonly Venue[]): number {
  return Math.max(0, ...venues.map((venue) => venue.setUpMinutes + venue.clearDownMinutes)) * minute;
}

function holdersByBody(ground: ClashGround): ReadonlyMap<BodyId, readonly PersonId[]> {
  const holders = new Map<BodyId, PersonId[]>();
  for (const { bodyId, personId } of ground.posts) {
    const list = holders.get(bodyId);
    if (!list) holders.set(bodyId, [personId]);
    else if (!list.includes(personId)) list.push(personId);
  }
  return holders;
}
