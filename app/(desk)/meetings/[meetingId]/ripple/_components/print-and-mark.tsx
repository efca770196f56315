'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import type { Artefact } from '#lib/usecases/papers/artefacts.ts';
import { PrintFailed } from './print-failed.tsx';
import { type Marks, useMark } from './use-mark.ts';
import { usePrint } from './use-print.ts';

interface Props {
  readonly meetingId: string;
  readonly marks: Marks;
  readonly label: string;
  /** What is noted, for the word that it was. */
  readonly of: string;
  /** One paper, or the cards; left out: everything. */
  readonly changed?: Artefact;
}

/** Prints what changed and notes it as in its place, in one action; the toast takes the note back. */
export function PrintAndMark({ meetingId, marks, label, of, changed }: Props): ReactElement {
  const { print, busy: prints, failed } = usePrint(meetingId, changed);
  const { mark, busy, refused } = useMark(meetingId, of);
  const both = async (sure: boolean): Promise<void> => {
    if (await print(sure)) await mark(marks);
  };
  return (
    <>
      <Button
        busy={prints || busy}
        onClick={() => void both(false)}
        {...(changed === undefined
          ? { kind: 'primary' as const }
          : { size: 'small' as const, 'aria-label': `${of} ${label}` })}
      >
        {label}
      </Button>
      <PrintFailed failed={failed} onSure={() => void both(true)} />
      {refused ? <ErrorNote refused={refused} /> : null}
    </>
  );
}
