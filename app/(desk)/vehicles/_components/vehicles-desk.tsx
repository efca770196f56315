'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { VehiclesView, VehicleView } from '#lib/usecases/vehicles/queries.ts';
import { TripTable } from './trip-table.tsx';
import { VehicleDialog } from './vehicle-dialog.tsx';
import { VehicleTable } from './vehicle-table.tsx';

/** Every vehicle, those in use first, and what they are lent for in the coming weeks. */
export function VehiclesDesk({ view }: { readonly view: VehiclesView }): ReactElement {
  const w = useWords('vehicles');
  const { vehicles, trips, mayEdit } = view;
  const [open, setOpen] = useState<VehicleView | 'new' | null>(null);
  const add = mayEdit ? (
    <Button kind="primary" icon="plus" onClick={() => setOpen('new')}>
      {w('add')}
    </Button>
  ) : null;
  return (
    <>
      <header className="phead">
        <h1>{w('title')}</h1>
        <p className="sub grow">{w('sub')}</p>
        {vehicles.length > 0 ? add : null}
      </header>
      <main className="body vehicles" id="main">
        {vehicles.length === 0 ? (
          <EmptyState title={w('none')} action={add}>
            {w('noneHow')}
          </EmptyState>
        ) : (
          <>
            <VehicleTable vehicles={vehicles} mayEdit={mayEdit} onEdit={setOpen} />
            <section aria-labelledby="trips">
              <div className="sec">
                <h2 id="trips">{w('trips')}</h2>
              </div>
              {trips.length === 0 ? <p className="note">{w('tripsNone')}</p> : <TripTable trips={trips} />}
            </section>
          </>
        )}
        {open ? (
          <VehicleDialog
            key={open === 'new' ? 'new' : open.id}
            vehicle={open === 'new' ? null : open}
            onClose={() => setOpen(null)}
          />
        ) : null}
      </main>
    </>
  );
}
