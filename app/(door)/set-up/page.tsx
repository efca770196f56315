import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { listRulePacks } from '#lib/usecases/office/queries.ts';
import { isFirstRun } from '#lib/usecases/session/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentLocale } from '#lib/web/session.ts';
import { SetUpForm } from './_components/set-up-form.tsx';

/** First run: the office and its first administrator. Closed for good once anybody has an account. */
export default async function SetUpPage(): Promise<ReactElement> {
  if (!(await isFirstRun())) redirect(paths.signIn());
  const locale = await currentLocale();
  const w = words(locale, 'door');
  return (
    <WordsProvider locale={locale} nouns={['common', 'door']}>
      <h1>{w('setUpTitle')}</h1>
      <p className="lead">{w('setUpLead')}</p>
      <SetUpForm packs={await listRulePacks(locale)} />
    </WordsProvider>
  );
}
