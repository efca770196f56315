'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { NoticeDialog } from '../_components/notice-dialog.tsx';
import { markNoticeSentAction } from './actions.ts';

interface Props {
  readonly meetingId: string;
  readonly version: number;
  /** When it went out, and now, on the office’s clock; null: it has not. */
  readonly sentAt: string | null;
  readonly now: string;
  /** What must still be mended; asked about before the notice counts as sent. */
  readonly toMend: number;
}

/** Writes down when the notice went out, or takes that back. */
export function NoticeButton({ meetingId, version, sentAt, now, toMend }: Props): ReactElement {
  const w = useWords('overview');
  const meeting = useWords('meeting');
  const say = useToast();
  const act = useAction(markNoticeSentAction);
  const [asking, setAsking] = useState(false);
  const mark = async (at: string | null): Promise<void> => {
    const answer = await act.run({ meetingId, basedOn: version, sentAt: at });
    if (!answer.ok) return;
    setAsking(false);
    const basedOn = answer.value.version;
    say({
      text: w(at === null ? 'noticeTakenBack' : 'noticeSaid'),
      undo: () => void act.run({ meetingId, basedOn, sentAt }),
    });
  };
  const close = (): void => {
    act.clear();
    setAsking(false);
  };
  return (
    <>
      <Button
        kind="link"
        busy={act.busy}
        onClick={() => (sentAt === null ? setAsking(true) : void mark(null))}
      >
        {sentAt === null ? meeting('noticeDo') : w('noticeUndo')}
      </Button>
      {asking ? (
        <NoticeDialog now={now} toMend={toMend} act={act} onMark={(at) => void mark(at)} onClose={close} />
      ) : null}
      {act.refused && !asking ? <span className="fault">{act.refused.message}</span> : null}
    </>
  );
}
