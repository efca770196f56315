'use client';

import type { ReactElement } from 'react';
import { TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';

/** What somebody signs in with at a calendar's server. */
export interface Account {
  readonly account: string;
  readonly password: string;
}

interface Props {
  readonly value: Account;
  readonly onChange: (value: Account) => void;
  readonly faultOf: (path: string) => string | undefined;
}

/** Account and password of another server: the browser is not to fill in or keep the reader's own. */
export function AccountFields({ value, onChange, faultOf }: Props): ReactElement {
  const w = useWords('bodies');
  return (
    <>
      <TextField
        label={w('account')}
        autoComplete="off"
        value={value.account}
        fault={faultOf('account')}
        onChange={(event) => onChange({ ...value, account: event.target.value })}
      />
      <TextField
        label={w('password')}
        type="password"
        autoComplete="new-password"
        value={value.password}
        fault={faultOf('password')}
        onChange={(event) => onChange({ ...value, password: event.target.value })}
      />
      <p className="note wide">{w('passwordHint')}</p>
    </>
  );
}
