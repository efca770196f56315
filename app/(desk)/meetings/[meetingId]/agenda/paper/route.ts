import { refusalResponse } from '#lib/web/answer.ts';
import { currentLocale, routeContext } from '#lib/web/session.ts';
import { paperInHand } from '../_components/paper-in-hand.ts';

interface Params {
  readonly params: Promise<{ readonly meetingId: string }>;
}

/** The paper beside the agenda, drawn anew after a change: this one paper and nothing else of the page. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { meetingId } = await params;
  const opened = await routeContext();
  if (!opened.ok) return refusalResponse(await currentLocale(), opened.refusal);
  const which = new URL(request.url).searchParams.get('which') === 'schedule' ? 'schedule' : 'agenda';
  // Somebody who types on has already asked for the next one.
  if (request.signal.aborted) return new Response(null, { status: 204 });
  return Response.json(await paperInHand(opened.value, meetingId, which), {
    headers: { 'cache-control': 'no-store' },
  });
}
