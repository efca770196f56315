import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { isFirstRun } from '#lib/usecases/session/queries.ts';
import { webEnv } from '#lib/web/env.ts';
import { internalPath, paths } from '#lib/web/paths.ts';
import { currentLocale } from '#lib/web/session.ts';
import { Said, type SignInQuery } from './_components/said.tsx';
import { openIdAction, signInAction } from './actions.ts';

interface Props {
  readonly searchParams: Promise<SignInQuery>;
}

/** Sign-in: a plain form. An empty installation leads to set-up instead. */
export default async function SignInPage({ searchParams }: Props): Promise<ReactElement> {
  if (await isFirstRun()) redirect(paths.setUp());
  const [query, locale] = [await searchParams, await currentLocale()];
  const w = words(locale, 'door');
  const from = internalPath(query.from ?? query.callbackUrl);
  const { oidc } = webEnv();
  return (
    <>
      <h1>{w('signIn')}</h1>
      <Said query={query} locale={locale} />
      <form action={signInAction}>
        <input type="hidden" name="from" value={from} />
        <TextField
          label={w('email')}
          name="email"
          type="email"
          autoComplete="username"
          required
          autoFocus
          defaultValue={query.email}
        />
        <TextField
          label={w('password')}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <Button kind="primary" type="submit">
          {w('signIn')}
        </Button>
      </form>
      {oidc ? (
        <form action={openIdAction} className="or">
          <input type="hidden" name="from" value={from} />
          <Button type="submit">{w('signInWith', { name: oidc.name })}</Button>
        </form>
      ) : null}
    </>
  );
}
