'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { DateField } from '#app/_ui/date-field.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
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
  const say = useToast();
  const { run, busy, refused, faultOf, clear } = useAction(markNoticeSentAction);
  const common = useWords('common');
  const [asked, setAsked] = useState<string | null>(null);
  const mark = async (at: string | null): Promise<void> => {
    const answer = await run({ meetingId, basedOn: version, sentAt: at });
    if (!answer.ok) return;
    setAsked(null);
    const basedOn = answer.value.version;
    say({
      text: w(at === null ? 'noticeTakenBack' : 'noticeSaid'),
      undo: () => void run({ meetingId, basedOn, sentAt }),
    });
  };
  const close = (): void => {
    clear();
    setAsked(null);
  };
  return (
    <>
      <Button kind="link" busy={busy} onClick={() => (sentAt === null ? setAsked(now) : void mark(null))}>
        {w(sentAt === null ? 'noticeDo' : 'noticeUndo')}
      </Button>
      {asked === null ? null : (
        <Dialog
          isOpen
          onClose={close}
          title={w('noticeAsk')}
          actions={
            <>
              <Button onClick={close}>{common('cancel')}</Button>
              <Button kind="primary" busy={busy} onClick={() => void mark(asked)}>
                {w('noticeDo')}
              </Button>
            </>
          }
        >
          <div className="form">
            {toMend > 0 ? <p>{w('noticeAskWhy', { n: toMend })}</p> : null}
            <DateField
              label={w('noticeWhen')}
              withTime
              value={asked}
              latest={now}
              fault={faultOf('sentAt')}
              onChange={setAsked}
            />
            {refused ? <ErrorNote refused={refused} shownFields={['sentAt']} /> : null}
          </div>
        </Dialog>
      )}
      {refused && asked === null ? <span className="fault">{refused.message}</span> : null}
    </>
  );
}
