import type { Metadata } from 'next';
import Link from 'next/link';
import { forbidden } from 'next/navigation';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewPeople } from '#lib/usecases/people/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { PersonForm } from '../_components/person-form.tsx';
import '../_components/people.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'people')('new') };
}

const nobody = {
  id: null,
  name: '',
  gender: 'unknown',
  ethnicity: '',
  phone: '',
  email: '',
  diet: '',
  access: '',
  consent: '',
  needsUse: 'lists',
  reading: '',
  namesakeNote: '',
  version: 0,
  memberships: [],
} as const;

/** A new person. */
export default async function NewPersonPage(): Promise<ReactElement> {
  const context = await currentContext();
  const { bodies, mayEdit } = shown(await viewPeople(context, {}));
  if (!mayEdit) forbidden();
  return (
    <WordsProvider locale={context.locale} nouns={['people']}>
      <header className="phead">
        <h1 className="grow">{words(context.locale, 'people')('new')}</h1>
        <Link href={paths.people()}>{words(context.locale, 'ranks')('back')}</Link>
      </header>
      <main className="body" id="main">
        <PersonForm person={nobody} recorded={null} bodies={bodies} mayEdit />
      </main>
    </WordsProvider>
  );
}
