import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewRetired } from '#lib/usecases/delegations/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { RetiredEditor } from './_components/retired-editor.tsx';
import '../_order/find-person.css';
import '../_order/ordered.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'delegations')('retired') };
}

/** 离退休老同志, in the order they are invited in. */
export default async function RetiredPage(): Promise<ReactElement> {
  const context = await currentContext();
  const { people } = shown(await viewRetired(context));
  const w = words(context.locale, 'delegations');
  return (
    <WordsProvider locale={context.locale} nouns={['delegations', 'ranks']}>
      <header className="phead">
        <h1>{w('retired')}</h1>
        <p className="sub grow">{w('retired.how')}</p>
        <Link href={paths.delegations()}>{w('back')}</Link>
      </header>
      <main className="body units" id="main">
        <RetiredEditor key={people.map(({ id, version }) => `${id} ${version}`).join()} people={people} />
      </main>
    </WordsProvider>
  );
}
