'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { markNoticeSentAction } from './actions.ts';

interface Props {
  readonly meetingId: string;
  readonly version: number;
  readonly sent: boolean;
}

/** Writes down that the notice went out, or takes that back. */
export function NoticeButton({ meetingId, version, sent }: Props): ReactElement {
  const w = useWords('overview');
  const say = useToast();
  const { run, busy, refused } = useAction(markNoticeSentAction);
  const mark = async (): Promise<void> => {
    const answer = await run({ meetingId, basedOn: version, sent: !sent });
    if (!answer.ok) return;
    const basedOn = answer.value.version;
    say({
      text: w(sent ? 'noticeTakenBack' : 'noticeSaid'),
      undo: () => void run({ meetingId, basedOn, sent }),
    });
  };
  return (
    <>
      <Button kind="link" busy={busy} onClick={() => void mark()}>
        {w(sent ? 'noticeUndo' : 'noticeDo')}
      </Button>
      {refused ? <span className="fault">{refused.message}</span> : null}
    </>
  );
}
