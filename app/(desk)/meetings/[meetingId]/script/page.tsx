import type { Metadata } from 'next';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { paperOptions } from '#lib/usecases/papers/input.ts';
import { viewPaper } from '#lib/usecases/papers/queries.ts';
import { viewScript } from '#lib/usecases/scripts/queries.ts';
import { refusalMessage } from '#lib/web/answer.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { ReadingCopy } from './_components/reading-copy.tsx';
import { ScriptEditor } from './_components/script-editor.tsx';
import { wordScript } from './_components/word-script.ts';
import './_components/script.css';
import './_components/reading-copy.css';

interface Props {
  readonly params: Promise<{ readonly meetingId: string }>;
  readonly searchParams: Promise<{ readonly size?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'script')('title') };
}

/** The script: edited on the left with its doubts in the margin, the chair's reading copy on the right. */
export default async function ScriptPage({ params, searchParams }: Props): Promise<ReactElement> {
  const [{ meetingId }, { size }] = await Promise.all([params, searchParams]);
  const context = await currentContext();
  const options = paperOptions.parse(size === '22' ? { size } : {});
  const view = shown(await viewScript(context, meetingId));
  const paper = await viewPaper(context, meetingId, 'script', options);
  return (
    <WordsProvider locale={context.locale} nouns={['script', 'printing']}>
      <main className="split script-page" id="main">
        <ScriptEditor script={wordScript(context.locale, view)} />
        {paper.ok ? (
          <ReadingCopy meetingId={meetingId} size={options.size} paper={paper.value} />
        ) : (
          <section className="right note">{refusalMessage(context.locale, paper.refusal)}</section>
        )}
      </main>
    </WordsProvider>
  );
}
