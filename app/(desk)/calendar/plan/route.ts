import { planQuery, renderPlan } from '#lib/usecases/plans/render-plan.ts';
import { refusalResponse } from '#lib/web/answer.ts';
import { fileResponse } from '#lib/web/attachment.ts';
import { parseInput } from '#lib/web/faults.ts';
import { currentLocale, routeContext } from '#lib/web/session.ts';

/** `/calendar/plan?span=week&day=2026-09-11&format=pdf`: our meetings on paper; `body`: as that body may see them. */
export async function GET(request: Request): Promise<Response> {
  const locale = await currentLocale();
  const opened = await routeContext();
  if (!opened.ok) return refusalResponse(locale, opened.refusal);
  const query = parseInput(planQuery, Object.fromEntries(new URL(request.url).searchParams));
  if (!query.ok) return refusalResponse(locale, query.refusal);
  const file = await renderPlan(opened.value, query.value);
  if (!file.ok) return refusalResponse(locale, file.refusal);
  return fileResponse('attachment', file.value, `plan.${query.value.format}`);
}
