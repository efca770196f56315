'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { finishTaskAction, reopenTaskAction } from './actions.ts';

interface Props {
  readonly task: { readonly id: string; readonly title: string; readonly version: number };
}

/** Ticks a task off; the toast puts it back. */
export function FinishTask({ task: { id: taskId, title, version: basedOn } }: Props): ReactElement {
  const w = useWords('today');
  const say = useToast();
  const { run, busy, refused } = useAction(finishTaskAction);
  const finish = async (): Promise<void> => {
    const answer = await run({ taskId, basedOn });
    if (!answer.ok) return;
    say({ text: w('taskFinished', { title }), undo: () => reopenTaskAction(answer.value) });
  };
  return (
    <>
      <Button kind="link" busy={busy} onClick={finish} aria-label={`${w('taskDone')}: ${title}`}>
        {w('taskDone')}
      </Button>
      {refused ? <span className="fault">{refused.message}</span> : null}
    </>
  );
}
