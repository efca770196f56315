import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewAgenda } from '#lib/usecases/agendas/queries.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { AgendaWorkbench } from './_components/agenda-workbench.tsx';
import { paperInHand } from './_components/paper-in-hand.ts';
import { wordAgenda } from './_components/word-agenda.ts';
import './_components/agenda.css';

interface Props {
  readonly params: Promise<{ readonly meetingId: string }>;
  readonly searchParams: Promise<{ readonly paper?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'meeting')('tab.agenda') };
}

/** The agenda: the editor on the left, the page as it will print on the right. */
export default async function AgendaPage({ params, searchParams }: Props): Promise<ReactElement> {
  const { meetingId } = await params;
  const context = await currentContext();
  const which = (await searchParams).paper === 'schedule' ? 'schedule' : 'agenda';
  const view = shown(await viewAgenda(context, meetingId));
  const paper = await paperInHand(context, meetingId, which);
  return (
    <WordsProvider locale={context.locale} nouns={['agenda', 'terms']}>
      <main className="split" id="main">
        <AgendaWorkbench agenda={wordAgenda(context.locale, view)} paper={paper} />
      </main>
    </WordsProvider>
  );
}
