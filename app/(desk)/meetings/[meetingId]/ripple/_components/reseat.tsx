'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Confirm } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { WayBack } from '#lib/usecases/ripple/seats-back.ts';
import { reseatAction, restoreSeatsAction, undoReseatAction } from '../actions.ts';

interface Props {
  readonly meetingId: string;
  readonly version: number;
  /** How many would move. */
  readonly people: number;
}

/** Seats everybody by rule again, where as few as possible moved until now; asked first, since so many move. */
export function Reseat({ meetingId, version, people }: Props): ReactElement {
  const w = useWords('ripple');
  const say = useToast();
  const [asking, setAsking] = useState(false);
  const { run, busy, refused } = useAction(reseatAction);
  const { run: undo } = useAction(undoReseatAction);
  const reseat = async (): Promise<void> => {
    const answer = await run({ meetingId, basedOn: version, mode: 'strict' });
    setAsking(false);
    if (!answer.ok) return;
    const basedOn = answer.value.version;
    say({ text: w('seats.reseated', { n: people }), undo: () => undo({ meetingId, basedOn }) });
  };
  return (
    <>
      <Button size="small" busy={busy} onClick={() => setAsking(true)}>
        {w('seats.strict', { n: people })}
      </Button>
      <Confirm
        isOpen={asking}
        title={w('seats.strict.sure', { n: people })}
        doIt={w('seats.strict', { n: people })}
        busy={busy}
        onConfirm={() => void reseat()}
        onClose={() => setAsking(false)}
      >
        {w('seats.strict.means')}
      </Confirm>
      {refused ? <ErrorNote refused={refused} /> : null}
    </>
  );
}

/** Everybody back on the seats they had before a leave that never was. */
export function SeatsAsBefore({
  meetingId,
  version,
  earlier: { people, version: to },
}: Omit<Props, 'people'> & { readonly earlier: WayBack }): ReactElement {
  const w = useWords('ripple');
  const say = useToast();
  const { run, busy, refused } = useAction(restoreSeatsAction);
  const { run: undo } = useAction(undoReseatAction);
  const restore = async (): Promise<void> => {
    const answer = await run({ meetingId, basedOn: version, version: to });
    if (!answer.ok) return;
    const basedOn = answer.value.version;
    say({ text: w('seats.restored', { n: people }), undo: () => undo({ meetingId, basedOn }) });
  };
  return (
    <>
      <Button size="small" busy={busy} onClick={() => void restore()}>
        {w('seats.earlier', { n: people })}
      </Button>
      {refused ? <ErrorNote refused={refused} /> : null}
    </>
  );
}

/** Takes one's last change of the seats back, long after its toast has gone. */
export function UndoSeats({
  meetingId,
  version,
  until,
  people,
}: Props & { readonly until: string }): ReactElement {
  const w = useWords('ripple');
  const say = useToast();
  const { run, busy, refused } = useAction(undoReseatAction);
  const undo = async (): Promise<void> => {
    const answer = await run({ meetingId, basedOn: version });
    if (answer.ok) say({ text: w('seats.undone', { n: people }) });
  };
  return (
    <>
      <Button size="small" busy={busy} onClick={() => void undo()}>
        {w('seats.undo', { at: until, n: people })}
      </Button>
      {refused ? <ErrorNote refused={refused} /> : null}
    </>
  );
}
