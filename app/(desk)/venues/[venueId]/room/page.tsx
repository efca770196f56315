import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { WordsProvider } from '#app/_ui/words-provider.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { viewVenue } from '#lib/usecases/venues/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import { RoomEditor } from './_components/room-editor.tsx';
import './_components/room-editor.css';

interface Props {
  readonly params: Promise<{ readonly venueId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'rooms')('title') };
}

/** 画会场: the room of a venue, seat by seat. */
export default async function RoomPage({ params }: Props): Promise<ReactElement> {
  const { venueId } = await params;
  const context = await currentContext();
  const { venue, mayEdit } = shown(await viewVenue(context, venueId));
  const w = words(context.locale, 'rooms');
  return (
    <WordsProvider locale={context.locale} nouns={['rooms', 'venues']}>
      <header className="phead">
        <h1>{venue.name}</h1>
        <p className="sub grow">{w('sub')}</p>
        <Link href={paths.venue(venue.id)}>{w('back')}</Link>
      </header>
      <RoomEditor venue={venue} mayEdit={mayEdit} />
    </WordsProvider>
  );
}
