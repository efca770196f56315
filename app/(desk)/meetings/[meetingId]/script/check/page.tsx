import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewScript } from '#lib/usecases/scripts/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { CheckFile } from './_components/check-file.tsx';

interface Props {
  readonly params: Promise<{ readonly meetingId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'script')('checkTitle') };
}

/** 上传定稿核对: a page of its own, for a list of doubts is gone through with the file at hand. */
export default async function CheckPage({ params }: Props): Promise<ReactElement> {
  const { meetingId } = await params;
  const context = await currentContext();
  shown(await viewScript(context, meetingId));
  const w = words(context.locale, 'script');
  return (
    <WordsProvider locale={context.locale} nouns={['script']}>
      <main className="body script-check" id="main">
        <div className="sec">
          <h2>{w('checkTitle')}</h2>
          <Link href={paths.script(meetingId)}>{w('checkBack')}</Link>
        </div>
        <CheckFile meetingId={meetingId} />
      </main>
    </WordsProvider>
  );
}
