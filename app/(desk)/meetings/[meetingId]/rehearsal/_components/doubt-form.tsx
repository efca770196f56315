'use client';

import { type ReactElement, useId, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { DateField } from '#app/_ui/date-field.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextArea, TextField } from '#app/_ui/field.tsx';
import type { ActionState } from '#app/_ui/use-action.ts';
import { useTyped } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { Said } from './use-mark.ts';
import type { WordedMark } from './word-mark.ts';

interface Props {
  readonly before: WordedMark | null;
  readonly people: readonly string[];
  readonly action: ActionState<null>;
  readonly onDoubt: (said: Said & { readonly state: 'doubt' }) => void;
  readonly onClose: () => void;
}

/** A doubt in a sentence, with who answers it and by when. Opens in place. */
export function DoubtForm({ before, people, action, onDoubt, onClose }: Props): ReactElement {
  const w = useWords('rehearsal');
  const common = useWords('common');
  const list = useId();
  const doubted = before?.state === 'doubt' ? before : null;
  const { onInput } = useTyped();
  const [note, setNote] = useState(doubted?.note ?? '');
  const [owner, setOwner] = useState(doubted?.owner ?? '');
  const [dueOn, setDueOn] = useState(doubted?.dueOn ?? '');
  const { busy, refused, faultOf } = action;
  return (
    <form
      className="doubt-form"
      onInput={onInput}
      onSubmit={(event) => {
        event.preventDefault();
        onDoubt({ state: 'doubt', note, owner, dueOn: dueOn || null });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <TextArea
        label={w('doubtNote')}
        rows={2}
        required
        maxLength={500}
        autoFocus
        value={note}
        fault={faultOf('note')}
        onChange={(event) => setNote(event.target.value)}
      />
      <div className="row">
        <TextField
          label={w('doubtOwner')}
          list={list}
          maxLength={40}
          value={owner}
          onChange={(event) => setOwner(event.target.value)}
        />
        <DateField
          label={w('doubtDue')}
          optional
          value={dueOn}
          fault={faultOf('dueOn')}
          onChange={setDueOn}
        />
      </div>
      <datalist id={list}>
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {refused ? <ErrorNote refused={refused} shownFields={['note', 'dueOn']} /> : null}
      <p className="acts">
        <Button size="small" type="submit" busy={busy}>
          {w('doubtDo')}
        </Button>
        <Button kind="quiet" size="small" onClick={onClose}>
          {common('cancel')}
        </Button>
        <span className="note">{w('doubtHow')}</span>
      </p>
    </form>
  );
}
