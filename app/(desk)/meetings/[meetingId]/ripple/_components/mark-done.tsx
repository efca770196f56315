'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { type Marks, useMark } from './use-mark.ts';

interface Props {
  readonly meetingId: string;
  /** What lies in its place, or was told, once this is pressed. */
  readonly marks: Marks;
  readonly label: string;
  /** Of what, for those who hear the button alone and for the word that it was noted. */
  readonly of: string;
  readonly size?: 'normal' | 'small';
}

/** Notes one unit, or all, as put right; the toast takes it back. */
export function MarkDone({ meetingId, marks, label, of, size = 'small' }: Props): ReactElement {
  const { mark, busy, refused } = useMark(meetingId, of);
  return (
    <>
      <Button size={size} busy={busy} aria-label={`${of} ${label}`} onClick={() => void mark(marks)}>
        {label}
      </Button>
      {refused ? <ErrorNote refused={refused} /> : null}
    </>
  );
}
