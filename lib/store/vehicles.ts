import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { VehicleId } from '#lib/domain/id.ts';
import type { Vehicle } from '#lib/domain/logistics/vehicle.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { appendAudit, entryBy } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { refuseStale } from './stale.ts';
import { takenOnce } from './taken-once.ts';
import { fromInstant, fromPlainDateOrNull, toPlainDateOrNull } from './temporal.ts';

const plateTaken = { path: 'plate', code: 'plate-taken' };

/** What staff decide of a vehicle. */
export type VehicleContent = Omit<Vehicle, 'id' | 'version'>;

interface Change {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

type VehicleRow = Awaited<ReturnType<Database['vehicle']['findMany']>>[number];

function vehicleOf({ retiredOn, ...row }: VehicleRow): Vehicle {
  return { ...row, id: row.id as VehicleId, retiredOn: toPlainDateOrNull(retiredOn) };
}

/** Every vehicle by its plate, those retired too. */
export async function listVehicles(db: Database | Transaction): Promise<readonly Vehicle[]> {
  return (await db.vehicle.findMany({ orderBy: { plate: 'asc' } })).map(vehicleOf);
}

/** How many trips each vehicle still has ahead. */
export async function countComingTrips(
  db: Database,
  from: Temporal.Instant,
): Promise<ReadonlyMap<VehicleId, number>> {
  const groups = await db.trip.groupBy({
    by: ['vehicleId'],
    where: { endsAt: { gt: fromInstant(from) }, meeting: { state: { not: 'cancelled' } } },
    _count: { _all: true },
  });
  return new Map(groups.map((group) => [group.vehicleId as VehicleId, group._count._all]));
}

/** Adds a vehicle; refused where its plate is known. */
export async function createVehicle(
  db: Database,
  { content, actor, at }: Change & { readonly content: VehicleContent },
): Promise<Result<VehicleId, Refusal>> {
  return takenOnce(plateTaken, () =>
    db.$transaction(async (tx): Promise<Result<VehicleId, Refusal>> => {
      const { id } = await tx.vehicle.create({ data: dataOf(content), select: { id: true } });
      await appendAudit(tx, entryBy({ actor, at }, 'add-vehicle', 'vehicle', id, null, content));
      return ok(id as VehicleId);
    }),
  );
}

/** Saves a vehicle whole; `stale` where a colleague saved first. Answers the new version. */
export async function saveVehicle(
  db: Database,
  {
    id,
    content,
    basedOn,
    actor,
    at,
  }: Change & { readonly id: VehicleId; readonly content: VehicleContent; readonly basedOn: number },
): Promise<Result<number, Refusal>> {
  return takenOnce(plateTaken, () =>
    db.$transaction(async (tx): Promise<Result<number, Refusal>> => {
      const row = await tx.vehicle.findUnique({ where: { id } });
      if (!row) return refuse({ kind: 'not-found', what: 'vehicle' });
      const { count } = await tx.vehicle.updateMany({
        where: { id, version: basedOn },
        data: { ...dataOf(content), version: { increment: 1 } },
      });
      if (count === 0) {
        const read = async () => {
          const now = await tx.vehicle.findUnique({ where: { id } });
          return now && plain(vehicleOf(now));
        };
        return refuseStale(tx, { what: 'vehicle', id, read, yours: plain(content) });
      }
      await appendAudit(tx, entryBy({ actor, at }, 'edit-vehicle', 'vehicle', id, vehicleOf(row), content));
      return ok(basedOn + 1);
    }),
  );
}

function dataOf({ retiredOn, ...content }: VehicleContent) {
  return { ...content, retiredOn: fromPlainDateOrNull(retiredOn) };
}

function plain<T extends VehicleContent>({ retiredOn, ...content }: T): object {
  return { ...content, retiredOn: retiredOn?.toString() ?? '' };
}
