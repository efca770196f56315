import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { editedPapers } from '#lib/domain/papers/edited-paper.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { usualOptions } from '#lib/usecases/papers/input.ts';
import { viewPaper } from '#lib/usecases/papers/queries.ts';
import { viewText } from '#lib/usecases/scripts/queries.ts';
import { refusalMessage } from '#lib/web/answer.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { wordScript } from '../../script/_components/word-script.ts';
import { PaperPreview } from '../_components/paper-preview.tsx';
import { TextEditor } from './_components/text-editor.tsx';
import '../../script/_components/script.css';
import '../_components/papers.css';

interface Props {
  readonly params: Promise<{ readonly meetingId: string }>;
  readonly searchParams: Promise<{ readonly paper?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'script')('text.title') };
}

/** The words of a notice, a letter or minutes, changed in place; the pages as they will print beside them. */
export default async function TextPage({ params, searchParams }: Props): Promise<ReactElement> {
  const [{ meetingId }, { paper: asked }] = await Promise.all([params, searchParams]);
  const paper = editedPapers.find((name) => name === asked && name !== 'script') ?? 'notice';
  const context = await currentContext();
  const view = shown(await viewText(context, meetingId, paper));
  const pages = await viewPaper(context, meetingId, paper, usualOptions, true);
  return (
    <WordsProvider locale={context.locale} nouns={['script', 'printing', 'dispatch']}>
      <main className="split script-page papers-page" id="main">
        <TextEditor text={wordScript(context.locale, view)} />
        {pages.ok ? (
          <PaperPreview meetingId={meetingId} paper={pages.value} options={usualOptions} isEdited />
        ) : (
          <section className="right note">{refusalMessage(context.locale, pages.refusal)}</section>
        )}
      </main>
    </WordsProvider>
  );
}
