import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { OWN_PLACE } from '#lib/domain/bodies/precedence.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { viewBodies } from '#lib/usecases/bodies/queries.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { AddBody } from './_components/add-body.tsx';
import { BodiesTable } from './_components/bodies-table.tsx';
import { RefreshButton } from './_components/refresh-button.tsx';
import './_components/bodies.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'bodies')('title') };
}

/** 单位与日历: whom we keep clear of, and how well we know them. */
export default async function BodiesPage(): Promise<ReactElement> {
  const context = await currentContext();
  const { ours, theirs } = shown(await viewBodies(context));
  const w = words(context.locale, 'bodies');
  return (
    <WordsProvider locale={context.locale} nouns={['bodies', 'terms']}>
      <header className="phead">
        <h1>{w('title')}</h1>
        <p className="sub grow">{w('sub')}</p>
        <RefreshButton label={w('readAll')} />
        <AddBody
          parents={ours.map(({ id, shortName }) => ({ id, shortName }))}
          own={ours.find(({ kind }) => kind === 'own')?.precedence ?? OWN_PLACE}
        />
      </header>
      <main className="body bodies" id="main">
        {theirs.length === 0 ? <EmptyState title={w('noBodies')}>{w('noBodiesHow')}</EmptyState> : null}
        {theirs.length > 0 ? (
          <BodiesTable title={w('theirs')} bodies={theirs} locale={context.locale} calendars />
        ) : null}
        <BodiesTable title={w('ours')} bodies={ours} locale={context.locale} />
      </main>
    </WordsProvider>
  );
}
