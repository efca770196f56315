import type { Metadata } from 'next';
import Link from 'next/link';
import type { ReactElement } from 'react';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { seatKinds } from '#lib/domain/seating/room.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { isoDate } from '#lib/i18n/format.ts';
import { type VenueView, viewVenues } from '#lib/usecases/venues/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { currentContext, currentLocale, shown } from '#lib/web/session.ts';
import './_components/venues.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: words(await currentLocale(), 'venues')('title') };
}

/** 会场与座次: where meetings are held, and how much room there is. */
export default async function VenuesPage(): Promise<ReactElement> {
  const { locale, ...context } = await currentContext();
  const { venues, mayEdit } = shown(await viewVenues({ ...context, locale }));
  const w = words(locale, 'venues');
  const add = mayEdit ? (
    <ButtonLink href={paths.newVenue()} kind="primary" icon="plus">
      {w('add')}
    </ButtonLink>
  ) : null;
  const seatsOf = ({ seats }: VenueView): string =>
    seatKinds
      .filter((kind) => seats[kind] > 0)
      .map((kind) => w(`seats.${kind}`, { n: seats[kind] }))
      .join(' · ');
  return (
    <>
      <header className="phead">
        <h1>{w('title')}</h1>
        <p className="sub grow">{w('sub')}</p>
        {venues.length > 0 ? add : null}
      </header>
      <main className="body venues" id="main">
        {venues.length === 0 ? (
          <EmptyState title={w('none')} action={add}>
            {w('noneHow')}
          </EmptyState>
        ) : (
          <table className="grid stack">
            <thead>
              <tr>
                <th scope="col">{w('col.name')}</th>
                <th scope="col" className="r">
                  {w('col.capacity')}
                </th>
                <th scope="col">{w('col.seats')}</th>
                <th scope="col">{w('col.prepare')}</th>
                <th scope="col">{w('col.coming')}</th>
              </tr>
            </thead>
            <tbody>
              {venues.map((venue) => (
                <tr key={venue.id}>
                  <th scope="row">
                    <Link href={paths.venue(venue.id)}>{venue.name}</Link>
                    <span className="note">{venue.address}</span>
                  </th>
                  <td className="r num" data-label={w('col.capacity')}>
                    {w('people', { n: venue.capacity })}
                  </td>
                  <td>
                    {seatsOf(venue)}
                    <span className="note">
                      {venue.surveyedOn === ''
                        ? w('notSurveyed')
                        : w('surveyed', { date: isoDate(locale, venue.surveyedOn) })}
                    </span>
                  </td>
                  <td className="num" data-label={w('col.prepare')}>
                    {w('prepare', { before: venue.setUpMinutes, after: venue.clearDownMinutes })}
                  </td>
                  <td data-label={w('col.coming')}>
                    {venue.coming > 0 ? w('coming', { n: venue.coming }) : w('comingNone')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </main>
    </>
  );
}
