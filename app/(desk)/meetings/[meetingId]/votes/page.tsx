import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewVotes } from '#lib/usecases/votes/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { VoteHead } from './_components/vote-head.tsx';
import { VoteList } from './_components/vote-list.tsx';
import './_components/votes.css';

interface Props {
  readonly params: Promise<{ readonly meetingId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'votes')('title') };
}

/** 表决: what is voted on, what it takes, and what it came to. */
export default async function VotesPage({ params }: Props): Promise<ReactElement> {
  const { meetingId } = await params;
  const { locale, ...context } = await currentContext();
  const view = shown(await viewVotes({ ...context, locale }, meetingId));
  const w = words(locale, 'votes');
  return (
    <WordsProvider locale={locale} nouns={['votes', 'faults']}>
      <main className="body votes" id="main">
        <h1 className="sr">{w('title')}</h1>
        {view.questions.length === 0 ? (
          <EmptyState
            title={w('empty')}
            action={
              view.decidesByVote && view.mayEditAgenda ? (
                <ButtonLink href={paths.agenda(meetingId)}>{w('empty.do')}</ButtonLink>
              ) : null
            }
          >
            {w(view.decidesByVote ? 'empty.how' : 'empty.not-here')}
          </EmptyState>
        ) : (
          <>
            <VoteHead view={view} locale={locale} />
            <VoteList view={view} />
          </>
        )}
      </main>
    </WordsProvider>
  );
}
