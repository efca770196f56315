'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { DateField } from '#app/_ui/date-field.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { TripView } from '#lib/usecases/vehicles/trip-view.ts';
import { keepTripAction, takeBackVehicleAction } from './actions.ts';

/** A vehicle one can choose. */
export interface LendableVehicle {
  readonly id: string;
  readonly plate: string;
  readonly seats: number;
  readonly retired?: boolean;
}

interface Props {
  readonly meetingId: string;
  /** Null: another trip. */
  readonly trip: TripView | null;
  readonly usual: { readonly start: string; readonly end: string } | null;
  readonly vehicles: readonly LendableVehicle[];
  /** Only which vehicle and when is kept of it. */
  readonly classified: boolean;
  readonly onClose: () => void;
}

const shownFields = ['vehicleId', 'start', 'end', 'from', 'riders', 'riderCount'] as const;
type TripForm = Readonly<Record<(typeof shownFields)[number], string>>;

/** Lends a vehicle to a meeting; a vehicle another has then is refused, with whom. Taking it back can be undone. */
export function TripDialog({
  meetingId,
  trip,
  usual,
  vehicles: inUse,
  classified,
  onClose,
}: Props): ReactElement {
  const w = useWords('vehicles');
  const common = useWords('common');
  const say = useToast();
  // The one it has may be out of use by now.
  const vehicles =
    trip && !inUse.some(({ id }) => id === trip.vehicleId)
      ? [{ id: trip.vehicleId, plate: trip.plate, seats: trip.seats, retired: true }, ...inUse]
      : inUse;
  const [form, setForm] = useState(() => formOf(trip, usual, vehicles));
  const [basedOn, setBasedOn] = useState(trip?.version ?? 1);
  const keep = useAction(keepTripAction);
  const drop = useAction(takeBackVehicleAction);
  const plate = vehicles.find(({ id }) => id === form.vehicleId)?.plate ?? '';
  const save = async (version: number): Promise<void> => {
    const answer = await keep.run({ ...form, meetingId, id: trip?.id ?? null, basedOn: version });
    if (!answer.ok) return;
    say({ text: w('lent', { plate }) });
    onClose();
  };
  const takeBack = async (): Promise<void> => {
    if (!trip) return;
    const answer = await drop.run({ meetingId, tripId: trip.id, basedOn });
    if (!answer.ok) return;
    const before = formOf(answer.value, usual, vehicles);
    say({
      text: w('takenBack', { plate: trip.plate }),
      undo: () => keepTripAction({ ...before, meetingId, id: null, basedOn: 1, wait: true }),
    });
    onClose();
  };
  const set = (field: keyof TripForm) => (value: string) => setForm({ ...form, [field]: value });
  const refused = keep.refused ?? drop.refused;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w(trip ? 'changeTrip' : 'lend')}
      actions={
        <>
          {trip ? (
            <>
              <Button kind="danger" busy={drop.busy} onClick={() => void takeBack()}>
                {w('takeBack')}
              </Button>
              <span className="grow" />
            </>
          ) : null}
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button kind="primary" busy={keep.busy} onClick={() => void save(basedOn)}>
            {w(trip ? (trip.held ? 'saveTrip' : 'holdNow') : 'lendDo')}
          </Button>
        </>
      }
    >
      <div className="form">
        <SelectField
          label={w('vehicle')}
          value={form.vehicleId}
          fault={keep.faultOf('vehicleId')}
          choices={vehicles.map(({ id, plate: name, seats, retired }) => ({
            value: id,
            label: w(retired ? 'vehicleRetired' : 'vehicleOf', { plate: name, n: seats }),
          }))}
          onChange={(event) => set('vehicleId')(event.target.value)}
        />
        <div className="row">
          {(['start', 'end'] as const).map((field) => (
            <DateField
              key={field}
              label={w(field)}
              withTime
              value={form[field]}
              fault={keep.faultOf(field)}
              onChange={set(field)}
            />
          ))}
        </div>
        {(classified ? [] : (['from', 'riders'] as const)).map((field) => (
          <TextField
            key={field}
            label={w(field)}
            hint={w(`${field}Hint`)}
            value={form[field]}
            fault={keep.faultOf(field)}
            onChange={(event) => set(field)(event.target.value)}
          />
        ))}
        {classified ? null : (
          <TextField
            label={w('riderCount')}
            aside={common('optional')}
            inputMode="numeric"
            value={form.riderCount}
            fault={keep.faultOf('riderCount')}
            onChange={(event) => set('riderCount')(event.target.value)}
          />
        )}
      </div>
      {refused ? (
        <ErrorNote
          refused={refused}
          shownFields={shownFields}
          onTakeTheirs={() => onClose()}
          onKeepMine={(version) => {
            setBasedOn(version);
            void save(version);
          }}
        />
      ) : null}
    </Dialog>
  );
}

function formOf(trip: TripView | null, usual: Props['usual'], vehicles: Props['vehicles']): TripForm {
  if (!trip) {
    const times = { start: usual?.start ?? '', end: usual?.end ?? '' };
    return { vehicleId: vehicles[0]?.id ?? '', ...times, from: '', riders: '', riderCount: '' };
  }
  const { vehicleId, start, end, from, riders, riderCount } = trip;
  return { vehicleId, start, end, from, riders, riderCount: riderCount === null ? '' : String(riderCount) };
}
