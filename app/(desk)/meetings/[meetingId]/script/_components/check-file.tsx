'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Dialog } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { FindingList, rowOf } from '#app/_ui/finding-list.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { checkFileAction } from '../actions.ts';
import type { CheckedUpload } from './check-upload.ts';

/** 上传定稿核对: the final Word file held against the dossier, paragraph by paragraph. */
export function CheckFile({
  meetingId,
  onClose,
}: {
  readonly meetingId: string;
  readonly onClose: () => void;
}): ReactElement {
  const w = useWords('script');
  const common = useWords('common');
  const check = useAction(checkFileAction);
  const [checked, setChecked] = useState<CheckedUpload | null>(null);
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
        <TextField
          label={w('checkFile')}
          name="file"
          type="file"
          required
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          fault={fault}
        />
        <p className="acts">
          <Button kind="primary" type="submit" busy={check.busy}>
            {w('checkDo')}
          </Button>
        </p>
        {check.refused && !fault ? <ErrorNote refused={check.refused} /> : null}
      </form>
      {checked ? (
        <div className="checked" role="status">
          <p className="checked-sum">
            <Mark kind={checked.findings.length === 0 ? 'ok' : 'warn'} />
            {checked.findings.length === 0
              ? w('checkedNone', { n: checked.paragraphs })
              : w('checkedSome', { n: checked.paragraphs, findings: checked.findings.length })}
          </p>
          <FindingList rows={checked.findings.map((finding) => rowOf(finding))} basisWord={common('basis')} />
        </div>
      ) : null}
    </Dialog>
  );
}
