'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextArea } from '#app/_ui/field.tsx';
import { FileField } from '#app/_ui/file-field.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useUnsaved } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import { checkFileAction } from '../../actions.ts';
import type { CheckedUpload } from './check-upload.ts';
import { FileDoubts } from './file-doubts.tsx';
import './file-doubts.css';

/** What was held against the dossier, and what came of it. */
interface Checked {
  readonly name: string;
  readonly upload: CheckedUpload;
}

/**
 * 上传定稿核对: the text the chair will read, as a file or pasted, held against the dossier paragraph by paragraph. The text is
 * not kept, so whoever leaves a list of doubts is asked first; a text that cannot be read leaves the list before it standing.
 */
export function CheckFile({ meetingId }: { readonly meetingId: string }): ReactElement {
  const w = useWords('script');
  const check = useAction(checkFileAction);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [text, setText] = useState('');
  const fault = check.faultOf('file');
  useUnsaved(() => ((checked?.upload.doubts.length ?? 0) > 0 ? 'draft' : 'none'));
  return (
    <>
      <form
        className="form check-form"
        onSubmit={(event) => {
          event.preventDefault();
          const form = new FormData(event.currentTarget);
          form.set('meetingId', meetingId);
          const file = form.get('file');
          const name = text.trim() === '' && file instanceof File ? file.name : w('checkedPasted');
          void check.run(form).then((answer) => answer.ok && setChecked({ name, upload: answer.value }));
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
      {checked ? (
        <FileDoubts
          meetingId={meetingId}
          name={checked.name}
          checked={checked.upload}
          onChecked={(upload) => setChecked({ ...checked, upload })}
        />
      ) : null}
    </>
  );
}
