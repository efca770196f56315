import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewBody } from '#lib/usecases/bodies/queries.ts';
import { viewBusyLinks } from '#lib/usecases/busy-links/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { BodyEditor } from './_components/body-editor.tsx';
import { BusyLinks } from './_components/busy-links.tsx';
import { FeedLinks } from './_components/feed-links.tsx';
import { SourceList } from './_components/source-list.tsx';
import { TypedList } from './_components/typed-list.tsx';
import '../../_feeds/feeds.css';
import '../../people/_order/find-person.css';
import '../_components/bodies.css';

interface Props {
  readonly params: Promise<{ readonly bodyId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'bodies')('title') };
}

/** One body: its calendars, what is written down of it, what it reads of us, and its particulars. */
export default async function BodyPage({ params }: Props): Promise<ReactElement> {
  const { bodyId } = await params;
  const context = await currentContext();
  const page = shown(await viewBody(context, bodyId));
  const busy = page.body.ours ? null : shown(await viewBusyLinks(context, bodyId));
  const w = words(context.locale, 'bodies');
  return (
    <WordsProvider
      locale={context.locale}
      nouns={['bodies', 'terms', 'faults', 'weeklyPlan', 'busyLink', 'ranks']}
    >
      <header className="phead">
        <h1>{page.body.shortName}</h1>
        <p className="sub grow">{page.body.name}</p>
        <Link href={paths.bodies()}>{w('back')}</Link>
      </header>
      <main className="body one-body" id="main">
        <div>
          {page.body.ours ? null : <SourceList body={page.body} />}
          {page.body.ours ? null : <TypedList page={page} />}
          {busy ? <BusyLinks body={page.body} view={busy} /> : null}
          {page.body.ours ? null : <FeedLinks page={page} />}
        </div>
        <BodyEditor key={page.body.version} page={page} />
      </main>
    </WordsProvider>
  );
}
