import type { Metadata } from 'next';
import Link from 'next/link';
import { forbidden } from 'next/navigation';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewVenues } from '#lib/usecases/venues/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { VenueEditor } from '../_components/venue-editor.tsx';
import '#app/_ui/room/room.css';
import '../_components/venues.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'venues')('add') };
}

/** A venue more. */
export default async function NewVenuePage(): Promise<ReactElement> {
  const context = await currentContext();
  if (!shown(await viewVenues(context)).mayEdit) forbidden();
  const w = words(context.locale, 'venues');
  return (
    <WordsProvider locale={context.locale} nouns={['venues']}>
      <header className="phead">
        <h1 className="grow">{w('add')}</h1>
        <Link href={paths.venues()}>{w('back')}</Link>
      </header>
      <main className="body one-venue" id="main">
        <VenueEditor venue={null} mayEdit />
      </main>
    </WordsProvider>
  );
}
