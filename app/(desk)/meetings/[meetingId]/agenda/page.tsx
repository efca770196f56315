import type { Metadata } from 'next';
import { headers } from 'next/headers';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewAgenda } from '#lib/usecases/agendas/queries.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { AgendaWorkbench } from './_components/agenda-workbench.tsx';
import { paperInHand } from './_components/paper-in-hand.ts';
import { wordAgenda } from './_components/word-agenda.ts';
import './_components/agenda.css';
import './_components/paste-dialog.css';

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
  // After a change of the agenda the lines come at once; the browser then asks for the paper alone.
  const isRedraw = (await headers()).has('next-action');
  const paper = isRedraw ? null : await paperInHand(context, meetingId, which);
  return (
    <WordsProvider locale={context.locale} nouns={['agenda', 'terms', 'printing']}>
      <main className="split" id="main">
        <AgendaWorkbench agenda={wordAgenda(context.locale, view)} which={which} paper={paper} />
      </main>
    </WordsProvider>
  );
}
