'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { DateField } from '#app/_ui/date-field.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { CheckField, SelectField, TextField } from '#app/_ui/field.tsx';
import { TimeField } from '#app/_ui/time-field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { BodyPage, TypedView } from '#lib/usecases/bodies/queries.ts';
import { takeBackAction, writeDownAction } from '../../actions.ts';

interface TypedForm {
  readonly summary: string;
  readonly day: string;
  readonly allDay: boolean;
  readonly start: string;
  readonly end: string;
  readonly firm: boolean;
  readonly busyOnly: boolean;
  readonly location: string;
}

/** What was taken down by hand: firm or tentative, or only that they are busy. */
export function TypedList({ page }: { readonly page: BodyPage }): ReactElement {
  const w = useWords('bodies');
  return (
    <section aria-labelledby="typed">
      <div className="sec">
        <h2 id="typed">{w('typed')}</h2>
      </div>
      {page.typed.length === 0 ? <p className="note">{w('typedNone')}</p> : null}
      <ul className="typed">
        {page.typed.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      <div className="add-source">
        <WriteDown page={page} />
      </div>
    </section>
  );
}

/** One of them, with its way back. */
export function Entry({ entry }: { readonly entry: TypedView }): ReactElement {
  const w = useWords('bodies');
  const say = useToast();
  const { run, busy } = useAction(takeBackAction);
  const takeBack = async (): Promise<void> => {
    const answer = await run({ commitmentId: entry.id });
    say(
      answer.ok ? { text: w('takenBack', { what: entry.what }) } : { text: answer.message, kind: 'failed' },
    );
  };
  return (
    <li>
      <span>
        <b>{entry.when}</b> {entry.what}{' '}
        {entry.firm ? null : <span className="dashed">{w('tentative')}</span>}
      </span>
      <span className="acts">
        <Button kind="link" busy={busy} onClick={() => void takeBack()}>
          {w('takeBack')}
        </Button>
      </span>
    </li>
  );
}

function WriteDown({ page }: { readonly page: BodyPage }): ReactElement {
  const w = useWords('bodies');
  const common = useWords('common');
  const say = useToast();
  const [form, setForm] = useState<TypedForm | null>(null);
  const { run, busy, refused, faultOf, clear } = useAction(writeDownAction);
  const close = (): void => {
    setForm(null);
    clear();
  };
  const save = async (): Promise<void> => {
    const answer = await run({ ...form, bodyId: page.body.id });
    if (!answer.ok) return;
    say({ text: w('typedDone', { what: form?.summary || form?.day || '' }) });
    close();
  };
  const blank: TypedForm = {
    summary: '',
    day: page.today,
    allDay: false,
    start: '09:00',
    end: '11:00',
    firm: true,
    busyOnly: false,
    location: '',
  };
  return (
    <>
      <Button icon="pen" onClick={() => setForm(blank)}>
        {w('type')}
      </Button>
      <Dialog
        isOpen={form !== null}
        onClose={close}
        title={w('typeTitle', { body: page.body.shortName })}
        actions={
          <>
            <Button onClick={close}>{common('cancel')}</Button>
            <Button kind="primary" busy={busy} onClick={() => void save()}>
              {w('type')}
            </Button>
          </>
        }
      >
        {form ? <TypedFields form={form} onChange={setForm} faultOf={faultOf} /> : null}
        {refused ? <ErrorNote refused={refused} shownFields={Object.keys(blank)} /> : null}
      </Dialog>
    </>
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
