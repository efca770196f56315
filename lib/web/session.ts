import 'server-only';
import { cookies, headers } from 'next/headers';
import { forbidden, notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import { defaultLocale, isLocale, type Locale } from '#lib/i18n/locale.ts';
import type { Context } from '#lib/usecases/context.ts';
import { openContext } from '#lib/usecases/session/queries.ts';
import { sessionClaims } from './auth.ts';
import { paths } from './paths.ts';

/** Keeps the language a browser was last set to; separate from the zone. */
export const LOCALE_COOKIE = 'huiqian-locale';
/** Request headers that `proxy.ts` adds. */
export const PATH_HEADER = 'x-huiqian-path';
export const NONCE_HEADER = 'x-nonce';

const openOnce = cache(
  async (): Promise<Result<Context, Refusal>> => openContext(await sessionClaims(), await browserLocale()),
);

/** For pages: who asks, the database, the moment, the language. Leads to sign-in where nobody is signed in. */
export async function currentContext(): Promise<Context> {
  const opened = await openOnce();
  if (opened.ok) return opened.value;
  const from = (await headers()).get(PATH_HEADER);
  redirect(paths.signInFrom(from ?? '/'));
}

/** For actions and route handlers: the context, or `not-signed-in` as a value. */
export async function routeContext(): Promise<Result<Context, Refusal>> {
  return openOnce();
}

/** The reader's language, signed in or not. */
export async function currentLocale(): Promise<Locale> {
  const opened = await openOnce();
  return opened.ok ? opened.value.locale : ((await browserLocale()) ?? defaultLocale);
}

/** For pages: the value of a query, or the page that its refusal deserves. */
export function shown<T>(result: Result<T, Refusal>): T {
  if (result.ok) return result.value;
  const { kind } = result.refusal;
  if (kind === 'not-found') notFound();
  if (kind === 'not-signed-in') redirect(paths.signIn());
  if (kind === 'not-allowed') forbidden();
  throw new Error(`a page cannot show the refusal ${kind}`);
}

async function browserLocale(): Promise<Locale | null> {
  const value = (await cookies()).get(LOCALE_COOKIE)?.value;
  return isLocale(value) ? value : null;
}
