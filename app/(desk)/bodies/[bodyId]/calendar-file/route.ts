import { revalidatePath } from 'next/cache';
import { LARGEST_UPLOAD, uploadCalendar } from '#lib/usecases/calendars/upload.ts';
import { refusalResponse } from '#lib/web/answer.ts';
import { paths } from '#lib/web/paths.ts';
import { currentLocale, routeContext } from '#lib/web/session.ts';

/** Room for the form around the file. */
const OVERHEAD = 64 * 1024;

/** Takes an uploaded calendar for a body: `file`, and `sourceId` where it replaces one. Only from our own pages. */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ readonly bodyId: string }> },
): Promise<Response> {
  const locale = await currentLocale();
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') {
    return refusalResponse(locale, { kind: 'not-allowed', action: 'edit-bodies' });
  }
  const context = await routeContext();
  if (!context.ok) return refusalResponse(locale, context.refusal);
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > LARGEST_UPLOAD + OVERHEAD) {
    return refusalResponse(locale, { kind: 'unreadable', name: '.ics', reason: `> ${LARGEST_UPLOAD}` });
  }
  const form = await request.formData().catch(() => null);
  const file = form?.get('file');
  if (!(file instanceof File)) return refusalResponse(locale, { kind: 'not-found', what: 'file' });
  const sourceId = form?.get('sourceId');
  const { bodyId } = await params;
  const uploaded = await uploadCalendar(context.value, {
    bodyId,
    sourceId: typeof sourceId === 'string' && sourceId !== '' ? sourceId : null,
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
  if (!uploaded.ok) return refusalResponse(locale, uploaded.refusal);
  revalidatePath(paths.body(bodyId));
  return Response.json(uploaded.value, { headers: { 'cache-control': 'no-store' } });
}
