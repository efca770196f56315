import { Temporal } from 'temporal-polyfill';
import type { VehicleId } from '#lib/domain/id.ts';
import type { Trip } from '#lib/domain/logistics/vehicle.ts';
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
  return vehicleIds.flatMap((id) => periods.map((period) => ({ vehicleId: id as VehicleId, period })));
}

function hullOf(sittings: readonly { readonly period: Period }[]): Period {
  const starts = sittings.map(({ period }) => period.start).sort(Temporal.Instant.compare);
  const ends = sittings.map(({ period }) => period.end).sort(Temporal.Instant.compare);
  return { start: starts[0] as Temporal.Instant, end: ends.at(-1) as Temporal.Instant };
}
