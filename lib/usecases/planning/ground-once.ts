import type { Refusal } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import type { Context } from '../context.ts';
import { loadPlanningFrame, type PlanningFrame } from './load-ground.ts';

const asked = new WeakMap<Context, Promise<Result<PlanningFrame, Refusal>>>();

/** The frame of one request: the head, the page and every meeting in a list are judged in the same. */
export function frameOnce(context: Context): Promise<Result<PlanningFrame, Refusal>> {
  const known = asked.get(context);
  if (known) return known;
  const loading = loadPlanningFrame(context);
  asked.set(context, loading);
  return loading;
}
