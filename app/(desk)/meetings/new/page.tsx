import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { isMeetingType } from '#lib/domain/meetings/meeting-type.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { viewNewMeeting } from '#lib/usecases/planning/new-meeting.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { NewMeetingForm } from './_components/new-meeting-form.tsx';
import '../../_planning/planning.css';
import '../../people/_order/find-person.css';
import './_components/new-meeting.css';

interface Props {
  readonly searchParams: Promise<{ readonly type?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'planning')('newMeeting') };
}

/** A new meeting: named, numbered and checked while it is placed. */
export default async function NewMeetingPage({ searchParams }: Props): Promise<ReactElement> {
  const { type = '' } = await searchParams;
  const context = await currentContext();
  const view = shown(await viewNewMeeting(context, isMeetingType(type) ? type : 'standing-committee'));
  const w = words(context.locale, 'planning');
  return (
    <WordsProvider locale={context.locale} nouns={['planning', 'calendar', 'terms', 'vehicles', 'ranks']}>
      <header className="phead">
        <h1>{w('newMeeting')}</h1>
        <p className="sub">{w('newSub')}</p>
      </header>
      <main className="new-meeting" id="main">
        <NewMeetingForm view={view} />
      </main>
    </WordsProvider>
  );
}
