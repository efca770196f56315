import Link from 'next/link';
import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { moment } from '#lib/i18n/format.ts';
import { viewPersonFeeds } from '#lib/usecases/feeds/person-feeds.ts';
import { viewPerson } from '#lib/usecases/people/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, shown } from '#lib/web/session.ts';
import { PersonFeeds } from '../_components/person-feeds.tsx';
import { PersonForm } from '../_components/person-form.tsx';
import '../../_feeds/feeds.css';
import '../_components/people.css';

interface Props {
  readonly params: Promise<{ readonly personId: string }>;
}

/** One person with every post. */
export default async function PersonPage({ params }: Props): Promise<ReactElement> {
  const { personId } = await params;
  const context = await currentContext();
  const { person, bodies, mayEdit, needsRecorded, zone } = shown(await viewPerson(context, personId));
  // Refused to those who give out no links: they are shown no such part.
  const feeds = await viewPersonFeeds(context, personId);
  return (
    <WordsProvider locale={context.locale} nouns={['people', 'bodies', 'terms']}>
      <header className="phead">
        <h1 className="grow">{person.name}</h1>
        <Link href={paths.people()}>{words(context.locale, 'ranks')('back')}</Link>
      </header>
      <main className="body" id="main">
        <PersonForm
          key={person.version}
          person={person}
          bodies={bodies}
          mayEdit={mayEdit}
          recorded={
            needsRecorded &&
            words(context.locale, 'people')('needs.recorded', {
              by: needsRecorded.by,
              at: moment(context.locale, Temporal.Instant.from(needsRecorded.at), zone),
            })
          }
        />
        {feeds.ok ? <PersonFeeds personId={person.id} feeds={feeds.value} /> : null}
      </main>
    </WordsProvider>
  );
}
