'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';
import { addDelegationAction } from '../actions.ts';

const fields = ['name', 'shortName'] as const;

/** A delegation more; its own page, where people are put into it, opens next. */
export function AddDelegation(): ReactElement {
  const w = useWords('delegations');
  const common = useWords('common');
  const say = useToast();
  const router = useRouter();
  const [form, setForm] = useState<Readonly<Record<(typeof fields)[number], string>> | null>(null);
  const { run, busy, refused, faultOf, clear } = useAction(addDelegationAction);
  const close = (): void => {
    setForm(null);
    clear();
  };
  const add = async (): Promise<void> => {
    if (!form) return;
    const answer = await run({ ...form, shortName: form.shortName.trim() || form.name });
    if (!answer.ok) return;
    say({ text: w('added', { name: form.name }) });
    close();
    router.push(paths.delegation(answer.value.id));
  };
  return (
    <>
      <Button kind="primary" icon="plus" onClick={() => setForm({ name: '', shortName: '' })}>
        {w('add')}
      </Button>
      <Dialog
        isOpen={form !== null}
        onClose={close}
        title={w('add')}
        width="narrow"
        actions={<DialogActs doIt={w('add')} busy={busy} onDo={add} onClose={close} />}
      >
        {form ? (
          <div className="form">
            {fields.map((field) => (
              <TextField
                key={field}
                label={w(field)}
                {...(field === 'shortName' ? { hint: w('shortName.hint'), aside: common('optional') } : {})}
                required={field === 'name'}
                value={form[field]}
                fault={faultOf(field)}
                onChange={(event) => setForm({ ...form, [field]: event.target.value })}
              />
            ))}
          </div>
        ) : null}
        {refused ? <ErrorNote refused={refused} shownFields={fields} /> : null}
      </Dialog>
    </>
  );
}
