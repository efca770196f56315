'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { VehicleView } from '#lib/usecases/vehicles/queries.ts';

interface Props {
  readonly vehicles: readonly VehicleView[];
  readonly mayEdit: boolean;
  readonly onEdit: (vehicle: VehicleView) => void;
}

/** Plate, seats, driver, and how often each is lent from now on. */
export function VehicleTable({ vehicles, mayEdit, onEdit }: Props): ReactElement {
  const w = useWords('vehicles');
  const common = useWords('common');
  return (
    <table className="grid stack">
      <thead>
        <tr>
          <th scope="col">{w('plate')}</th>
          <th scope="col" className="r">
            {w('seats')}
          </th>
          <th scope="col">{w('driver')}</th>
          <th scope="col">{w('coming')}</th>
          {mayEdit ? <th scope="col" aria-label={common('edit')} /> : null}
        </tr>
      </thead>
      <tbody>
        {vehicles.map((vehicle) => (
          <tr key={vehicle.id} className={vehicle.retired ? 'retired' : undefined}>
            <th scope="row">
              <span className="num">{vehicle.plate}</span>
              <span className="note">
                {[vehicle.model, vehicle.retired ? w('retired', { day: vehicle.retiredOn }) : '']
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </th>
            <td className="r num" data-label={w('seats')}>
              {w('seatsOf', { n: vehicle.seats })}
            </td>
            <td data-label={w('driver')}>
              {vehicle.driver || w('noDriver')}{' '}
              {vehicle.driverPhone ? (
                <a className="num" href={`tel:${vehicle.driverPhone.replace(/[^\d+]/g, '')}`}>
                  {vehicle.driverPhone}
                </a>
              ) : null}
            </td>
            <td data-label={w('coming')}>{w('comingOf', { n: vehicle.coming })}</td>
            {mayEdit ? (
              <td className="acts">
                <Button kind="quiet" size="small" onClick={() => onEdit(vehicle)}>
                  {common('edit')}
                  <span className="sr">: {vehicle.plate}</span>
                </Button>
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
