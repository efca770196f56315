import type { Temporal } from 'temporal-polyfill';
import type { LentVehicle, PlannedTrip } from '#lib/domain/calendars/candidate.ts';
import { plannedTrip } from '#lib/domain/calendars/vehicle-clashes.ts';
import type { BodyId, MeetingId, TripId, VehicleId } from '#lib/domain/id.ts';
import type { Trip } from '#lib/domain/logistics/vehicle.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Period } from '#lib/domain/time/period.ts';
import type { Database, Transaction } from './database.ts';
import { isPencilled } from './own-commitments.ts';
import { fromInstant, toInstant } from './temporal.ts';

type TripRow = Awaited<ReturnType<Database['trip']['findMany']>>[number];

/** A stored trip as the core knows it. */
export function tripOf(row: TripRow): Trip {
  return {
    id: row.id as TripId,
    vehicleId: row.vehicleId as VehicleId,
    meetingId: row.meetingId as MeetingId,
    period: { start: toInstant(row.startsAt), end: toInstant(row.endsAt) },
    from: row.fromPlace,
    riders: row.riders,
    riderCount: row.riderCount,
    held: row.status === 'held',
    version: row.version,
  };
}

/** The trips of a meeting, by start. */
export async function listTrips(db: Database | Transaction, meetingId: string): Promise<readonly Trip[]> {
  const rows = await db.trip.findMany({
    where: { meetingId },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(tripOf);
}

const withMeeting = {
  meeting: { select: { id: true, hostBodyId: true, shortTitle: true, state: true, secrecy: true } },
} as const;

/** Everything our vehicles are lent for that shares time with a period; of cancelled meetings nothing. */
export async function listLentVehicles(
  db: Database,
  { start, end }: Period,
): Promise<readonly (LentVehicle & { readonly meetingId: string; readonly trip: Trip })[]> {
  const rows = await db.trip.findMany({
    where: {
      startsAt: { lt: fromInstant(end) },
      endsAt: { gt: fromInstant(start) },
      meeting: { state: { not: 'cancelled' } },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    include: withMeeting,
  });
  return rows.map(({ meeting, ...row }) => {
    const classified = meeting.secrecy === 'classified';
    const trip = classified ? { ...tripOf(row), from: '', riders: '', riderCount: null } : tripOf(row);
    return {
      trip,
      id: `trip-${trip.id}`,
      vehicleId: trip.vehicleId,
      bodyId: meeting.hostBodyId as BodyId,
      sourceId: null,
      meetingId: meeting.id,
      summary: classified ? '' : meeting.shortTitle,
      ...trip.period,
      allDay: false,
      firm: trip.held && !isPencilled(meeting.state),
      visibility: classified ? 'busy' : 'full',
      venueId: null,
      location: '',
      personIds: [],
    };
  });
}

/** The trips of a meeting by their distance from its first sitting; none where it has no sitting yet. */
export async function listPlannedTrips(db: Database, meetingId: string): Promise<readonly PlannedTrip[]> {
  const [trips, first] = await Promise.all([
    listTrips(db, meetingId),
    db.sitting.findFirst({ where: { meetingId }, orderBy: { startsAt: 'asc' }, select: { startsAt: true } }),
  ]);
  if (!first) return [];
  const start = toInstant(first.startsAt);
  return trips.map(({ vehicleId, period }) => plannedTrip(vehicleId, period, start));
}

/** Writes the trips of a meeting that has none: held where the vehicle is free, waited for where it is not. */
export async function insertTrips(
  tx: Transaction,
  meetingId: string,
  trips: readonly Pick<Trip, 'vehicleId' | 'period'>[],
): Promise<void> {
  if (trips.length === 0) return;
  await tx.trip.createMany({
    data: trips.map(({ vehicleId, period }) => ({
      ...{ meetingId, vehicleId, status: 'wanted' },
      startsAt: fromInstant(period.start),
      endsAt: fromInstant(period.end),
    })),
  });
  await settleTrips(tx, meetingId, null);
}

/** Lets go of every vehicle a meeting has; what they were lent for stays, to be taken up by `settleTrips`. */
export async function releaseTrips(tx: Transaction, meetingId: string): Promise<void> {
  await tx.trip.updateMany({ where: { meetingId }, data: { status: 'wanted' } });
}

/**
 * Holds the vehicles of a meeting, its trips as much later as it moved (null: not at all). One whose vehicle another
 * has by then is only waited for, and the clash says so.
 */
export async function settleTrips(
  tx: Transaction,
  meetingId: string,
  by: Temporal.Duration | null,
): Promise<void> {
  const trips = await listTrips(tx, meetingId);
  await lockVehicles(
    tx,
    trips.map(({ vehicleId }) => vehicleId),
  );
  // All are let go first, so that two of the same meeting never meet half way.
  await releaseTrips(tx, meetingId);
  for (const { id, vehicleId, period } of trips) {
    const moved = by === null ? period : { start: period.start.add(by), end: period.end.add(by) };
    const holder = await findHolder(tx, { vehicleId, period: moved, exceptTripId: id });
    await tx.trip.update({
      where: { id },
      data: {
        startsAt: fromInstant(moved.start),
        endsAt: fromInstant(moved.end),
        status: holder === null ? 'held' : 'wanted',
        ...(by === null ? {} : { version: { increment: 1 } }),
      },
      select: { id: true },
    });
  }
}

/** Lets one transaction at a time find out who has a vehicle and take it. */
export async function lockVehicles(tx: Transaction, ids: readonly string[]): Promise<void> {
  // Not FOR UPDATE: a trip just written holds its vehicle's key, and two such would wait for each other.
  await tx.$queryRaw`SELECT 1 AS locked FROM "Vehicle" WHERE id = ANY(${[...ids]}::text[]) ORDER BY id FOR NO KEY UPDATE`;
}

/** Who has a vehicle at some moment of a period: the refusal to give. Null: nobody. */
export async function findHolder(
  db: Database | Transaction,
  {
    vehicleId,
    period,
    exceptTripId,
  }: { readonly vehicleId: string; readonly period: Period; readonly exceptTripId: string | null },
): Promise<Extract<Refusal, { kind: 'booked' }> | null> {
  const other = await db.trip.findFirst({
    where: {
      vehicleId,
      status: 'held',
      startsAt: { lt: fromInstant(period.end) },
      endsAt: { gt: fromInstant(period.start) },
      ...(exceptTripId === null ? {} : { NOT: { id: exceptTripId } }),
    },
    orderBy: { startsAt: 'asc' },
    include: { vehicle: { select: { plate: true } }, ...withMeeting },
  });
  if (!other) return null;
  const title = other.meeting.secrecy === 'classified' ? '' : other.meeting.shortTitle;
  return {
    kind: 'booked',
    resource: title ? `${other.vehicle.plate} (${title})` : other.vehicle.plate,
    start: toInstant(other.startsAt).toString(),
    end: toInstant(other.endsAt).toString(),
  };
}
