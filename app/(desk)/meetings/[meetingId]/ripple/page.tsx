import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewDifferences } from '#lib/usecases/ripple/differences.ts';
import { viewRipple } from '#lib/usecases/ripple/queries.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { Presence } from './_components/presence.tsx';
import { Stale } from './_components/stale.tsx';
import './_components/ripple.css';

interface Props {
  readonly params: Promise<{ readonly meetingId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'ripple')('title') };
}

/** 波及: one tick in the hall, and everything that went out and is no longer true. Made for a phone. */
export default async function RipplePage({ params }: Props): Promise<ReactElement> {
  const { meetingId } = await params;
  const context = await currentContext();
  const view = shown(await viewRipple(context, meetingId));
  const w = words(context.locale, 'ripple');
  // Not waited for: the list stands while the papers are set on pages.
  const differences = viewDifferences(context, meetingId);
  // Where no paper asks for them nobody hears of a failure; where one does, the page itself says so.
  differences.catch(() => undefined);
  return (
    <WordsProvider locale={context.locale} nouns={['ripple']}>
      <main className="body ripple" id="main">
        <p className="note">{w('how')}</p>
        <div className="ripple-cols">
          {view.mayEdit ? <Presence view={{ meetingId, version: view.version, ...view.presence }} /> : null}
          <Stale view={view} differences={differences} locale={context.locale} />
        </div>
      </main>
    </WordsProvider>
  );
}
