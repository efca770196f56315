import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewDelegation } from '#lib/usecases/delegations/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { DelegationEditor } from '../_components/delegation-editor.tsx';
import '../../_order/find-person.css';
import '../../_order/ordered.css';

interface Props {
  readonly params: Promise<{ readonly bodyId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'delegations')('title') };
}

/** One delegation: who leads it and who is in it. */
export default async function DelegationPage({ params }: Props): Promise<ReactElement> {
  const { bodyId } = await params;
  const context = await currentContext();
  const view = shown(await viewDelegation(context, bodyId));
  const w = words(context.locale, 'delegations');
  return (
    <WordsProvider locale={context.locale} nouns={['delegations', 'ranks']}>
      <header className="phead">
        <h1>{view.name}</h1>
        <p className="sub grow">{w('one.sub', { n: view.people.length })}</p>
        <Link href={paths.delegations()}>{w('back')}</Link>
      </header>
      <main className="body units" id="main">
        <DelegationEditor key={stamp(view)} view={view} />
      </main>
    </WordsProvider>
  );
}

const stamp = ({
  version,
  people,
}: {
  readonly version: number;
  readonly people: readonly { readonly version: number }[];
}): string => [version, ...people.map((one) => one.version)].join();
