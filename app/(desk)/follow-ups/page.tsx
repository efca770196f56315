import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewFollowUps } from '#lib/usecases/follow-ups/queries.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { FollowUpsDesk } from './_components/follow-ups-desk.tsx';
import { wordFollowUp } from './_components/word-follow-up.ts';
import './_components/follow-ups.css';

interface Props {
  readonly searchParams: Promise<{ readonly meeting?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'followUps')('title') };
}

/** 督办: what was decided and has to be carried out, of all meetings or of the one in the address. */
export default async function FollowUpsPage({ searchParams }: Props): Promise<ReactElement> {
  const context = await currentContext();
  const { locale } = context;
  const { meeting } = await searchParams;
  const meetingId = typeof meeting === 'string' && meeting !== '' ? meeting : null;
  const { open, closed, fulfilment, zone, ...view } = shown(await viewFollowUps(context, { meetingId }));
  const counted = fulfilment.due > 0 ? words(locale, 'followUps')('fulfilment', { ...fulfilment }) : '';
  return (
    <WordsProvider locale={locale} nouns={['followUps']}>
      <FollowUpsDesk
        {...view}
        open={open.map((each) => wordFollowUp(locale, each, zone))}
        closed={closed.map((each) => wordFollowUp(locale, each, zone))}
        fulfilment={counted}
        meetingId={meetingId}
      />
    </WordsProvider>
  );
}
