import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewLessons } from '#lib/usecases/lessons/queries.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { LessonsDesk } from './_components/lessons-desk.tsx';
import { wordLesson } from './_components/word-lesson.ts';
import './_components/lessons.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'lessons')('title') };
}

/** 失误与经验: what went wrong once, and the check it became. */
export default async function LessonsPage(): Promise<ReactElement> {
  const context = await currentContext();
  const { locale } = context;
  const view = shown(await viewLessons(context));
  return (
    <WordsProvider locale={locale} nouns={['lessons', 'terms']}>
      <LessonsDesk
        lessons={view.lessons.map((lesson) => wordLesson(locale, lesson, view.zone))}
        meetings={view.meetings}
        mayEdit={view.mayEdit}
      />
    </WordsProvider>
  );
}
