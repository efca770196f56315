import type { Temporal } from 'temporal-polyfill';
import type { MeetingId, TripId, VehicleId } from '../id.ts';
import type { Period } from '../time/period.ts';

/** A car or coach of the office's own. */
export interface Vehicle {
  readonly id: VehicleId;
  /** As it stands on the number plate; the name everybody calls it by. */
  readonly plate: string;
  readonly model: string;
  /** Without the driver's. */
  readonly seats: number;
  readonly driver: string;
  readonly driverPhone: string;
  /** From this day on it is lent no more; null: in use. */
  readonly retiredOn: Temporal.PlainDate | null;
  readonly version: number;
}

/** A vehicle under way for a meeting. */
export interface Trip {
  readonly id: TripId;
  readonly vehicleId: VehicleId;
  readonly meetingId: MeetingId;
  readonly period: Period;
  /** Where it leaves from. */
  readonly from: string;
  /** Who rides, as people write it on the slip: 视察组全体, 第二代表团. */
  readonly riders: string;
  /** How many ride; null: not said. */
  readonly riderCount: number | null;
  /** False: the meeting moved to where another has the vehicle, and it is only waited for. */
  readonly held: boolean;
  readonly version: number;
}

/** Whether a vehicle is lent no more on a day. */
export function isRetired(vehicle: Pick<Vehicle, 'retiredOn'>, day: Temporal.PlainDate): boolean {
  const { retiredOn } = vehicle;
  return retiredOn !== null && retiredOn.until(day).sign >= 0;
}

/** How many have no seat; 0 where all have, or nobody said how many ride. */
export function withoutSeat(
  { riderCount }: Pick<Trip, 'riderCount'>,
  { seats }: Pick<Vehicle, 'seats'>,
): number {
  return Math.max(0, (riderCount ?? 0) - seats);
}
