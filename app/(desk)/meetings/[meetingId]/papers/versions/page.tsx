import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { issuedQuery } from '#lib/usecases/papers/input.ts';
import { viewIssued } from '#lib/usecases/papers/issued.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { ChooseTwo } from '../../_components/versions/choose-two.tsx';
import { Stretched } from '../../_components/versions/stretched.tsx';
import { FileLink } from '../_components/file-link.tsx';
import { IssueList } from './_components/issue-list.tsx';
import '../../_components/versions/versions.css';

interface Props {
  readonly params: Promise<{ readonly meetingId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'versions')('issued.title') };
}

/** Every issue of a paper, and two of its states read as one text. */
export default async function IssuedPage({ params, searchParams }: Props): Promise<ReactElement> {
  const [{ meetingId }, query] = await Promise.all([params, searchParams]);
  const context = await currentContext();
  const { locale } = context;
  const view = shown(await viewIssued(context, meetingId, issuedQuery.parse(query)));
  const { artefact, states, now, from, to, compared, issues } = view;
  const w = words(locale, 'versions');
  const paper = words(locale, 'printing')(`artefact.${artefact}`);
  const nameOf = (number: number): string =>
    number === now ? w('issued.now') : w('issued.number', { n: number });
  const differing = compared?.filter(({ isChanged }) => isChanged).length ?? 0;
  return (
    <main className="body text-versions" id="main">
      <div className="sec">
        <h2>{w('issued.of', { paper })}</h2>
      </div>
      <p className="note">
        {w('issued.how')}{' '}
        <Link href={`${paths.papers(meetingId)}?paper=${artefact}`}>{w('issued.back')}</Link>
        {artefact === 'script' || artefact === 'working-script' ? (
          <>
            {' · '}
            <Link href={paths.textVersions(meetingId, 'script')}>{w('issued.script')}</Link>
          </>
        ) : null}
      </p>
      <div className="cols">
        <section aria-labelledby="issues-list">
          <IssueList view={view} locale={locale} />
        </section>
        <section aria-labelledby="issues-compared">
          {compared === null ? (
            <p className="note" id="issues-compared">
              {w('issued.nothing')}
            </p>
          ) : (
            <>
              <ChooseTwo
                action={`${paths.papers(meetingId)}/versions`}
                hidden={{ paper: artefact }}
                choices={states.toReversed().map((number) => ({ number, label: nameOf(number) }))}
                {...{ from, to, locale }}
              />
              <div className="sec">
                <h2 id="issues-compared">
                  {nameOf(from)} → {nameOf(to)}
                </h2>
                <span className="note">{w('issued.count', { n: differing })}</span>
                {to === now && issues.length > 0 ? (
                  <WordsProvider locale={locale} nouns={['printing']}>
                    <FileLink
                      meetingId={meetingId}
                      href={`${paths.file(meetingId, `${artefact}.docx`)}?tracked`}
                      of={paper}
                    >
                      {w('issued.nowFile')}
                    </FileLink>
                  </WordsProvider>
                ) : null}
              </div>
              <ol className="both">
                {compared.map(({ kind, stretches, isChanged }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is known by its place and nothing else
                  <li key={at} className={isChanged ? `${kind} changed` : kind}>
                    <Stretched stretches={stretches} locale={locale} />
                  </li>
                ))}
              </ol>
            </>
          )}
        </section>
      </div>
    </main>
  );
}
