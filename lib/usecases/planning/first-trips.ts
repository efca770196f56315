import { Temporal } from 'temporal-polyfill';
import type { VehicleId } from '#lib/domain/id.ts';
import { isRetired, type Trip, type Vehicle } from '#lib/domain/logistics/vehicle.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Period } from '#lib/domain/time/period.ts';

/** The trips a new meeting begins with: each vehicle on each of its days, from its first sitting there to the end of its last. */
export function firstTrips(
  vehicleIds: readonly string[],
  sittings: readonly { readonly period: Period }[],
  zone: string,
): readonly Pick<Trip, 'vehicleId' | 'period'>[] {
  const days = Map.groupBy(sittings, ({ period }) =>
    period.start.toZonedDateTimeISO(zone).toPlainDate().toString(),
  );
  const periods = [...days.values()].map(hullOf);
  return [...new Set(vehicleIds)].flatMap((id) =>
    periods.map((period) => ({ vehicleId: id as VehicleId, period })),
  );
}

/** Why one of these trips cannot be had; null: each vehicle is known and in use on its day. */
export function whyNotLent(
  trips: readonly Pick<Trip, 'vehicleId' | 'period'>[],
  vehicles: readonly Vehicle[],
  zone: string,
): Refusal | null {
  for (const { vehicleId, period } of trips) {
    const vehicle = vehicles.find(({ id }) => id === vehicleId);
    if (!vehicle) return { kind: 'not-found', what: 'vehicle' };
    if (isRetired(vehicle, period.start.toZonedDateTimeISO(zone).toPlainDate()))
      return { kind: 'invalid', faults: [{ path: 'vehicleIds', code: 'vehicle-retired' }] };
  }
  return null;
}

function hullOf(sittings: readonly { readonly period: Period }[]): Period {
  const starts = sittings.map(({ period }) => period.start).sort(Temporal.Instant.compare);
  const ends = sittings.map(({ period }) => period.end).sort(Temporal.Instant.compare);
  return { start: starts[0] as Temporal.Instant, end: ends.at(-1) as Temporal.Instant };
}
