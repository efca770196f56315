import { revalidatePath } from 'next/cache';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { type FontFile, LARGEST_FONT, uploadFont } from '#lib/usecases/fonts/commands.ts';
import { refusalResponse } from '#lib/web/answer.ts';
import { isOfOtherSite } from '#lib/web/own-page.ts';
import { paths } from '#lib/web/paths.ts';
import { receiveForm } from '#lib/web/receive-form.ts';
import { currentLocale, routeContext } from '#lib/web/session.ts';

/** Takes a font for the office's folder: `file`. Only from our own pages, and nothing of it is read before it is known who sends it. */
export async function POST(request: Request): Promise<Response> {
  const locale = await currentLocale();
  if (isOfOtherSite(request)) return refusalResponse(locale, { kind: 'not-allowed', action: 'edit-office' });
  const context = await routeContext();
  if (!context.ok) return refusalResponse(locale, context.refusal);
  const uploaded = await uploadFont(context.value, () => receiveFile(request));
  if (!uploaded.ok) return refusalResponse(locale, uploaded.refusal);
  revalidatePath(paths.fonts());
  return Response.json(uploaded.value, {
    headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  });
}

async function receiveFile(request: Request): Promise<Result<FontFile, Refusal>> {
  const form = await receiveForm(request, LARGEST_FONT);
  if (!form.ok) return form;
  const file = form.value.get('file');
  if (!(file instanceof File)) return refuse({ kind: 'not-found', what: 'file' });
  const replaces = form.value.get('replaces') === 'yes';
  return ok({ name: file.name, replaces, bytes: new Uint8Array(await file.arrayBuffer()) });
}
