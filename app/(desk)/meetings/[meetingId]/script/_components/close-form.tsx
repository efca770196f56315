'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextArea } from '#app/_ui/field.tsx';
import type { ActionState } from '#app/_ui/use-action.ts';
import { useTyped } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';

interface Props {
  readonly hint: string;
  /** Characters that say at least something. */
  readonly least: number;
  readonly action: Pick<ActionState<unknown>, 'busy' | 'refused' | 'faultOf'>;
  readonly onClose: (reason: string) => void;
}

/** 销号: a button that opens a field for how the doubt was settled. */
export function CloseForm({ hint, least, action, onClose }: Props): ReactElement {
  const w = useWords('script');
  const common = useWords('common');
  const { onInput } = useTyped();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  if (!open) {
    return (
      <p className="bt">
        <Button size="small" icon="tick" onClick={() => setOpen(true)}>
          {w('close')}
        </Button>
      </p>
    );
  }
  return (
    <form
      className="close-doubt"
      onInput={onInput}
      onSubmit={(event) => {
        event.preventDefault();
        onClose(reason);
      }}
    >
      <TextArea
        label={w('closeReason')}
        hint={hint}
        rows={2}
        value={reason}
        required
        minLength={least}
        maxLength={500}
        fault={action.faultOf('reason')}
        onChange={(event) => setReason(event.target.value)}
      />
      {action.refused && !action.faultOf('reason') ? <ErrorNote refused={action.refused} /> : null}
      <p className="bt">
        <Button size="small" icon="tick" type="submit" busy={action.busy}>
          {w('close')}
        </Button>
        <Button kind="quiet" size="small" onClick={() => setOpen(false)}>
          {common('cancel')}
        </Button>
      </p>
    </form>
  );
}
