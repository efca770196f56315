import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewStrokes } from '#lib/usecases/strokes/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { StrokesDesk } from './_components/strokes-desk.tsx';
import './_components/strokes.css';

interface Props {
  readonly searchParams: Promise<{ readonly of?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'strokes')('title') };
}

/** 字的笔顺: characters no sourced data orders, and what the office entered for them. */
export default async function StrokesPage({ searchParams }: Props): Promise<ReactElement> {
  const { of } = await searchParams;
  const context = await currentContext();
  const view = shown(await viewStrokes(context));
  const wanted = typeof of === 'string' ? ([...of][0] ?? null) : null;
  const isMissing = view.missing.some(({ character }) => character === wanted);
  return (
    <WordsProvider locale={context.locale} nouns={['strokes', 'people']}>
      <header className="phead">
        <h1>{words(context.locale, 'strokes')('title')}</h1>
        <p className="sub grow">{words(context.locale, 'strokes')('sub')}</p>
        <Link href={paths.people()}>{words(context.locale, 'ranks')('back')}</Link>
      </header>
      <main className="body strokes" id="main">
        <StrokesDesk view={view} wanted={isMissing ? wanted : null} />
      </main>
    </WordsProvider>
  );
}
