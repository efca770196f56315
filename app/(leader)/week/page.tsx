import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { words } from '#lib/i18n/catalogue.ts';
import { viewMyWeek } from '#lib/usecases/consultations/leader-week.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { LeaderFoot } from '../_components/leader-foot.tsx';
import { LeaderHead } from '../_components/leader-head.tsx';
import { WeekDays } from '../_components/week-days.tsx';

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'leader')('week') };
}

/** What the leader has on, this week and the next. */
export default async function WeekPage(): Promise<ReactElement> {
  const context = await currentContext();
  const week = shown(await viewMyWeek(context));
  return (
    <main className="one" id="main">
      <LeaderHead office={week.office} />
      <h1>{words(context.locale, 'leader')('week')}</h1>
      <WeekDays week={week} locale={context.locale} />
      <LeaderFoot locale={context.locale} here="week" />
    </main>
  );
}
