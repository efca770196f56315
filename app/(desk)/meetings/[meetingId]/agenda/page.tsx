import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewAgenda } from '#lib/usecases/agendas/queries.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { AgendaEditor } from './_components/agenda-editor.tsx';
import { wordAgenda } from './_components/word-agenda.ts';
import './_components/agenda.css';

interface Props {
  readonly params: Promise<{ readonly meetingId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'meeting')('tab.agenda') };
}

/** The agenda: the editor on the left, the page as it will print on the right. */
export default async function AgendaPage({ params }: Props): Promise<ReactElement> {
  const { meetingId } = await params;
  const context = await currentContext();
  const view = shown(await viewAgenda(context, meetingId));
  return (
    <WordsProvider locale={context.locale} nouns={['agenda', 'terms']}>
      <main className="split" id="main">
        <AgendaEditor agenda={wordAgenda(context.locale, view)} />
      </main>
    </WordsProvider>
  );
}
