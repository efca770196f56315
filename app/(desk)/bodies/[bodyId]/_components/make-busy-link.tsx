'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { DateField } from '#app/_ui/date-field.tsx';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { askedWeeks } from '#lib/domain/bodies/busy-link.ts';
import type { BodyView } from '#lib/usecases/bodies/queries.ts';
import { makeBusyLinkAction } from '../../actions.ts';

interface Props {
  readonly body: BodyView;
  /** A day a link may well run until. */
  readonly usualEnd: string;
  readonly onMade: (made: { readonly holder: string; readonly token: string }) => void;
}

/** Makes a link for one correspondent: who, for how many weeks ahead, and until when it works. */
export function MakeBusyLink({ body, usualEnd, onMade }: Props): ReactElement {
  const w = useWords('busyLink');
  const blank = { holder: body.contactName, weeks: '8', expires: usualEnd };
  const [form, setForm] = useState<typeof blank | null>(null);
  const { run, busy, refused, faultOf, clear } = useAction(makeBusyLinkAction);
  const close = (): void => {
    setForm(null);
    clear();
  };
  const make = async (): Promise<void> => {
    if (!form) return;
    const answer = await run({ ...form, bodyId: body.id, weeks: Number(form.weeks) });
    if (!answer.ok) return;
    onMade({ holder: form.holder.trim(), token: answer.value.token });
    close();
  };
  const field = (name: keyof typeof blank) => ({
    value: form?.[name] ?? '',
    fault: faultOf(name),
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setForm(form && { ...form, [name]: event.target.value }),
  });
  return (
    <>
      <Button icon="link" onClick={() => setForm(blank)}>
        {w('make')}
      </Button>
      <Dialog
        isOpen={form !== null}
        onClose={close}
        title={w('makeTitle', { body: body.shortName })}
        actions={<DialogActs doIt={w('makeDo')} busy={busy} onDo={make} onClose={close} />}
      >
        <div className="fields-2">
          <div className="wide">
            <TextField label={w('holder')} hint={w('holderHint')} maxLength={40} {...field('holder')} />
          </div>
          <SelectField
            label={w('weeks')}
            choices={askedWeeks.map((n) => ({ value: String(n), label: w('weeksOf', { n }) }))}
            {...field('weeks')}
          />
          <DateField
            label={w('expires')}
            value={form?.expires ?? ''}
            fault={faultOf('expires')}
            onChange={(expires) => setForm(form && { ...form, expires })}
          />
        </div>
        {refused ? <ErrorNote refused={refused} shownFields={Object.keys(blank)} /> : null}
      </Dialog>
    </>
  );
}
