import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { isFirstRun } from '#lib/usecases/session/queries.ts';
import { webEnv } from '#lib/web/env.ts';
import { internalPath, paths } from '#lib/web/paths.ts';
import { currentLocale, routeContext } from '#lib/web/session.ts';
import { Said, type SignInQuery } from './_components/said.tsx';
import { SignInForm } from './_components/sign-in-form.tsx';
import { openIdAction } from './actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'door')('signIn') };
}

interface Props {
  readonly searchParams: Promise<SignInQuery>;
}

/** Sign-in. An empty installation leads to set-up instead; whoever is signed in goes on. */
export default async function SignInPage({ searchParams }: Props): Promise<ReactElement> {
  const query = await searchParams;
  const from = internalPath(query.from ?? query.callbackUrl);
  if ((await routeContext()).ok) redirect(from);
  if (await isFirstRun()) redirect(paths.setUp());
  const locale = await currentLocale();
  const w = words(locale, 'door');
  const { oidc } = webEnv();
  return (
    <WordsProvider locale={locale} nouns={['door']}>
      <h1>{w('signIn')}</h1>
      <Said query={query} locale={locale} />
      <SignInForm from={from} />
      {oidc ? (
        <form action={openIdAction} className="or">
          <input type="hidden" name="from" value={from} />
          <Button type="submit">{w('signInWith', { name: oidc.name })}</Button>
        </form>
      ) : null}
    </WordsProvider>
  );
}
