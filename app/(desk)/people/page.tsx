import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewPeople } from '#lib/usecases/people/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { PeoplePages } from './_components/people-pages.tsx';
import { PeopleSearch } from './_components/people-search.tsx';
import { PeopleTable } from './_components/people-table.tsx';
import './_components/people.css';

interface Props {
  readonly searchParams: Promise<{ readonly q?: string; readonly group?: string; readonly page?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'people')('title') };
}

/** 名册与任职. */
export default async function PeoplePage({ searchParams }: Props): Promise<ReactElement> {
  const { q = '', group = '', page = '1' } = await searchParams;
  const context = await currentContext();
  const view = shown(await viewPeople(context, { text: q, group, page: Math.trunc(Number(page)) || 1 }));
  const w = words(context.locale, 'people');
  return (
    <>
      <header className="phead">
        <h1>{w('title')}</h1>
        <p className="sub grow">
          {w('sub', { shown: view.found, total: view.total })} · {w(`order.${view.order}`)}
        </p>
        {view.mayEdit ? (
          <>
            <ButtonLink href={paths.importPeople()}>{w('import')}</ButtonLink>
            <ButtonLink href={paths.newPerson()} kind="primary" icon="plus">
              {w('add')}
            </ButtonLink>
          </>
        ) : null}
      </header>
      <main className="body" id="main">
        <div className="people-ways">
          <PeopleSearch text={q} group={group} locale={context.locale} />
          <nav aria-label={w('lists')}>
            {view.mayEdit ? (
              <>
                <Link href={paths.delegations()}>{words(context.locale, 'delegations')('title')}</Link>
                <Link href={paths.rankTables()}>{words(context.locale, 'ranks')('title')}</Link>
              </>
            ) : null}
            <Link href={paths.strokes()}>{words(context.locale, 'strokes')('open')}</Link>
            {view.mayEdit ? (
              <>
                <a href={paths.exportPeople('xlsx')} download>
                  {w('export.xlsx')}
                </a>
                <a href={paths.exportPeople('csv')} download>
                  {w('export.csv')}
                </a>
              </>
            ) : null}
          </nav>
        </div>
        {view.total === 0 ? <EmptyState title={w('empty')}>{w('empty.how')}</EmptyState> : null}
        {view.total > 0 && view.people.length === 0 ? (
          <EmptyState title={w('nobody-found')}>{w('nobody-found.how')}</EmptyState>
        ) : null}
        {view.people.length > 0 ? <PeopleTable view={view} locale={context.locale} /> : null}
        <PeoplePages view={view} text={q} group={group} locale={context.locale} />
      </main>
    </>
  );
}
