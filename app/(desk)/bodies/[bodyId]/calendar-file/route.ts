import { revalidatePath } from 'next/cache';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { type CalendarFile, LARGEST_UPLOAD, uploadCalendar } from '#lib/usecases/calendars/upload.ts';
import { refusalResponse } from '#lib/web/answer.ts';
import { isOfOtherSite } from '#lib/web/own-page.ts';
import { paths } from '#lib/web/paths.ts';
import { receiveForm } from '#lib/web/receive-form.ts';
import { currentLocale, routeContext } from '#lib/web/session.ts';

/**
 * Takes an uploaded calendar for a body: `file`, and `sourceId` where it replaces one. Only from our own pages, and
 * nothing of it is read before it is known that whoever sends it may.
 */
export async function POST(
  request: Request,
  { params }: { readonly params: Promise<{ readonly bodyId: string }> },
): Promise<Response> {
  const locale = await currentLocale();
  if (isOfOtherSite(request)) {
    return refusalResponse(locale, { kind: 'not-allowed', action: 'edit-bodies' });
  }
  const context = await routeContext();
  if (!context.ok) return refusalResponse(locale, context.refusal);
  const { bodyId } = await params;
  const uploaded = await uploadCalendar(context.value, bodyId, () => receiveFile(request));
  if (!uploaded.ok) return refusalResponse(locale, uploaded.refusal);
  revalidatePath(paths.body(bodyId));
  return Response.json(uploaded.value, {
    headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  });
}

async function receiveFile(request: Request): Promise<Result<CalendarFile, Refusal>> {
  const form = await receiveForm(request, LARGEST_UPLOAD);
  if (!form.ok) return form;
  const file = form.value.get('file');
  if (!(file instanceof File)) return refuse({ kind: 'not-found', what: 'file' });
  const sourceId = form.value.get('sourceId');
  return ok({
    sourceId: typeof sourceId === 'string' && sourceId !== '' ? sourceId : null,
    name: file.name,
    bytes: new Uint8Array(await file.arrayBuffer()),
  });
}
