'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextArea } from '#app/_ui/field.tsx';
import { FileField } from '#app/_ui/file-field.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { checkFileAction } from '../actions.ts';
import type { CheckedUpload } from './check-upload.ts';
import { FileDoubts } from './file-doubts.tsx';
import './file-doubts.css';

/** 上传定稿核对: the text the chair will read, as a file or pasted, held against the dossier paragraph by paragraph. */
export function CheckFile({
  meetingId,
  onClose,
}: {
  readonly meetingId: string;
  readonly onClose: () => void;
}): ReactElement {
  const w = useWords('script');
  const check = useAction(checkFileAction);
  const [checked, setChecked] = useState<CheckedUpload | null>(null);
  const [text, setText] = useState('');
  const fault = check.faultOf('file');
  return (
    <Dialog isOpen onClose={onClose} title={w('checkTitle')} width="wide">
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          form.set('meetingId', meetingId);
          void check.run(form).then((answer) => setChecked(answer.ok ? answer.value : null));
        }}
      >
        <p>{w('checkHow')}</p>
        <FileField
          label={w('checkFile')}
          name="file"
          required={text.trim() === ''}
          accept=".docx,.txt,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          fault={fault}
        />
        <TextArea
          label={w('checkPaste')}
          hint={w('checkPasteHow')}
          name="text"
          rows={3}
          maxLength={200_000}
          value={text}
          fault={check.faultOf('text')}
          onChange={(event) => setText(event.target.value)}
        />
        <p className="acts">
          <Button kind="primary" type="submit" busy={check.busy}>
            {w('checkDo')}
          </Button>
        </p>
        {check.refused && !fault ? <ErrorNote refused={check.refused} /> : null}
      </form>
      {checked ? <FileDoubts meetingId={meetingId} checked={checked} onChecked={setChecked} /> : null}
    </Dialog>
  );
}
