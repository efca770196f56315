import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { VehicleId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { createVehicle, saveVehicle, type VehicleContent } from '#lib/store/vehicles.ts';
import type { Context } from '../context.ts';
import type { KeepVehicleInput } from './input.ts';

/** Which vehicle it is now, and the version the next change is based on. */
export interface VehicleSaved {
  readonly id: string;
  readonly version: number;
}

/** Adds, changes or retires a vehicle. One that is retired keeps its trips; each of them after that day is a clash. */
export async function keepVehicle(
  { actor, db, now }: Context,
  { id, basedOn, retiredOn, ...facts }: KeepVehicleInput,
): Promise<Result<VehicleSaved, Refusal>> {
  if (!can(actor, 'edit-vehicles')) return refuse({ kind: 'not-allowed', action: 'edit-vehicles' });
  const content: VehicleContent = {
    ...facts,
    retiredOn: retiredOn === '' ? null : Temporal.PlainDate.from(retiredOn),
  };
  if (id === null) {
    const made = await createVehicle(db, { content, actor, at: now });
    return made.ok ? ok({ id: made.value, version: 1 }) : made;
  }
  const saved = await saveVehicle(db, { id: id as VehicleId, content, basedOn, actor, at: now });
  return saved.ok ? ok({ id, version: saved.value }) : saved;
}
