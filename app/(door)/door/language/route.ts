import { guestForm, seeOther } from '#lib/web/guest.ts';
import { chooseLanguage } from '#lib/web/language.ts';
import { internalPath } from '#lib/web/paths.ts';

/** Turns a page behind a secret link to the other language, by a plain form. */
export async function POST(request: Request): Promise<Response> {
  const form = await guestForm(request);
  await chooseLanguage('other');
  return seeOther(internalPath(String(form?.get('back') ?? '')));
}
