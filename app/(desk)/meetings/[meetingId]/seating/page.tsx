import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewSeating } from '#lib/usecases/seating/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { SeatingDesk } from './_components/seating-desk.tsx';
import { wordSeating } from './_components/word-seating.ts';
import '#app/_ui/room/room.css';
import './_components/seating.css';

interface Props {
  readonly params: Promise<{ readonly meetingId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'meeting')('tab.seating') };
}

/** 座次: the room to scale, and beside it what is to be settled. */
export default async function SeatingPage({ params }: Props): Promise<ReactElement> {
  const { meetingId } = await params;
  const context = await currentContext();
  const view = shown(await viewSeating(context, meetingId));
  const w = words(context.locale, 'seating');
  if (!view) {
    const go = <ButtonLink href={paths.meeting(meetingId)}>{w('noVenue.go')}</ButtonLink>;
    return (
      <main className="body" id="main">
        <EmptyState title={w('noVenue.title')} action={go}>
          {w('noVenue.how')}
        </EmptyState>
      </main>
    );
  }
  return (
    <WordsProvider locale={context.locale} nouns={['seating', 'printing']}>
      <SeatingDesk seating={wordSeating(context.locale, view)} />
    </WordsProvider>
  );
}
