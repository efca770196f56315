import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewRehearsal } from '#lib/usecases/rehearsals/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { wordLesson } from '../../../lessons/_components/word-lesson.ts';
import { TabsEnd } from '../_components/tabs-end.tsx';
import { AfterMeeting } from './_components/after-meeting.tsx';
import { Checklist } from './_components/checklist.tsx';
import { Doubts } from './_components/doubts.tsx';
import { FilmDesk } from './_components/film-desk.tsx';
import { PhaseSums } from './_components/phase-sums.tsx';
import { wordChecklist } from './_components/word-checklist.ts';
import { wordDoubts } from './_components/word-doubts.ts';
import { wordFilms } from './_components/word-film.ts';
import '../../../lessons/_components/lessons.css';
import './_components/film.css';
import './_components/scene.css';
import './_components/checklist.css';

interface Props {
  readonly params: Promise<{ readonly meetingId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'rehearsal')('title') };
}

/** 预演: the sitting as a film to walk through, the doubts, and the checklist with how every line stands. */
export default async function RehearsalPage({ params }: Props): Promise<ReactElement> {
  const { meetingId } = await params;
  const context = await currentContext();
  const { locale } = context;
  const view = shown(await viewRehearsal(context, meetingId));
  const w = words(locale, 'rehearsal');
  const films = wordFilms(locale, view);
  const checklist = wordChecklist(locale, view);
  const from = { id: meetingId, title: view.title, type: view.type };
  return (
    <WordsProvider locale={locale} nouns={['rehearsal', 'lessons', 'terms']}>
      <TabsEnd>
        <ButtonLink size="small" icon="print" href={paths.file(meetingId, 'checklist.pdf')}>
          {w('printChecklist')}
        </ButtonLink>
      </TabsEnd>
      <main className="rehearsal" id="main">
        {films.length === 0 ? (
          <EmptyState
            title={w('noFilm')}
            action={<ButtonLink href={paths.agenda(meetingId)}>{w('toAgenda')}</ButtonLink>}
          >
            {w('noFilmHow')}
          </EmptyState>
        ) : (
          <FilmDesk meetingId={meetingId} films={films} people={view.people} mayJudge={view.mayJudge}>
            <Doubts meetingId={meetingId} doubts={wordDoubts(locale, view)} mayJudge={view.mayJudge} />
            <PhaseSums checklist={checklist} />
          </FilmDesk>
        )}
        <Checklist
          meetingId={meetingId}
          checklist={checklist}
          people={view.people}
          mayJudge={view.mayJudge}
        />
        <AfterMeeting
          meeting={from}
          lessons={view.lessons.map((lesson) => wordLesson(locale, lesson, view.zone))}
          mayRecord={view.mayRecord}
          begun={view.begun}
        />
      </main>
    </WordsProvider>
  );
}
