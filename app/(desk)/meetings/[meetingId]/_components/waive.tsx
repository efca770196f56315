'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextArea } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useTyped } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { WordedFinding } from '#lib/web/worded-finding.ts';
import { waiveFindingAction } from './actions.ts';

interface Props {
  readonly meetingId: string;
  readonly finding: Pick<WordedFinding, 'key' | 'stamp' | 'title' | 'waivable'>;
}

/** Sets a finding aside: opens in place, says who will read the reason. What the law sets has no such way. */
export function Waive({ meetingId, finding }: Props): ReactElement {
  const w = useWords('meeting');
  const common = useWords('common');
  const say = useToast();
  const { run, busy, refused, faultOf } = useAction(waiveFindingAction);
  const { onInput } = useTyped();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!finding.waivable) return <span className="note">{w('statutory')}</span>;
  if (!open) {
    return (
      <Button kind="quiet" size="small" aria-expanded={false} onClick={() => setOpen(true)}>
        {w('waive')}
      </Button>
    );
  }
  const submit = async (): Promise<void> => {
    const { key: findingKey, stamp, title } = finding;
    const answer = await run({ meetingId, findingKey, stamp, reason });
    if (answer.ok) say({ text: w('waived', { title }) });
  };
  const fault = faultOf('reason');
  return (
    <form
      className="waive"
      onInput={onInput}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextArea
        label={w('waiveReason')}
        hint={w('waiveWho')}
        rows={2}
        value={reason}
        required
        minLength={4}
        maxLength={500}
        fault={fault}
        onChange={(event) => setReason(event.target.value)}
      />
      {refused && !fault ? <ErrorNote refused={refused} /> : null}
      <p className="acts">
        <Button size="small" type="submit" busy={busy}>
          {w('waiveDo')}
        </Button>
        <Button kind="quiet" size="small" onClick={() => setOpen(false)}>
          {common('cancel')}
        </Button>
      </p>
    </form>
  );
}
