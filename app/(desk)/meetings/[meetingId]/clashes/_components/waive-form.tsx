'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextArea } from '#app/_ui/field.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useTyped } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { ClashPage, ClashRow } from '#lib/usecases/planning/clash-page.ts';
import { waiveFindingAction } from '../../_components/actions.ts';

interface Props {
  readonly page: ClashPage;
  readonly row: ClashRow;
  readonly onClose: () => void;
}

/** A waiver opens in place, says who will read it and when it lapses; one that lapsed is there to be given again. */
export function WaiveForm({ page, row, onClose }: Props): ReactElement {
  const w = useWords('planning');
  const common = useWords('common');
  const { onInput } = useTyped();
  const [reason, setReason] = useState(row.lapsed?.reason ?? '');
  const { run, busy, refused, faultOf } = useAction(waiveFindingAction);
  const submit = async (): Promise<void> => {
    const answer = await run({
      ...{ meetingId: page.meeting.id, findingKey: row.key },
      ...{ stamp: row.stamp, reason },
    });
    if (answer.ok) onClose();
  };
  return (
    <form
      className="waive-clash"
      onInput={onInput}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextArea
        label={w('waiveTitle', { n: row.n })}
        hint={w('waiveNote', { name: page.reader })}
        rows={2}
        value={reason}
        required
        minLength={4}
        maxLength={500}
        fault={faultOf('reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      {refused ? <ErrorNote refused={refused} shownFields={['reason']} /> : null}
      <p className="acts">
        <Button size="small" kind="primary" type="submit" busy={busy}>
          {w('waiveDo')}
        </Button>
        <Button size="small" kind="quiet" onClick={onClose}>
          {common('cancel')}
        </Button>
      </p>
    </form>
  );
}
