'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { reseatAction, undoReseatAction } from '../actions.ts';

interface Props {
  readonly meetingId: string;
  readonly version: number;
  /** How many would move. */
  readonly people: number;
}

/** Seats everybody by rule again, where as few as possible moved until now. */
export function Reseat({ meetingId, version, people }: Props): ReactElement {
  const w = useWords('ripple');
  const say = useToast();
  const { run, busy, refused } = useAction(reseatAction);
  const { run: undo } = useAction(undoReseatAction);
  const reseat = async (): Promise<void> => {
    const answer = await run({ meetingId, basedOn: version, mode: 'strict' });
    if (!answer.ok) return;
    const basedOn = answer.value.version;
    say({ text: w('seats.reseated', { n: people }), undo: () => undo({ meetingId, basedOn }) });
  };
  return (
    <>
      <Button size="small" busy={busy} onClick={() => void reseat()}>
        {w('seats.strict', { n: people })}
      </Button>
      {refused ? <ErrorNote refused={refused} /> : null}
    </>
  );
}
