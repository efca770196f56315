'use client';

import type { ReactElement } from 'react';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { TripLine } from '#lib/usecases/vehicles/queries.ts';
import { paths } from '#lib/web/paths.ts';

/** What the vehicles are lent for, soonest first. */
export function TripTable({ trips }: { readonly trips: readonly TripLine[] }): ReactElement {
  const w = useWords('vehicles');
  return (
    <table className="grid stack">
      <thead>
        <tr>
          <th scope="col">{w('when')}</th>
          <th scope="col">{w('plate')}</th>
          <th scope="col">{w('lentTo')}</th>
          <th scope="col">{w('from')}</th>
          <th scope="col">{w('riders')}</th>
        </tr>
      </thead>
      <tbody>
        {trips.map((trip) => (
          <tr key={trip.id}>
            <th scope="row">{trip.when}</th>
            <td className="num" data-label={w('plate')}>
              {trip.plate}
            </td>
            <td data-label={w('lentTo')}>
              <HoverLink href={`${paths.meeting(trip.meetingId)}#logistics`}>{trip.title}</HoverLink>
              {trip.held ? null : (
                <span className="note">
                  {' '}
                  <Mark kind="warn" /> {w('wanted')}
                </span>
              )}
            </td>
            <td data-label={w('from')}>{trip.from || w('notSaid')}</td>
            <td data-label={w('riders')}>{trip.riders || w('notSaid')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
