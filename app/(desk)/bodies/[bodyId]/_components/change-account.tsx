'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { SourceView } from '#lib/usecases/bodies/queries.ts';
import { changeAccountAction } from '../../actions.ts';
import { type Account, AccountFields } from './account-fields.tsx';

/** Another password for calendars already chosen; they are read with it at once. */
export function ChangeAccount({ source }: { readonly source: SourceView }): ReactElement {
  const w = useWords('bodies');
  const say = useToast();
  const [form, setForm] = useState<Account | null>(null);
  const { run, busy, refused, faultOf, clear } = useAction(changeAccountAction);
  const close = (): void => {
    setForm(null);
    clear();
  };
  const send = async (): Promise<void> => {
    const answer = await run({ ...form, sourceId: source.id });
    if (!answer.ok) return;
    const { used, error } = answer.value;
    say(
      error
        ? { text: w('subscribedFailed', { error }), kind: 'failed' }
        : { text: w('subscribed', { used }) },
    );
    if (!error) close();
  };
  return (
    <>
      <Button kind="link" onClick={() => setForm({ account: '', password: '' })}>
        {w('changePassword')}
      </Button>
      <Dialog
        isOpen={form !== null}
        onClose={close}
        title={w('passwordOf', { name: source.name })}
        actions={<DialogActs doIt={w('changePassword')} busy={busy} onDo={send} onClose={close} />}
      >
        {form ? (
          <div className="fields-2">
            <AccountFields value={form} onChange={setForm} faultOf={faultOf} />
          </div>
        ) : null}
        {busy ? <p role="status">{w('reading')}</p> : null}
        {refused ? <ErrorNote refused={refused} shownFields={['account', 'password']} /> : null}
      </Dialog>
    </>
  );
}
