import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewConsultation } from '#lib/usecases/consultations/queries.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { ConsultationBoard } from './_components/consultation-board.tsx';
import { wordConsultation } from './_components/word-consultation.ts';
import '../../../people/_order/find-person.css';
import './_components/consultation.css';

interface Props {
  readonly params: Promise<{ readonly meetingId: string }>;
  readonly searchParams: Promise<{ readonly round?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'meeting')('tab.consultation') };
}

/** What the leaders were asked, what they said, and what became of it. */
export default async function ConsultationPage({ params, searchParams }: Props): Promise<ReactElement> {
  const { meetingId } = await params;
  const { round } = await searchParams;
  const context = await currentContext();
  const view = shown(await viewConsultation(context, meetingId));
  return (
    <WordsProvider locale={context.locale} nouns={['consultation', 'terms', 'ranks']}>
      <main className="body" id="main">
        <ConsultationBoard
          consultation={wordConsultation(context.locale, view, Number(round ?? Number.NaN))}
        />
      </main>
    </WordsProvider>
  );
}
