import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { words } from '#lib/i18n/catalogue.ts';
import { viewMatters } from '#lib/usecases/consultations/leader-queries.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { Asked } from '../_components/asked.tsx';
import { LeaderFoot } from '../_components/leader-foot.tsx';
import { LeaderHead } from '../_components/leader-head.tsx';
import { MatterList } from '../_components/matter-list.tsx';
import { PastWordsList } from '../_components/past-words.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'leader')('matters') };
}

/** What waits for the leader's answer, and what became of earlier words. */
export default async function MattersPage(): Promise<ReactElement> {
  const context = await currentContext();
  const view = shown(await viewMatters(context));
  const w = words(context.locale, 'leader');
  const open = view.matters.filter((matter) => matter.answer === null).length;
  return (
    <main className="one" id="main">
      <LeaderHead office={view.office} />
      <Asked
        text={
          view.matters.length === 0
            ? w('mattersNone')
            : open === 0
              ? w('allDone')
              : w('greeting', { name: view.name, n: open })
        }
      />
      {view.matters.length === 0 ? <p className="lead">{w('mattersNoneWhy')}</p> : null}
      <MatterList matters={view.matters} locale={context.locale} zone={view.zone} />
      <PastWordsList past={view.past} locale={context.locale} zone={view.zone} />
      <LeaderFoot locale={context.locale} here="opinions" />
    </main>
  );
}
