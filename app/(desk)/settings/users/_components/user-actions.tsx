'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Confirm } from '#app/_ui/dialog.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { HandedOver } from '#lib/usecases/users/commands.ts';
import type { UserLine } from '#lib/usecases/users/queries.ts';
import {
  disableUserAction,
  enableUserAction,
  endUserSessionsAction,
  resetUserPasswordAction,
} from '../actions.ts';

interface Props {
  readonly user: UserLine;
  readonly onEdit: () => void;
  readonly onHandOver: (handed: HandedOver) => void;
}

/** What can be done to an account; what ends something asks first. */
export function UserActions({ user, onEdit, onHandOver }: Props): ReactElement {
  const w = useWords('settings');
  const say = useToast();
  const [asking, setAsking] = useState<'close' | 'reset' | null>(null);
  const [close, open, end, reset] = [
    useAction(disableUserAction),
    useAction(enableUserAction),
    useAction(endUserSessionsAction),
    useAction(resetUserPasswordAction),
  ];
  const input = { userId: user.id, basedOn: user.version };
  const refused = [close, open, end, reset].find((act) => act.refused)?.refused;
  const confirmed = async (): Promise<void> => {
    if (asking === 'close') await close.run(input);
    else {
      const answer = await reset.run(input);
      if (answer.ok) onHandOver(answer.value);
    }
    setAsking(null);
  };
  const endSessions = async (): Promise<void> => {
    const answer = await end.run(input);
    if (answer.ok) say({ text: w('users.sessionsEnded', { name: user.name }) });
  };
  return (
    <span className="row-acts">
      <Button kind="link" onClick={onEdit}>
        {w('users.edit')}
      </Button>
      {user.disabled ? (
        <Button kind="link" busy={open.busy} onClick={() => open.run(input)}>
          {w('users.open')}
        </Button>
      ) : (
        <>
          <Button kind="link" onClick={() => setAsking('reset')}>
            {w('users.reset')}
          </Button>
          <Button kind="link" busy={end.busy} onClick={endSessions}>
            {w('users.endSessions')}
          </Button>
          {user.isSelf ? null : (
            <Button kind="link" onClick={() => setAsking('close')}>
              {w('users.close')}
            </Button>
          )}
        </>
      )}
      {refused ? <span className="fault">{refused.faults[0]?.message ?? refused.message}</span> : null}
      <Confirm
        isOpen={asking !== null}
        title={w(asking === 'reset' ? 'users.resetTitle' : 'users.closeTitle', { name: user.name })}
        doIt={w(asking === 'reset' ? 'users.reset' : 'users.close')}
        busy={close.busy || reset.busy}
        onConfirm={confirmed}
        onClose={() => setAsking(null)}
      >
        {w(asking === 'reset' ? 'users.resetWhy' : 'users.closeWhy')}
      </Confirm>
    </span>
  );
}
