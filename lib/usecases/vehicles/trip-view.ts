import type { Temporal } from 'temporal-polyfill';
import { type Trip, type Vehicle, withoutSeat } from '#lib/domain/logistics/vehicle.ts';

/** A trip as its form shows it; plain JSON, times on the office's clock (`2026-09-18T08:30`). */
export interface TripView {
  readonly id: string;
  readonly version: number;
  readonly vehicleId: string;
  readonly plate: string;
  readonly seats: number;
  readonly driver: string;
  readonly driverPhone: string;
  readonly start: string;
  readonly end: string;
  readonly from: string;
  readonly riders: string;
  readonly riderCount: number | null;
  readonly held: boolean;
  /** How many have no seat. */
  readonly standing: number;
}

/** A trip with what people call its vehicle and whom they ring. */
export function tripView(trip: Trip, vehicles: readonly Vehicle[], zone: string): TripView {
  const vehicle = vehicles.find(({ id }) => id === trip.vehicleId);
  const clock = (at: Temporal.Instant): string =>
    at.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
  const { id, version, vehicleId, from, riders, riderCount, held, period } = trip;
  return {
    ...{ id, version, vehicleId, from, riders, riderCount, held },
    plate: vehicle?.plate ?? '',
    seats: vehicle?.seats ?? 0,
    driver: vehicle?.driver ?? '',
    driverPhone: vehicle?.driverPhone ?? '',
    start: clock(period.start),
    end: clock(period.end),
    standing: vehicle ? withoutSeat(trip, vehicle) : 0,
  };
}
