'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { RankTablesView } from '#lib/usecases/rank-tables/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { addRankTableAction } from '../actions.ts';

/** A table more, begun as another one is or by the ranks of today. */
export function AddTable({ tables }: Pick<RankTablesView, 'tables'>): ReactElement {
  const w = useWords('ranks');
  const say = useToast();
  const router = useRouter();
  const [form, setForm] = useState<{ readonly name: string; readonly from: string } | null>(null);
  const { run, busy, refused, faultOf, clear } = useAction(addRankTableAction);
  const close = (): void => {
    setForm(null);
    clear();
  };
  const add = async (): Promise<void> => {
    if (!form) return;
    const answer = await run({ name: form.name, from: form.from || null });
    if (!answer.ok) return;
    say({ text: w('added', { name: form.name }) });
    close();
    router.push(paths.rankTables(answer.value.id));
  };
  return (
    <>
      <Button icon="plus" onClick={() => setForm({ name: '', from: '' })}>
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
            <TextField
              label={w('name')}
              hint={w('name.hint')}
              required
              value={form.name}
              fault={faultOf('name')}
              onChange={(event) => setForm({ ...form, name: event.target.value })}
            />
            <SelectField
              label={w('from')}
              value={form.from}
              choices={[
                { value: '', label: w('from.today') },
                ...tables.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChange={(event) => setForm({ ...form, from: event.target.value })}
            />
          </div>
        ) : null}
        {refused ? <ErrorNote refused={refused} shownFields={['name']} /> : null}
      </Dialog>
    </>
  );
}
