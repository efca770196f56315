import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { words } from '#lib/i18n/catalogue.ts';
import { viewMatter } from '#lib/usecases/consultations/leader-queries.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { LeaderHead } from '../../../_components/leader-head.tsx';
import { MatterFacts } from '../../../_components/matter-facts.tsx';
import { OpinionForm } from '../../../_components/opinion-form.tsx';
import { PastWordsSection } from '../../../_components/past-words.tsx';

interface Props {
  readonly params: Promise<{ readonly consultationId: string; readonly itemId: string }>;
  readonly searchParams: Promise<{ readonly fault?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'leader')('matters') };
}

/** One matter: what it is, what became of last time's words, three answers and a field for words. */
export default async function MatterPage({ params, searchParams }: Props): Promise<ReactElement> {
  const { consultationId, itemId } = await params;
  const context = await currentContext();
  const matter = shown(await viewMatter(context, consultationId, itemId));
  const { fault } = await searchParams;
  const w = words(context.locale, 'leader');
  const { place, of, done } = matter;
  return (
    <main className="one" id="main">
      <LeaderHead office={matter.office} progress={{ place, done, words: w('place', { place, of }) }} />
      <MatterFacts matter={matter} locale={context.locale} />
      {matter.last ? (
        <PastWordsSection
          title={w('lastTitle')}
          past={matter.last}
          locale={context.locale}
          zone={matter.zone}
        />
      ) : null}
      <OpinionForm
        matter={matter}
        reader={context.actor.userId}
        fault={fault}
        locale={context.locale}
        now={context.now}
      />
    </main>
  );
}
