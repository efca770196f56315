'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';
import { changePasswordAction } from '../actions.ts';

/** Changes one's own password; afterwards one signs in again. */
export function PasswordForm({ length }: { readonly length: number }): ReactElement {
  const w = useWords('settings');
  const router = useRouter();
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const { run, busy, refused, faultOf } = useAction(changePasswordAction);
  const change = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if ((await run({ present, next })).ok) router.push(paths.signIn());
  };
  return (
    <form className="form" onSubmit={change}>
      {refused ? <ErrorNote refused={refused} shownFields={['present', 'next']} /> : null}
      <TextField
        label={w('account.present')}
        type="password"
        autoComplete="current-password"
        required
        value={present}
        fault={faultOf('present')}
        onChange={(event) => setPresent(event.target.value)}
      />
      <TextField
        label={w('account.next', { n: length })}
        type="password"
        autoComplete="new-password"
        required
        value={next}
        fault={faultOf('next')}
        onChange={(event) => setNext(event.target.value)}
      />
      <div className="acts">
        <Button type="submit" busy={busy}>
          {w('account.change')}
        </Button>
      </div>
    </form>
  );
}
