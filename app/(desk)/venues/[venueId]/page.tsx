import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewVenue } from '#lib/usecases/venues/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { Bookings } from '../_components/bookings.tsx';
import { VenueEditor } from '../_components/venue-editor.tsx';
import '#app/_ui/room/room.css';
import '../_components/venues.css';

interface Props {
  readonly params: Promise<{ readonly venueId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'venues')('title') };
}

/** One venue: its particulars, its room to scale, what it is booked for. */
export default async function VenuePage({ params }: Props): Promise<ReactElement> {
  const { venueId } = await params;
  const context = await currentContext();
  const page = shown(await viewVenue(context, venueId));
  const w = words(context.locale, 'venues');
  return (
    <WordsProvider locale={context.locale} nouns={['venues']}>
      <header className="phead">
        <h1>{page.venue.name}</h1>
        <p className="sub grow">{page.venue.address}</p>
        <Link href={paths.venues()}>{w('back')}</Link>
      </header>
      <main className="body one-venue" id="main">
        <VenueEditor key={page.venue.version} venue={page.venue} mayEdit={page.mayEdit} />
        <Bookings page={page} locale={context.locale} />
      </main>
    </WordsProvider>
  );
}
