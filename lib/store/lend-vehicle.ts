import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { MeetingId, TripId } from '#lib/domain/id.ts';
import type { Trip } from '#lib/domain/logistics/vehicle.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { appendAudit, entryBy } from './audit.ts';
import type { Database } from './database.ts';
import { isOverlap } from './errors.ts';
import { refuseStale } from './stale.ts';
import { fromInstant } from './temporal.ts';
import { findHolder, lockVehicles, tripOf } from './trips.ts';
import { giveToWaiting } from './waiting-trips.ts';

/** What staff decide of a trip. */
export type TripContent = Pick<Trip, 'vehicleId' | 'period' | 'from' | 'riders' | 'riderCount'>;

interface Change {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** A trip that is there, with the version it was looked at in; `id` null: another one. */
export interface KeepTrip extends Change {
  readonly id: TripId | null;
  readonly basedOn: number;
  readonly meetingId: MeetingId;
  readonly content: TripContent;
  /** Another trip whose vehicle is taken is waited for rather than refused. */
  readonly wait: boolean;
}

/** Lends a vehicle to a meeting or changes for what; refused where another has it (`booked`, with whom). */
export async function keepTrip(db: Database, keep: KeepTrip): Promise<Result<TripId, Refusal>> {
  try {
    return await (keep.id === null ? lend(db, keep) : change(db, { ...keep, id: keep.id }));
  } catch (error) {
    if (!isOverlap(error)) throw error;
    const { vehicleId, period } = keep.content;
    const held = await findHolder(db, { vehicleId, period, exceptTripId: keep.id });
    return refuse(held ?? { kind: 'invalid', faults: [{ path: 'start', code: 'vehicle-taken' }] });
  }
}

async function lend(
  db: Database,
  { meetingId, content, wait, actor, at }: KeepTrip,
): Promise<Result<TripId, Refusal>> {
  return db.$transaction(async (tx) => {
    await lockVehicles(tx, [content.vehicleId]);
    const taken = wait && (await findHolder(tx, { ...content, exceptTripId: null })) !== null;
    const data = { ...dataOf(content), meetingId, status: taken ? 'wanted' : 'held' };
    const { id } = await tx.trip.create({ data, select: { id: true } });
    await appendAudit(
      tx,
      entryBy({ actor, at }, 'lend-vehicle', 'trip', id, null, { meetingId, ...content }),
    );
    return ok(id as TripId);
  });
}

async function change(
  db: Database,
  { id, meetingId, basedOn, content, actor, at }: KeepTrip & { readonly id: TripId },
): Promise<Result<TripId, Refusal>> {
  return db.$transaction(async (tx): Promise<Result<TripId, Refusal>> => {
    const had = await tx.trip.findUnique({ where: { id }, select: { vehicleId: true } });
    await lockVehicles(tx, [content.vehicleId, ...(had ? [had.vehicleId] : [])]);
    const row = await tx.trip.findUnique({ where: { id } });
    if (!row || row.meetingId !== meetingId) return refuse({ kind: 'not-found', what: 'trip' });
    const { count } = await tx.trip.updateMany({
      where: { id, version: basedOn },
      data: { ...dataOf(content), status: 'held', version: { increment: 1 } },
    });
    if (count === 0) {
      const read = async () => {
        const now = await tx.trip.findUnique({ where: { id } });
        return now && { ...plain(tripOf(now)), version: now.version };
      };
      return refuseStale(tx, { what: 'trip', id, read, yours: plain(content) });
    }
    await appendAudit(tx, entryBy({ actor, at }, 'change-trip', 'trip', id, tripOf(row), content));
    await giveToWaiting(tx, [...new Set([row.vehicleId, content.vehicleId])], { actor, at });
    return ok(id);
  });
}

/** Takes a vehicle away from a meeting; gives what it was lent for, so that it can be lent again. */
export async function dropTrip(
  db: Database,
  {
    id,
    meetingId,
    basedOn,
    actor,
    at,
  }: Change & { readonly id: TripId; readonly meetingId: string; readonly basedOn: number },
): Promise<Result<Trip, Refusal>> {
  return db.$transaction(async (tx): Promise<Result<Trip, Refusal>> => {
    const row = await tx.trip.findUnique({ where: { id } });
    if (!row || row.meetingId !== meetingId) return refuse({ kind: 'not-found', what: 'trip' });
    await lockVehicles(tx, [row.vehicleId]);
    const { count } = await tx.trip.deleteMany({ where: { id, version: basedOn } });
    if (count === 0) {
      const read = () => tx.trip.findUnique({ where: { id }, select: { version: true } });
      return refuseStale(tx, { what: 'trip', id, read, yours: null });
    }
    await appendAudit(tx, entryBy({ actor, at }, 'take-back-vehicle', 'trip', id, tripOf(row), null));
    await giveToWaiting(tx, [row.vehicleId], { actor, at });
    return ok(tripOf(row));
  });
}

function dataOf({ vehicleId, period, from, riders, riderCount }: TripContent) {
  const times = { startsAt: fromInstant(period.start), endsAt: fromInstant(period.end) };
  return { vehicleId, ...times, fromPlace: from, riders, riderCount };
}

function plain({ vehicleId, period, from, riders, riderCount }: TripContent): object {
  return { vehicleId, start: period.start.toString(), end: period.end.toString(), from, riders, riderCount };
}
