import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { MeetingId, TripId, VehicleId } from '#lib/domain/id.ts';
import { isRetired } from '#lib/domain/logistics/vehicle.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { factsInWords } from '#lib/i18n/facts.ts';
import { dropTrip, keepTrip } from '#lib/store/lend-vehicle.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import { loadOffice } from '#lib/store/office.ts';
import { listVehicles } from '#lib/store/vehicles.ts';
import type { Context } from '../context.ts';
import type { DropTripInput, KeepTripInput } from './input.ts';
import { type TripView, tripView } from './trip-view.ts';

/**
 * Lends a vehicle to a meeting, or changes for what. Refused where another has it then, with whom, unless it may wait.
 * Of a classified meeting only vehicle and times are kept (保密法 31).
 */
export async function lendVehicle(
  { actor, db, now, locale }: Context,
  { id, basedOn, meetingId, vehicleId, start, end, wait, ...words }: KeepTripInput,
): Promise<Result<{ readonly id: string }, Refusal>> {
  if (!can(actor, 'plan-meeting')) return refuse({ kind: 'not-allowed', action: 'plan-meeting' });
  const [office, meeting, vehicles] = await Promise.all([
    loadOffice(db),
    findMeeting(db, meetingId as MeetingId),
    listVehicles(db),
  ]);
  if (!meeting) return refuse({ kind: 'not-found', what: 'meeting' });
  if (meeting.state === 'cancelled') return refuse({ kind: 'blocked', codes: ['meeting.cancelled'] });
  const worded = words.from !== '' || words.riders !== '' || words.riderCount !== null;
  if (meeting.secrecy === 'classified' && worded) return refuse({ kind: 'classified' });
  const vehicle = vehicles.find((one) => one.id === vehicleId);
  if (!vehicle) return refuse({ kind: 'not-found', what: 'vehicle' });
  const [from, to] = [start, end].map((text) => Temporal.PlainDateTime.from(text)) as [
    Temporal.PlainDateTime,
    Temporal.PlainDateTime,
  ];
  if (!wait && isRetired(vehicle, from.toPlainDate()))
    return refuse({ kind: 'invalid', faults: [{ path: 'vehicleId', code: 'vehicle-retired' }] });
  const [starts, ends] = [from, to].map((at) => at.toZonedDateTime(office.zone).toInstant()) as [
    Temporal.Instant,
    Temporal.Instant,
  ];
  const kept = await keepTrip(db, {
    id: id as TripId | null,
    basedOn,
    meetingId: meeting.id,
    content: { vehicleId: vehicleId as VehicleId, period: { start: starts, end: ends }, ...words },
    wait,
    actor,
    at: now,
  });
  if (kept.ok) return ok({ id: kept.value });
  if (kept.refusal.kind !== 'booked') return kept;
  const { start: bookedFrom, end: bookedTo } = kept.refusal;
  const when = factsInWords(locale, { start: bookedFrom, end: bookedTo }, office.zone);
  return refuse({ ...kept.refusal, start: String(when.start), end: String(when.end) });
}

/** Takes a vehicle away from a meeting; gives the trip as it was, so that it can be put back. */
export async function takeBackVehicle(
  { actor, db, now }: Context,
  { meetingId, tripId, basedOn }: DropTripInput,
): Promise<Result<TripView, Refusal>> {
  if (!can(actor, 'plan-meeting')) return refuse({ kind: 'not-allowed', action: 'plan-meeting' });
  const [office, vehicles] = await Promise.all([loadOffice(db), listVehicles(db)]);
  const dropped = await dropTrip(db, { id: tripId as TripId, meetingId, basedOn, actor, at: now });
  return dropped.ok ? ok(tripView(dropped.value, vehicles, office.zone)) : dropped;
}
