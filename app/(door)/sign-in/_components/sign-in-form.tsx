'use client';

import { type ReactElement, useActionState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { signInAction } from '../actions.ts';

/** E-mail and password. Works without script; a failure comes back with the address still filled in. */
export function SignInForm({ from }: { readonly from: string }): ReactElement {
  const w = useWords('door');
  const [{ failure, email }, act, busy] = useActionState(signInAction, { failure: null, email: '' });
  return (
    <form action={act}>
      {failure ? (
        <p className="said" role="alert">
          <Mark kind="block" />
          {failure.kind === 'wrong'
            ? w('wrong')
            : w('tooMany', { minutes: Math.ceil(failure.retryAfterSeconds / 60) })}
        </p>
      ) : null}
      <input type="hidden" name="from" value={from} />
      <TextField
        label={w('email')}
        name="email"
        type="email"
        autoComplete="username"
        required
        autoFocus
        defaultValue={email}
      />
      <TextField
        label={w('password')}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <Button kind="primary" type="submit" busy={busy}>
        {w('signIn')}
      </Button>
    </form>
  );
}
