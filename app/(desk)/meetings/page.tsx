import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewMeetings } from '#lib/usecases/meetings/list.ts';
import { meetingsQuery } from '#lib/usecases/meetings/list-input.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { MeetingFilter } from './_components/meeting-filter.tsx';
import { MeetingTable } from './_components/meeting-table.tsx';
import './_components/meetings.css';

interface Props {
  readonly searchParams: Promise<{ readonly type?: string; readonly state?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'planning')('meetings') };
}

/** 会议: those coming with what blocks each, those whose day went by unheld, and those that are over. */
export default async function MeetingsPage({ searchParams }: Props): Promise<ReactElement> {
  const context = await currentContext();
  const { type, state } = await searchParams;
  const query = meetingsQuery.parse({ type, state });
  const list = shown(await viewMeetings(context, query));
  const { locale } = context;
  const w = words(locale, 'planning');
  const create = list.mayPlan ? (
    <ButtonLink kind="primary" href={paths.newMeeting()}>
      {w('newMeeting')}
    </ButtonLink>
  ) : null;
  const none = [list.coming, list.lapsed, list.past].every(({ length }) => length === 0);
  return (
    <>
      <header className="phead">
        <h1>{w('meetings')}</h1>
        <p className="sub grow">{w('meetingsSub', { n: list.inHand })}</p>
        {list.any ? create : null}
      </header>
      <main className="body meetings" id="main">
        {list.any ? <MeetingFilter list={list} query={query} locale={locale} /> : null}
        {list.any && none ? <EmptyState title={w('noneLikeThis')}>{w('noneLikeThisHow')}</EmptyState> : null}
        {list.any ? null : (
          <EmptyState title={w('noMeetings')} action={create}>
            {w('noMeetingsHow')}
          </EmptyState>
        )}
        {list.coming.length > 0 ? (
          <MeetingTable title={w('coming')} lines={list.coming} zone={list.zone} locale={locale} />
        ) : null}
        {list.lapsed.length > 0 ? (
          <MeetingTable title={w('lapsed')} lines={list.lapsed} zone={list.zone} locale={locale} />
        ) : null}
        {list.past.length > 0 ? (
          <MeetingTable title={w('past')} lines={list.past} zone={list.zone} locale={locale} />
        ) : null}
      </main>
    </>
  );
}
