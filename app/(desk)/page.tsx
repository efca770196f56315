import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewToday } from '#lib/usecases/today/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { FirstSteps } from './_today/first-steps.tsx';
import { FirstThings } from './_today/first-things.tsx';
import { Fortnight } from './_today/fortnight.tsx';
import { Jot } from './_today/jot.tsx';
import { News } from './_today/news.tsx';
import style from './_today/today.module.css';
import { TodayHead } from './_today/today-head.tsx';
import { Waiting } from './_today/waiting.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'shell')('today') };
}

interface Props {
  readonly searchParams: Promise<{ readonly all?: string }>;
}

/** 今日. A leader has their own page: what they are asked. */
export default async function TodayPage({ searchParams }: Props): Promise<ReactElement> {
  const context = await currentContext();
  if (context.actor.role === 'leader') redirect(paths.opinions());
  const view = shown(await viewToday(context));
  const { all } = await searchParams;
  return (
    <WordsProvider locale={context.locale} nouns={['today']}>
      <TodayHead view={view} locale={context.locale} />
      <main className={style.cols} id="main">
        <div className={style.column}>
          {view.steps ? <FirstSteps done={view.steps} locale={context.locale} /> : null}
          <FirstThings view={view} locale={context.locale} all={all !== undefined} />
          {view.mayJot ? <Jot meetings={view.meetings} tasks={view.tasks} /> : null}
        </div>
        <div className={style.column}>
          <News lines={view.news} />
          <Fortnight view={view} locale={context.locale} />
          <Waiting lines={view.awaited} locale={context.locale} />
        </div>
      </main>
    </WordsProvider>
  );
}
