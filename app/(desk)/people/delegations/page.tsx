import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewDelegations } from '#lib/usecases/delegations/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { AddDelegation } from './_components/add-delegation.tsx';
import { DelegationRows } from './_components/delegation-rows.tsx';
import '../_order/ordered.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'delegations')('title') };
}

/** 代表团、工作机构、离退休老同志: who is listed, invited and seated together. */
export default async function DelegationsPage(): Promise<ReactElement> {
  const context = await currentContext();
  const { delegations, departments, retired } = shown(await viewDelegations(context));
  const w = words(context.locale, 'delegations');
  return (
    <WordsProvider locale={context.locale} nouns={['delegations', 'ranks']}>
      <header className="phead">
        <h1>{w('title')}</h1>
        <p className="sub grow">{w('sub')}</p>
        <Link href={paths.people()}>{words(context.locale, 'ranks')('back')}</Link>
        <AddDelegation />
      </header>
      <main className="body units" id="main">
        <section aria-labelledby="delegations">
          <div className="sec">
            <h2 id="delegations">{w('delegations')}</h2>
            <span className="note">{w('delegations.how')}</span>
          </div>
          <DelegationRows delegations={delegations} />
        </section>
        <section aria-labelledby="departments">
          <div className="sec">
            <h2 id="departments">{w('departments')}</h2>
            <span className="note">{w('departments.how')}</span>
          </div>
          <ul className="unit-rows">
            {departments.map(({ id, shortName, name, people }) => (
              <li key={id}>
                <Link href={paths.body(id)}>{shortName}</Link>
                <span className="note">{name}</span>
                <Link href={paths.peoplePage({ q: shortName })}>{w('people', { n: people })}</Link>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="retired">
          <div className="sec">
            <h2 id="retired">{w('retired')}</h2>
            <span className="note">{w('retired.how')}</span>
          </div>
          <Link href={paths.retired()}>{w('retired.open', { n: retired })}</Link>
        </section>
      </main>
    </WordsProvider>
  );
}
