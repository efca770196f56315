import 'server-only';
import { revalidatePath } from 'next/cache';
import { cookies } from 'next/headers';
import { type Locale, locales } from '#lib/i18n/locale.ts';
import { setOwnLanguage } from '#lib/usecases/users/own-account.ts';
import { webEnv } from './env.ts';
import { currentLocale, LOCALE_COOKIE, routeContext } from './session.ts';

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Sets the reader's language: the browser's cookie and, signed in, the account. `other`: the one not shown now. */
export async function chooseLanguage(wish: Locale | 'other'): Promise<void> {
  const now = await currentLocale();
  const locale = wish === 'other' ? (locales.find((candidate) => candidate !== now) ?? now) : wish;
  (await cookies()).set(LOCALE_COOKIE, locale, {
    path: '/',
    maxAge: ONE_YEAR_SECONDS,
    sameSite: 'lax',
    httpOnly: true,
    secure: webEnv().secure,
  });
  const opened = await routeContext();
  if (opened.ok) await setOwnLanguage(opened.value, { locale });
  revalidatePath('/', 'layout');
}
