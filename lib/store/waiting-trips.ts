import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import { appendAudits, entryBy } from './audit.ts';
import type { Transaction } from './database.ts';
import { fromInstant } from './temporal.ts';
import { findHolder, lockVehicles, tripOf } from './trips.ts';

/**
 * Vehicles that came free go to whoever waits for them, who asked first before the others; trips that are over and
 * those of cancelled meetings wait for nothing. Each is an event of its own, by whom it was freed.
 */
export async function giveToWaiting(
  tx: Transaction,
  vehicleIds: readonly string[],
  { actor, at }: { readonly actor: Actor; readonly at: Temporal.Instant },
): Promise<void> {
  const waiting = await tx.trip.findMany({
    where: {
      vehicleId: { in: [...vehicleIds] },
      status: 'wanted',
      endsAt: { gt: fromInstant(at) },
      meeting: { state: { not: 'cancelled' } },
    },
    orderBy: { id: 'asc' },
  });
  if (waiting.length === 0) return;
  await lockVehicles(tx, vehicleIds);
  const held = [];
  for (const row of waiting) {
    const trip = tripOf(row);
    if ((await findHolder(tx, { ...trip, exceptTripId: trip.id })) !== null) continue;
    await tx.trip.update({ where: { id: trip.id }, data: { status: 'held' }, select: { id: true } });
    held.push(entryBy({ actor, at }, 'hold-vehicle', 'trip', trip.id, trip, { ...trip, held: true }));
  }
  await appendAudits(tx, held);
}

/** The vehicles of a meeting's trips. */
export async function vehiclesOf(tx: Transaction, meetingId: string): Promise<readonly string[]> {
  const trips = await tx.trip.findMany({
    where: { meetingId },
    select: { vehicleId: true },
    distinct: ['vehicleId'],
  });
  return trips.map(({ vehicleId }) => vehicleId);
}
