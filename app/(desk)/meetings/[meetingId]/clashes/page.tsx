import type { Metadata } from 'next';
import { type ReactElement, Suspense } from 'react';
import { Loading } from '#app/_ui/loading.tsx';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewClashes } from '#lib/usecases/planning/clash-page.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { NoClash, NotAsked } from '../../../_planning/not-asked.tsx';
import { ClashBar } from './_components/clash-bar.tsx';
import { ClashTable } from './_components/clash-table.tsx';
import { OtherDays } from './_components/other-days.tsx';
import { SeenPanel, SourcesPanel } from './_components/side-panels.tsx';
import { Strip } from './_components/strip.tsx';
import '../../../_planning/planning.css';
import './_components/strip.css';
import './_components/side.css';
import './_components/clashes.css';

interface Props {
  readonly params: Promise<{ readonly meetingId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'planning')('clashTitle') };
}

/** 撞车: what a meeting clashes with, on which word, who yields, and the ways out. */
export default async function ClashesPage({ params }: Props): Promise<ReactElement> {
  const { meetingId } = await params;
  const context = await currentContext();
  const page = shown(await viewClashes(context, meetingId));
  const w = words(context.locale, 'planning');
  return (
    <WordsProvider locale={context.locale} nouns={['planning', 'calendar', 'bodies']}>
      <main className="clashes" id="main">
        <div className="clashes-main">
          <ClashBar page={page} />
          {page.strip ? <Strip strip={page.strip} /> : null}
          {page.rows.length === 0 ? (
            <>
              <NoClash unasked={page.unasked} />
              <NotAsked unasked={page.unasked} notFollowed="" />
            </>
          ) : (
            <ClashTable page={page} />
          )}
        </div>
        <aside className="clashes-side" aria-label={w('onWhich')}>
          <SourcesPanel page={page} locale={context.locale} />
          <SeenPanel page={page} locale={context.locale} />
          {page.mayPlan && page.meeting.sittings.length > 0 ? (
            <section>
              <div className="sec">
                <h2>{w('where2')}</h2>
              </div>
              <Suspense fallback={<Loading label={w('searching')} lines={3} />}>
                <OtherDays page={page} context={context} />
              </Suspense>
            </section>
          ) : null}
        </aside>
      </main>
    </WordsProvider>
  );
}
