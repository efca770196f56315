'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { Question } from '#lib/domain/refusal.ts';
import { paths } from '#lib/web/paths.ts';
import { addBodyAction } from '../actions.ts';
import { BodyFields, type BodyForm, bodyFields, bodyInput, emptyBody } from './body-fields.tsx';

/** A body more; its own page, where calendars are connected, opens next. */
export function AddBody({
  parents,
  own,
}: {
  readonly parents: readonly { readonly id: string; readonly shortName: string }[];
  /** The place of our own body. */
  readonly own: number;
}): ReactElement {
  const w = useWords('bodies');
  const say = useToast();
  const router = useRouter();
  const [form, setForm] = useState<BodyForm | null>(null);
  const { run, busy, refused, faultOf, clear } = useAction(addBodyAction);
  const close = (): void => {
    setForm(null);
    clear();
  };
  const add = async (answered: readonly Question[] = []): Promise<void> => {
    if (!form) return;
    const answer = await run({ ...bodyInput(form), answered });
    if (!answer.ok) return;
    say({ text: w('added', { name: form.shortName }) });
    close();
    router.push(paths.body(answer.value.id));
  };
  return (
    <>
      <Button kind="primary" icon="plus" onClick={() => setForm(emptyBody(own))}>
        {w('add')}
      </Button>
      <Dialog
        isOpen={form !== null}
        onClose={close}
        title={w('add')}
        actions={<DialogActs doIt={w('add')} busy={busy} onDo={add} onClose={close} />}
      >
        {form ? (
          <BodyFields form={form} onChange={setForm} faultOf={faultOf} parents={parents} own={own} />
        ) : null}
        {refused ? (
          <ErrorNote refused={refused} shownFields={bodyFields} onSure={(question) => void add([question])} />
        ) : null}
      </Dialog>
    </>
  );
}
