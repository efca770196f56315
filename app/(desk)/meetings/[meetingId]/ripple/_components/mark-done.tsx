'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { MarkDoneInput } from '#lib/usecases/ripple/input.ts';
import { markDoneAction, undoMarkAction } from '../actions.ts';

interface Props {
  readonly meetingId: string;
  /** What lies in its place, or was told, once this is pressed. */
  readonly marks: Partial<Omit<MarkDoneInput, 'meetingId'>>;
  readonly label: string;
  /** Of what, for those who hear the button alone and for the word that it was noted. */
  readonly of: string;
  readonly size?: 'normal' | 'small';
}

/** Notes one unit, or all, as put right; the toast takes it back. */
export function MarkDone({ meetingId, marks, label, of, size = 'small' }: Props): ReactElement {
  const w = useWords('ripple');
  const say = useToast();
  const { run, busy, refused } = useAction(markDoneAction);
  const { run: undo } = useAction(undoMarkAction);
  const mark = async (): Promise<void> => {
    const answer = await run({ meetingId, papers: [], cards: [], told: [], ...marks });
    if (!answer.ok) return;
    const { ids } = answer.value;
    say({ text: w('marked', { what: of }), undo: () => undo({ meetingId, ids }) });
  };
  return (
    <>
      <Button size={size} busy={busy} aria-label={`${of} ${label}`} onClick={() => void mark()}>
        {label}
      </Button>
      {refused ? <ErrorNote refused={refused} /> : null}
    </>
  );
}
