'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { tellAgainAction } from '../actions.ts';

interface Props {
  readonly meetingId: string;
  readonly personIds: readonly string[];
  /** To whom, where it is one of several; left out: to all of them. */
  readonly name?: string;
}

/** Sends to everybody who holds what is no longer true, or to one of them, what is true now. */
export function TellAgain({ meetingId, personIds, name }: Props): ReactElement {
  const w = useWords('ripple');
  const say = useToast();
  const { run, busy, refused } = useAction(tellAgainAction);
  const send = async (): Promise<void> => {
    const answer = await run({ meetingId, personIds });
    if (answer.ok) say({ text: w('invited.queued', { n: answer.value.queued }) });
  };
  return (
    <>
      <Button
        size="small"
        busy={busy}
        onClick={() => void send()}
        {...(name === undefined ? {} : { 'aria-label': `${name} ${w('invited.one')}` })}
      >
        {name === undefined ? w('invited.send', { n: personIds.length }) : w('invited.one')}
      </Button>
      {refused ? <ErrorNote refused={refused} /> : null}
    </>
  );
}
