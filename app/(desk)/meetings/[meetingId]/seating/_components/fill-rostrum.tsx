'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { undoAttendanceAction } from '../../attendance/actions.ts';
import { fillRostrumAction } from '../actions.ts';
import type { WordedSeating } from './word-seating.ts';

interface Props {
  readonly seating: WordedSeating;
  readonly seats: number;
  readonly label: string;
}

/** The first in rank to the rostrum, in one press, and back from its toast. */
export function FillRostrum({ seating, seats, label }: Props): ReactElement {
  const say = useToast();
  const { run, busy, refused } = useAction(fillRostrumAction);
  const { meetingId, attendanceVersion } = seating;
  const fill = async (): Promise<void> => {
    const answer = await run({ meetingId, basedOn: attendanceVersion, seats });
    if (!answer.ok) return;
    const { version } = answer.value;
    say({ text: label, undo: () => undoAttendanceAction({ meetingId, basedOn: version }) });
  };
  return (
    <>
      <Button size="small" busy={busy} onClick={() => void fill()}>
        {label}
      </Button>
      {refused ? <ErrorNote refused={refused} /> : null}
    </>
  );
}
