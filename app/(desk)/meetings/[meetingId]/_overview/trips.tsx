'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { TripView } from '#lib/usecases/vehicles/trip-view.ts';
import { type LendableVehicle, TripDialog } from './trip-dialog.tsx';

/** A trip with its times in words. */
export interface WordedTrip extends TripView {
  readonly when: string;
}

interface Props {
  readonly meetingId: string;
  readonly trips: readonly WordedTrip[];
  /** Those in use. */
  readonly vehicles: readonly LendableVehicle[];
  /** What a new trip begins with: the meeting's own times on the office's clock. */
  readonly usual: { readonly start: string; readonly end: string } | null;
  readonly mayLend: boolean;
  readonly classified: boolean;
}

/** 用车: which vehicle, from when to when, from where, who rides, and whom one rings. */
export function Trips({
  meetingId,
  trips,
  vehicles,
  usual,
  mayLend,
  classified,
}: Props): ReactElement | null {
  const w = useWords('vehicles');
  const common = useWords('common');
  const [open, setOpen] = useState<TripView | 'new' | null>(null);
  if (trips.length === 0 && (vehicles.length === 0 || !mayLend)) return null;
  return (
    <>
      <ul className="logistics trips">
        {trips.map((trip) => (
          <li key={trip.id}>
            <Mark kind={trip.held && trip.standing === 0 ? 'ok' : 'warn'} />
            <span className="trip">
              <span className="num">{trip.plate}</span> <span className="note">{trip.when}</span>
              <span className="note block">{placesOf(trip, w)}</span>
              {trip.held ? null : <span className="w-warn block">{w('wantedWhy')}</span>}
              {trip.standing > 0 ? (
                <span className="w-warn block">{w('standing', { n: trip.standing })}</span>
              ) : null}
            </span>
            {mayLend ? (
              <Button kind="link" onClick={() => setOpen(trip)}>
                {common('edit')}
                <span className="sr">: {trip.plate}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayLend && vehicles.length > 0 ? (
        <Button kind="link" onClick={() => setOpen('new')}>
          {w('lend')}
        </Button>
      ) : null}
      {open ? (
        <TripDialog
          key={open === 'new' ? 'new' : open.id}
          meetingId={meetingId}
          trip={open === 'new' ? null : open}
          usual={usual}
          vehicles={vehicles}
          classified={classified}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

function placesOf(trip: TripView, w: ReturnType<typeof useWords<'vehicles'>>): string {
  const rider = trip.riderCount === null ? '' : w('ridersOf', { n: trip.riderCount });
  return [
    trip.from ? w('leaves', { from: trip.from }) : '',
    [trip.riders, rider].filter(Boolean).join(' '),
    [trip.driver, trip.driverPhone].filter(Boolean).join(' '),
  ]
    .filter(Boolean)
    .join(' · ');
}
