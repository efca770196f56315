import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { sumFollowUps } from '#lib/usecases/follow-ups/queries.ts';
import { viewInvitations } from '#lib/usecases/invitations/queries.ts';
import { viewOverview } from '#lib/usecases/meetings/overview.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { Deadlines } from './_overview/deadlines.tsx';
import { Facts } from './_overview/facts.tsx';
import { InTheWay } from './_overview/in-the-way.tsx';
import { Logistics } from './_overview/logistics.tsx';
import { SumLines } from './_overview/sum-lines.tsx';
import { Tasks } from './_overview/tasks.tsx';
import { wordTasks } from './_overview/word-tasks.ts';
import '../../_planning/planning.css';
import './_overview/overview.css';

interface Props {
  readonly params: Promise<{ readonly meetingId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'meeting')('tab.overview') };
}

/** 概览: what stands in the way now and who does what; beside it the meeting's facts, what is due and what is out. */
export default async function OverviewPage({ params }: Props): Promise<ReactElement> {
  const { meetingId } = await params;
  const context = await currentContext();
  const { locale } = context;
  const view = shown(await viewOverview(context, meetingId));
  // Refused to those whose business it is not: they are shown no such line.
  const invitations = await viewInvitations(context, meetingId);
  const begun = view.facts.state === 'in-session' || view.facts.state === 'closed';
  const followUps = begun ? await sumFollowUps(context, meetingId) : null;
  return (
    <WordsProvider
      locale={locale}
      nouns={['overview', 'planning', 'calendar', 'clashes', 'terms', 'vehicles']}
    >
      <main className="overview" id="main">
        <div className="overview-main">
          {view.classified ? (
            <p className="note">{words(locale, 'overview')('placeholder')}</p>
          ) : (
            <>
              <InTheWay view={view} locale={locale} />
              <Tasks
                meetingId={meetingId}
                tasks={wordTasks(locale, view.tasks)}
                departments={view.departments}
                mayShareOut={view.mayShareOut}
              />
            </>
          )}
        </div>
        <aside className="overview-side">
          <Facts view={view} locale={locale} />
          {view.classified ? null : (
            <>
              <SumLines
                view={view}
                invitations={invitations.ok ? invitations.value : null}
                followUps={followUps?.ok ? followUps.value : null}
                locale={locale}
              />
              <Deadlines deadlines={view.deadlines} locale={locale} />
            </>
          )}
          <Logistics view={view} locale={locale} />
        </aside>
      </main>
    </WordsProvider>
  );
}
