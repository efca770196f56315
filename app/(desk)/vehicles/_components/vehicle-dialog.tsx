'use client';

import { type ReactElement, useState } from 'react';
import { DateField } from '#app/_ui/date-field.tsx';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { InlineNote } from '#app/_ui/inline-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { VehicleView } from '#lib/usecases/vehicles/queries.ts';
import { keepVehicleAction } from '../actions.ts';

const texts = ['plate', 'model', 'seats', 'driver', 'driverPhone'] as const;
type VehicleForm = Readonly<Record<(typeof texts)[number] | 'retiredOn', string>>;

interface Props {
  /** Null: a new one. */
  readonly vehicle: VehicleView | null;
  readonly onClose: () => void;
}

/** A vehicle's particulars; retiring it is a day, and says how many trips are still ahead. */
export function VehicleDialog({ vehicle, onClose }: Props): ReactElement {
  const w = useWords('vehicles');
  const common = useWords('common');
  const say = useToast();
  const [form, setForm] = useState(() => formOf(vehicle));
  const [basedOn, setBasedOn] = useState(vehicle?.version ?? 1);
  const { run, busy, refused, faultOf, clear } = useAction(keepVehicleAction);
  const id = vehicle?.id ?? null;
  const save = async (version: number): Promise<void> => {
    const answer = await run({ ...form, id, basedOn: version });
    if (!answer.ok) return;
    const made = { id: answer.value.id, basedOn: answer.value.version };
    const text = w(vehicle ? 'saved' : 'added', { plate: form.plate });
    say(vehicle ? { text, undo: () => keepVehicleAction({ ...formOf(vehicle), ...made }) } : { text });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w(vehicle ? 'edit' : 'add')}
      actions={
        <DialogActs
          doIt={vehicle ? common('save') : w('add')}
          busy={busy}
          onDo={() => save(basedOn)}
          onClose={onClose}
        />
      }
    >
      <div className="vehicle-fields">
        {texts.map((field) => (
          <TextField
            key={field}
            label={w(field)}
            {...(field === 'seats' ? { type: 'number', min: 1, max: 99, hint: w('seatsHint') } : {})}
            value={form[field]}
            fault={faultOf(field)}
            onChange={(event) => setForm({ ...form, [field]: event.target.value })}
          />
        ))}
        {vehicle ? (
          <DateField
            label={w('retiredOn')}
            hint={w('retiredHint')}
            optional
            value={form.retiredOn}
            fault={faultOf('retiredOn')}
            onChange={(retiredOn) => setForm({ ...form, retiredOn })}
          />
        ) : null}
      </div>
      {vehicle && vehicle.coming > 0 && form.retiredOn !== vehicle.retiredOn ? (
        <InlineNote kind="warn">{w('retireTrips', { n: vehicle.coming })}</InlineNote>
      ) : null}
      {refused ? (
        <ErrorNote
          refused={refused}
          shownFields={[...texts, 'retiredOn']}
          onTakeTheirs={(theirs: VehicleView) => {
            setForm(formOf(theirs));
            setBasedOn(theirs.version);
            clear();
          }}
          onKeepMine={(version) => void save(version)}
        />
      ) : null}
    </Dialog>
  );
}

function formOf(vehicle: VehicleView | null): VehicleForm {
  if (!vehicle) return { plate: '', model: '', seats: '', driver: '', driverPhone: '', retiredOn: '' };
  const { plate, model, seats, driver, driverPhone, retiredOn } = vehicle;
  return { plate, model, seats: String(seats), driver, driverPhone, retiredOn };
}
