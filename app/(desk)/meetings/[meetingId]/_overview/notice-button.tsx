'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { markNoticeSentAction } from './actions.ts';

interface Props {
  readonly meetingId: string;
  readonly version: number;
  readonly sent: boolean;
  /** What must still be mended; asked about before the notice counts as sent. */
  readonly toMend: number;
}

/** Writes down that the notice went out, or takes that back. */
export function NoticeButton({ meetingId, version, sent, toMend }: Props): ReactElement {
  const w = useWords('overview');
  const say = useToast();
  const { run, busy, refused } = useAction(markNoticeSentAction);
  const common = useWords('common');
  const [asking, setAsking] = useState(false);
  const mark = async (): Promise<void> => {
    setAsking(false);
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
      <Button kind="link" busy={busy} onClick={() => (toMend > 0 && !sent ? setAsking(true) : void mark())}>
        {w(sent ? 'noticeUndo' : 'noticeDo')}
      </Button>
      {asking ? (
        <Dialog
          isOpen
          onClose={() => setAsking(false)}
          title={w('noticeAsk')}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{common('cancel')}</Button>
              <Button kind="primary" onClick={() => void mark()}>
                {w('noticeDo')}
              </Button>
            </>
          }
        >
          <p>{w('noticeAskWhy', { n: toMend })}</p>
        </Dialog>
      ) : null}
      {refused ? <span className="fault">{refused.message}</span> : null}
    </>
  );
}
