import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewPeople } from '#lib/usecases/people/queries.ts';
import { viewImports } from '#lib/usecases/people/undo-import.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { ImportsList } from '../_components/imports-list.tsx';
import { RosterImport } from '../_components/roster-import.tsx';
import '../_components/people.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'people')('import.title') };
}

/** Brings a roster in: read, look, decide, import. */
export default async function ImportPeoplePage(): Promise<ReactElement> {
  const context = await currentContext();
  const imports = shown(await viewImports(context));
  const { bodies } = shown(await viewPeople(context, {}));
  const w = words(context.locale, 'people');
  return (
    <WordsProvider locale={context.locale} nouns={['people', 'roster']}>
      <header className="phead">
        <h1>{w('import.title')}</h1>
        <p className="sub grow">{w('import.how')}</p>
        <Link href={paths.people()}>{words(context.locale, 'ranks')('back')}</Link>
      </header>
      <main className="body" id="main">
        <RosterImport bodies={bodies} />
        <ImportsList view={imports} />
      </main>
    </WordsProvider>
  );
}
