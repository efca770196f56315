import { planQuery, renderPlan } from '#lib/usecases/plans/render-plan.ts';
import { refusalResponse } from '#lib/web/answer.ts';
import { contentDisposition } from '#lib/web/attachment.ts';
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
  const { bytes, contentType, fileName } = file.value;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': contentType,
      'content-length': String(bytes.byteLength),
      'content-disposition': contentDisposition('attachment', {
        ascii: `plan.${query.value.format}`,
        fileName,
      }),
      'cache-control': 'private, no-store',
    },
  });
}
