import type { ReactElement, ReactNode } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { viewMeetingHead } from '#lib/usecases/meetings/head.ts';
import { currentContext, shown } from '#lib/web/session.ts';
import { MeetingHead } from './_components/meeting-head.tsx';
import { SavedProvider } from './_components/saved.tsx';
import './_components/meeting-head.css';

interface Props {
  readonly params: Promise<{ readonly meetingId: string }>;
  readonly children: ReactNode;
}

/** A meeting: the head never leaves, the tab below it changes. */
export default async function MeetingLayout({ params, children }: Props): Promise<ReactElement> {
  const { meetingId } = await params;
  const context = await currentContext();
  const head = shown(await viewMeetingHead(context, meetingId));
  return (
    <WordsProvider locale={context.locale} nouns={['meeting']}>
      <SavedProvider>
        <MeetingHead head={head} locale={context.locale} />
        {children}
      </SavedProvider>
    </WordsProvider>
  );
}
