import { paperOptions, seenQuery } from '#lib/usecases/papers/input.ts';
import { checkSeen } from '#lib/usecases/papers/queries.ts';
import { refusalResponse } from '#lib/web/answer.ts';
import { parseInput } from '#lib/web/faults.ts';
import { currentLocale, routeContext } from '#lib/web/session.ts';

interface Params {
  readonly params: Promise<{ readonly meetingId: string }>;
}

/** Whether a preview that is open still shows what would be printed. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { meetingId } = await params;
  const locale = await currentLocale();
  const opened = await routeContext();
  if (!opened.ok) return refusalResponse(locale, opened.refusal);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const [seen, options] = [parseInput(seenQuery, asked), parseInput(paperOptions, asked)];
  if (!seen.ok) return refusalResponse(locale, seen.refusal);
  if (!options.ok) return refusalResponse(locale, options.refusal);
  const { paper, ...known } = seen.value;
  const checked = await checkSeen(opened.value, meetingId, paper, options.value, known);
  if (!checked.ok) return refusalResponse(locale, checked.refusal);
  return Response.json(checked.value, { headers: { 'cache-control': 'no-store' } });
}
