import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { FindingList, rowOf } from '#app/_ui/finding-list.tsx';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { artefacts } from '#lib/usecases/papers/artefacts.ts';
import { paperOptions, usualOptions } from '#lib/usecases/papers/input.ts';
import { viewPaper, viewPapers } from '#lib/usecases/papers/queries.ts';
import { refusalMessage } from '#lib/web/answer.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { Outgoing } from './_components/outgoing.tsx';
import { PackButton } from './_components/pack-button.tsx';
import { PaperList } from './_components/paper-list.tsx';
import { PaperPreview } from './_components/paper-preview.tsx';
import { wordPapers } from './_components/word-papers.ts';
import './_components/papers.css';

interface Props {
  readonly params: Promise<{ readonly meetingId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'printing')('title') };
}

/** 文印: everything that comes out of the printer, what went out already, and the pages of one paper as they will print. */
export default async function PapersPage({ params, searchParams }: Props): Promise<ReactElement> {
  const { meetingId } = await params;
  const { paper: asked, size, view: side, sheet, label, labelSize } = await searchParams;
  const open = artefacts.find((name) => name === asked) ?? 'agenda';
  const choice = paperOptions.safeParse({ size, view: side, sheet, label, labelSize });
  const options = choice.success ? choice.data : usualOptions;
  const context = await currentContext();
  const { locale } = context;
  const w = words(locale, 'printing');
  const seen = await viewPapers(context, meetingId);
  if (!seen.ok && seen.refusal.kind === 'classified') {
    return (
      <main className="body" id="main">
        <EmptyState title={w('title')}>{refusalMessage(locale, seen.refusal)}</EmptyState>
      </main>
    );
  }
  const view = shown(seen);
  const paper = await viewPaper(context, meetingId, open, options, true);
  const { papers, toMend, history } = wordPapers(locale, view);
  const common = words(locale, 'common');
  return (
    <WordsProvider locale={locale} nouns={['printing', 'dispatch']}>
      <main className="split papers-page" id="main">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard where it is longer than the desk */}
        <div className="left" tabIndex={0}>
          <PaperList
            meetingId={meetingId}
            papers={papers}
            open={open}
            mayIssue={view.mayIssue}
            locale={locale}
          />
          <PackButton
            meetingId={meetingId}
            papers={papers.filter(({ blocked }) => !blocked)}
            mayIssue={view.mayIssue}
          />
          <section>
            <div className="sec">
              <h2>{w('toMend.title')}</h2>
              {toMend.length === 0 ? <span className="note">{w('toMend.none')}</span> : null}
            </div>
            <FindingList basisWord={common('basis')} rows={toMend.map((finding) => rowOf(finding))} />
          </section>
          <Outgoing history={history} locale={locale} />
          {view.mayInvite ? (
            <section>
              <div className="sec">
                <h2>{words(locale, 'invitation')('title')}</h2>
                <Link href={paths.invitations(meetingId)}>{words(locale, 'invitation')('go')}</Link>
              </div>
            </section>
          ) : null}
          {view.mayShare ? (
            <section>
              <div className="sec">
                <h2>{w('feed.title')}</h2>
              </div>
              <p className="note">
                {w('feed.how')} <Link href={paths.bodies()}>{w('feed.go')}</Link>
              </p>
            </section>
          ) : null}
        </div>
        {paper.ok ? (
          <PaperPreview key={open} meetingId={meetingId} paper={paper.value} options={options} />
        ) : (
          <section className="right">
            <EmptyState title={w(`artefact.${open}`)}>{refusalMessage(locale, paper.refusal)}</EmptyState>
          </section>
        )}
      </main>
    </WordsProvider>
  );
}
