'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { EditedPaper } from '#lib/domain/papers/edited-paper.ts';
import { restoreVersionAction } from '../../actions.ts';

interface Props {
  readonly meetingId: string;
  readonly paper: EditedPaper;
  readonly number: number;
  /** The version in use, to which an undo goes back. */
  readonly newest: number;
  readonly basedOn: number;
}

/** Takes an older version back; the toast takes that back in turn. */
export function RestoreVersion({ meetingId, paper, number, newest, basedOn }: Props): ReactElement {
  const w = useWords('script');
  const say = useToast();
  const { run, busy, refused } = useAction(restoreVersionAction);
  const restore = async (): Promise<void> => {
    const saved = await run({ meetingId, paper, number, basedOn });
    if (!saved.ok) return;
    say({
      text: w('versions.restored', { n: number, now: newest + 1 }),
      undo: () => restoreVersionAction({ meetingId, paper, number: newest, basedOn: saved.value.version }),
    });
  };
  return (
    <>
      <Button kind="link" busy={busy} onClick={() => void restore()}>
        {w('versions.restore')}
      </Button>
      {refused ? <ErrorNote refused={refused} /> : null}
    </>
  );
}
