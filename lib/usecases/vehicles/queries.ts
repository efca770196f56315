import { can } from '#lib/domain/access/can.ts';
import { isRetired, type Vehicle } from '#lib/domain/logistics/vehicle.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { periodWords } from '#lib/i18n/period-words.ts';
import { loadOffice } from '#lib/store/office.ts';
import { listLentVehicles } from '#lib/store/trips.ts';
import { countComingTrips, listVehicles } from '#lib/store/vehicles.ts';
import type { Context } from '../context.ts';

/** A vehicle as it is listed and edited. */
export interface VehicleView extends Omit<Vehicle, 'id' | 'retiredOn'> {
  readonly id: string;
  readonly retiredOn: string;
  readonly retired: boolean;
  /** Trips from now on. */
  readonly coming: number;
}

/** What a vehicle is lent for; plain JSON. */
export interface TripLine {
  readonly id: string;
  readonly vehicleId: string;
  readonly plate: string;
  readonly meetingId: string;
  /** Empty where the meeting is classified. */
  readonly title: string;
  readonly when: string;
  readonly from: string;
  readonly riders: string;
  readonly held: boolean;
}

export interface VehiclesView {
  readonly mayEdit: boolean;
  /** Those in use first. */
  readonly vehicles: readonly VehicleView[];
  /** The coming weeks, soonest first. */
  readonly trips: readonly TripLine[];
}

/** How far ahead trips are listed. */
const WEEKS = 8;

/** 车辆: the office's own, with what they are lent for in the coming weeks. */
export async function viewVehicles({
  actor,
  db,
  now,
  locale,
}: Context): Promise<Result<VehiclesView, Refusal>> {
  if (!can(actor, 'read-office')) return refuse({ kind: 'not-allowed', action: 'read-office' });
  const [office, vehicles, coming, trips] = await Promise.all([
    loadOffice(db),
    listVehicles(db),
    countComingTrips(db, now),
    listLentVehicles(db, { start: now, end: now.add({ hours: 24 * 7 * WEEKS }) }),
  ]);
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate();
  const views = vehicles.map((vehicle) => ({
    ...vehicle,
    retiredOn: vehicle.retiredOn?.toString() ?? '',
    retired: isRetired(vehicle, today),
    coming: coming.get(vehicle.id) ?? 0,
  }));
  const plates = new Map(vehicles.map(({ id, plate }) => [id, plate]));
  return ok({
    mayEdit: can(actor, 'edit-vehicles'),
    vehicles: [...views.filter(({ retired }) => !retired), ...views.filter(({ retired }) => retired)],
    trips: trips.map(({ trip, meetingId, summary }) => ({
      id: trip.id,
      vehicleId: trip.vehicleId,
      plate: plates.get(trip.vehicleId) ?? '',
      meetingId,
      title: summary || words(locale, 'clashes')('busy'),
      when: periodWords(locale, { ...trip.period, allDay: false }, office.zone),
      from: trip.from,
      riders: trip.riders,
      held: trip.held,
    })),
  });
}
