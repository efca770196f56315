import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { moment } from '#lib/i18n/format.ts';
import { textVersionsQuery } from '#lib/usecases/scripts/input.ts';
import { viewTextVersions } from '#lib/usecases/scripts/versions.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { ChooseTwo } from '../../_components/versions/choose-two.tsx';
import { Changes } from './_components/changes.tsx';
import { RestoreVersion } from './_components/restore-version.tsx';
import '../../_components/versions/versions.css';

interface Props {
  readonly params: Promise<{ readonly meetingId: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | undefined>>>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'script')('versions.title') };
}

/** Every version of the script: who saved and who printed it, any two held against each other, an older one taken back. */
export default async function VersionsPage({ params, searchParams }: Props): Promise<ReactElement> {
  const [{ meetingId }, query] = await Promise.all([params, searchParams]);
  const context = await currentContext();
  const { locale } = context;
  const view = shown(await viewTextVersions(context, meetingId, textVersionsQuery.parse(query)));
  const w = words(locale, 'script');
  const when = (at: string): string => moment(locale, Temporal.Instant.from(at), view.zone);
  const { versions, from, to, basedOn, paper } = view;
  const newest = versions[0]?.number ?? 1;
  return (
    <WordsProvider locale={locale} nouns={['script']}>
      <main className="body text-versions" id="main">
        <p className="note">
          {w('versions.how')}{' '}
          <Link href={paths.paperText(meetingId, paper)}>
            {w('versions.back', { paper: words(locale, 'printing')(`artefact.${paper}`) })}
          </Link>
        </p>
        <div className="cols">
          <section aria-labelledby="versions-list">
            <div className="sec">
              <h2 id="versions-list">{w('versions.list')}</h2>
            </div>
            <ol>
              {versions.map((version) => (
                <li key={version.number} aria-current={version.number === newest ? 'true' : undefined}>
                  <b>{w('versions.number', { n: version.number })}</b>
                  {version.number === newest ? <span className="tag">{w('versions.current')}</span> : null}
                  <p className="note">
                    {version.at === ''
                      ? w('versions.first')
                      : w('versions.saved', { at: when(version.at), by: version.by })}
                    <br />
                    {w('versions.edits', { n: version.edits })}
                    {version.printed.map((print) => (
                      <span key={print.at} className="printed">
                        {w('versions.printed', { at: when(print.at), by: print.by })}
                      </span>
                    ))}
                  </p>
                  <p className="acts">
                    {version.number > 1 ? (
                      <Link href={paths.textVersions(meetingId, paper, version.number - 1, version.number)}>
                        {words(locale, 'versions')('before')}
                      </Link>
                    ) : null}
                    {version.number < newest ? (
                      <RestoreVersion
                        meetingId={meetingId}
                        paper={paper}
                        number={version.number}
                        newest={newest}
                        basedOn={basedOn}
                      />
                    ) : null}
                  </p>
                </li>
              ))}
            </ol>
          </section>
          <section aria-labelledby="versions-compared">
            <ChooseTwo
              action={`${paths.script(meetingId)}/versions`}
              hidden={{ paper }}
              choices={versions.map(({ number }) => ({ number, label: w('versions.number', { n: number }) }))}
              {...{ from, to, locale }}
            />
            <div className="sec">
              <h2 id="versions-compared">{w('versions.compared', { from, to })}</h2>
              <span className="note">{w('versions.count', { n: view.changes.length })}</span>
            </div>
            {view.overToday.map((n) => (
              <p key={n} className="note">
                {w('versions.overToday', { n })}
              </p>
            ))}
            <Changes changes={view.changes} locale={locale} />
          </section>
        </div>
      </main>
    </WordsProvider>
  );
}
