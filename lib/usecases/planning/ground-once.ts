import { type PreparedGround, prepareGround } from '#lib/domain/calendars/ground.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result } from '#lib/domain/result.ts';
import { findSpanAhead } from '#lib/store/planned-sittings.ts';
import type { Context } from '../context.ts';
import { loadPlanningGround, type PlanningGround } from './load-ground.ts';

/** The surroundings of every meeting that still lies ahead, looked through once. */
export interface Surroundings extends PlanningGround {
  readonly prepared: PreparedGround;
}

const asked = new WeakMap<Context, Promise<Result<Surroundings, Refusal>>>();

/** The ground of one request: the head, the page and every meeting in a list are judged on the same. */
export function surroundingsOnce(context: Context): Promise<Result<Surroundings, Refusal>> {
  const known = asked.get(context);
  if (known) return known;
  const loading = loadSurroundings(context);
  asked.set(context, loading);
  return loading;
}

async function loadSurroundings(context: Context): Promise<Result<Surroundings, Refusal>> {
  const { db, now } = context;
  const span = await findSpanAhead(db, now);
  const ground = await loadPlanningGround(context, span ?? { start: now, end: now.add({ hours: 1 }) });
  if (!ground.ok) return ground;
  return ok({ ...ground.value, prepared: prepareGround(ground.value.clashGround) });
}
