import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { calendarQuery } from '#lib/usecases/calendars/input.ts';
import { viewCalendar } from '#lib/usecases/calendars/queries.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { CalendarDesk } from './_components/calendar-desk.tsx';
import '../_planning/planning.css';
import '../people/_order/find-person.css';
import './_components/days.css';
import './_components/week.css';
import './_components/drag.css';
import './_components/layers.css';
import './_components/calendar.css';

interface Props {
  readonly searchParams: Promise<{ readonly view?: string; readonly day?: string; readonly find?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'calendar')('title') };
}

/** 日历: ours and theirs in layers, a meeting moved by dragging, and a time found. */
export default async function CalendarPage({ searchParams }: Props): Promise<ReactElement> {
  const { view, day = null, find = null } = await searchParams;
  const context = await currentContext();
  const page = shown(await viewCalendar(context, calendarQuery.parse({ view, day, find })));
  return (
    <WordsProvider locale={context.locale} nouns={['calendar', 'planning', 'ranks']}>
      <CalendarDesk page={page} finding={find} />
    </WordsProvider>
  );
}
