'use client';

import { type ReactElement, useState } from 'react';
import { DateField } from '#app/_ui/date-field.tsx';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { CheckField, SelectField, TextField } from '#app/_ui/field.tsx';
import { TimeField } from '#app/_ui/time-field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { BodyPage, TypedView } from '#lib/usecases/bodies/queries.ts';
import { ChosenPeople } from '../../../people/_order/chosen-people.tsx';
import { writeDownAction } from '../../actions.ts';

type TypedForm = TypedView['form'];

interface Props {
  readonly page: BodyPage;
  /** What is changed; null: a new one. */
  readonly entry: TypedView | null;
  readonly onClose: () => void;
}

/** Writes down what a body has planned, or changes what was written down. */
export function TypedDialog({ page, entry, onClose }: Props): ReactElement {
  const w = useWords('bodies');
  const common = useWords('common');
  const say = useToast();
  const [form, setForm] = useState<TypedForm>(() => entry?.form ?? blankOn(page.today));
  const [people, setPeople] = useState(entry?.people ?? []);
  const { run, busy, refused, faultOf } = useAction(writeDownAction);
  const save = async (): Promise<void> => {
    const personIds = people.map(({ id }) => id);
    const answer = await run({ ...form, bodyId: page.body.id, personIds, replaces: entry?.id ?? null });
    if (!answer.ok) return;
    say({ text: w('typedDone', { what: form.summary || form.day }) });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w('typeTitle', { body: page.body.shortName })}
      actions={
        <DialogActs doIt={entry ? common('save') : w('type')} busy={busy} onDo={save} onClose={onClose} />
      }
    >
      <TypedFields form={form} onChange={setForm} faultOf={faultOf} />
      <TakesPart people={people} onChange={setPeople} />
      {refused ? <ErrorNote refused={refused} shownFields={Object.keys(form)} /> : null}
    </Dialog>
  );
}

function blankOn(day: string): TypedForm {
  return {
    ...{ summary: '', day, allDay: false, start: '09:00', end: '11:00' },
    ...{ firm: true, busyOnly: false, location: '' },
  };
}

interface TakesPartProps {
  readonly people: TypedView['people'];
  readonly onChange: (people: TypedView['people']) => void;
}

/** Who of ours is there: they are checked for clashes as those of a calendar are. */
function TakesPart({ people, onChange }: TakesPartProps): ReactElement {
  const w = useWords('bodies');
  return (
    <div className="takes-part">
      <ChosenPeople
        people={people}
        label={w('whoTakesPart')}
        hint={w('whoTakesPartHint')}
        leaveOut={(name) => w('leaveOut', { name })}
        onChange={onChange}
      />
    </div>
  );
}

interface FieldsProps {
  readonly form: TypedForm;
  readonly onChange: (form: TypedForm) => void;
  readonly faultOf: (path: string) => string | undefined;
}

function TypedFields({ form, onChange, faultOf }: FieldsProps): ReactElement {
  const w = useWords('bodies');
  const text = (field: 'summary' | 'location') => ({
    value: form[field],
    fault: faultOf(field),
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onChange({ ...form, [field]: event.target.value }),
  });
  return (
    <div className="fields-2">
      <div className="wide">
        <TextField label={w('summary')} disabled={form.busyOnly} {...text('summary')} />
      </div>
      <div className="wide">
        <CheckField
          label={w('busyOnly')}
          checked={form.busyOnly}
          onChange={(event) => onChange({ ...form, busyOnly: event.target.checked, summary: '' })}
        />
      </div>
      <DateField
        label={w('day')}
        value={form.day}
        fault={faultOf('day')}
        onChange={(day) => onChange({ ...form, day })}
      />
      <SelectField
        label={w('firmness')}
        choices={[
          { value: 'firm', label: w('firm') },
          { value: 'tentative', label: w('tentative') },
        ]}
        value={form.firm ? 'firm' : 'tentative'}
        onChange={(event) => onChange({ ...form, firm: event.target.value === 'firm' })}
      />
      {(['start', 'end'] as const).map((field) => (
        <TimeField
          key={field}
          label={w(field)}
          disabled={form.allDay}
          value={form[field]}
          fault={faultOf(field)}
          onChange={(entered) => onChange({ ...form, [field]: entered })}
        />
      ))}
      <CheckField
        label={w('allDay')}
        checked={form.allDay}
        onChange={(event) => onChange({ ...form, allDay: event.target.checked })}
      />
      <TextField label={w('location')} disabled={form.busyOnly} {...text('location')} />
    </div>
  );
}
