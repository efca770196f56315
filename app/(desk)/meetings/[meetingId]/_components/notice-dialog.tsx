'use client';

import { type ReactElement, useState } from 'react';
import { DateField } from '#app/_ui/date-field.tsx';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import type { ActionState } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';

interface Props {
  /** Now, on the office’s clock: the notice went out then, or before. */
  readonly now: string;
  /** What must still be mended; said before the notice counts as sent. */
  readonly toMend: number;
  readonly act: Pick<ActionState<unknown>, 'busy' | 'refused' | 'faultOf'>;
  readonly onMark: (sentAt: string) => void;
  readonly onClose: () => void;
}

/** When the notice went out: asked where that is written down, and where a meeting is said to be 已通知. */
export function NoticeDialog({ now, toMend, act, onMark, onClose }: Props): ReactElement {
  const w = useWords('meeting');
  const [sentAt, setSentAt] = useState(now);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w('noticeAsk')}
      actions={
        <DialogActs doIt={w('noticeDo')} busy={act.busy} onDo={() => onMark(sentAt)} onClose={onClose} />
      }
    >
      <div className="form">
        {toMend > 0 ? <p>{w('noticeAskWhy', { n: toMend })}</p> : null}
        <DateField
          label={w('noticeWhen')}
          withTime
          value={sentAt}
          latest={now}
          fault={act.faultOf('sentAt')}
          onChange={setSentAt}
        />
        {act.refused ? <ErrorNote refused={act.refused} shownFields={['sentAt']} /> : null}
      </div>
    </Dialog>
  );
}
