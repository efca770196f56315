import type { Temporal } from 'temporal-polyfill';
import { isRetired } from '../logistics/vehicle.ts';
import type { Period } from '../time/period.ts';
import type { Candidate, PlannedTrip } from './candidate.ts';
import type { Clash } from './clash.ts';
import { dayClash } from './day-clashes.ts';
import type { PreparedGround } from './ground.ts';
import { clashOf } from './overlap-clashes.ts';

const minute = 60_000;

/**
 * Vehicles of a candidate that somebody else has at the same time, and those that are lent no more by then. A trip
 * keeps its distance from the first sitting, wherever that is placed; what only touches does not clash.
 */
export function vehicleClashes(prepared: PreparedGround, candidate: Candidate): readonly Clash[] {
  const first = candidate.sittings[0]?.period.start;
  if (!first || candidate.trips.length === 0) return [];
  const found = new Map<string, Clash>();
  for (const { vehicleId, offsetMinutes, minutes } of candidate.trips) {
    const start = first.epochMilliseconds + offsetMinutes * minute;
    const end = start + minutes * minute;
    const plate = prepared.vehicles.get(vehicleId)?.plate ?? '';
    for (const other of prepared.trips.get(vehicleId) ?? []) {
      if (candidate.meetingId !== null && other.meetingId === candidate.meetingId) continue;
      const [from, to] = [other.start.epochMilliseconds, other.end.epochMilliseconds];
      const key = `clash.vehicle:${other.id}`;
      if (from >= end || to <= start || found.has(key)) continue;
      const hit = { kind: 'vehicle', cause: 'same-vehicle', people: [], doubtful: false } as const;
      const stamp = `${start}-${end}|${from}-${to}@${vehicleId}`;
      found.set(key, clashOf(prepared, candidate, other, { ...hit, facts: { plate }, key, stamp }));
    }
    const day = first.add({ minutes: offsetMinutes }).toZonedDateTimeISO(prepared.ground.zone).toPlainDate();
    const retired = retiredClash(prepared, vehicleId, day);
    if (retired) found.set(retired.key, retired);
  }
  return [...found.values()];
}

/** A trip by its distance from where the first sitting of its meeting begins. */
export function plannedTrip(
  vehicleId: PlannedTrip['vehicleId'],
  { start, end }: Period,
  first: Temporal.Instant,
): PlannedTrip {
  return {
    vehicleId,
    offsetMinutes: first.until(start).total('minutes'),
    minutes: start.until(end).total('minutes'),
  };
}

/** How far from its first sitting a meeting's vehicles are under way; milliseconds. */
export function tripsReach(trips: Candidate['trips']): number {
  return Math.max(0, ...trips.map((trip) => Math.abs(trip.offsetMinutes) + trip.minutes)) * minute;
}

function retiredClash(
  prepared: PreparedGround,
  vehicleId: Candidate['trips'][number]['vehicleId'],
  day: Temporal.PlainDate,
): Clash | null {
  const vehicle = prepared.vehicles.get(vehicleId);
  if (!vehicle || !isRetired(vehicle, day)) return null;
  const hit = {
    kind: 'vehicle',
    cause: 'vehicle-retired',
    id: `vehicle-${vehicleId}`,
    severity: prepared.ground.planning.severity.vehicle,
    day,
    summary: vehicle.plate,
    basis: null,
    waivable: true,
    stamp: `${day.toString()}|${vehicle.retiredOn?.toString() ?? ''}`,
    facts: { plate: vehicle.plate },
  } as const;
  return dayClash(hit, prepared);
}
