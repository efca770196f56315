'use client';

import { type ReactElement, useState, useTransition } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote, type Refused } from '#app/_ui/error-note.tsx';
import { TextArea } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { WordedFinding } from '#lib/web/worded-finding.ts';
import { waiveFindingAction } from './actions.ts';

interface Props {
  readonly meetingId: string;
  readonly finding: Pick<WordedFinding, 'key' | 'title' | 'waivable'>;
}

/** Sets a finding aside: opens in place, says who will read the reason. What the law sets has no such way. */
export function Waive({ meetingId, finding }: Props): ReactElement {
  const w = useWords('meeting');
  const common = useWords('common');
  const say = useToast();
  const [busy, start] = useTransition();
  const [refused, setRefused] = useState<Refused | null>(null);
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
  const submit = (): void =>
    start(async () => {
      const answer = await waiveFindingAction({ meetingId, findingKey: finding.key, reason });
      if (answer.ok) say({ text: w('waived', { title: finding.title }) });
      else setRefused(answer);
    });
  const fault = refused?.faults.find((f) => f.path === 'reason')?.message;
  return (
    <form
      className="waive"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
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
