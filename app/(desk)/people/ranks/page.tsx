import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewRankTables } from '#lib/usecases/rank-tables/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { AddTable } from './_components/add-table.tsx';
import { TableEditor } from './_components/table-editor.tsx';
import '../_order/find-person.css';
import '../_order/ordered.css';

interface Props {
  readonly searchParams: Promise<{ readonly table?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'ranks')('title') };
}

/** 名次表: one for each kind of occasion, chosen for a meeting on its seating page. */
export default async function RankTablesPage({ searchParams }: Props): Promise<ReactElement> {
  const { table: asked } = await searchParams;
  const context = await currentContext();
  const { tables, table } = shown(
    await viewRankTables(context, typeof asked === 'string' ? asked : undefined),
  );
  const w = words(context.locale, 'ranks');
  return (
    <WordsProvider locale={context.locale} nouns={['ranks']}>
      <header className="phead">
        <h1>{w('title')}</h1>
        <p className="sub grow">{w('sub')}</p>
        <Link href={paths.people()}>{w('back')}</Link>
      </header>
      <main className="body order-page" id="main">
        <nav aria-label={w('title')}>
          <ul>
            {tables.map(({ id, name, people }) => (
              <li key={id} aria-current={id === table?.id ? 'true' : undefined}>
                <Link href={paths.rankTables(id)}>{name}</Link>
                <span className="note">{w('people', { n: people })}</span>
              </li>
            ))}
          </ul>
          <AddTable tables={tables} />
        </nav>
        {table === null ? (
          <EmptyState title={w('empty')}>{w('empty.how')}</EmptyState>
        ) : (
          <TableEditor key={`${table.id} ${table.version}`} table={table} />
        )}
      </main>
    </WordsProvider>
  );
}
