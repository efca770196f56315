'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useState } from 'react';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { DispatchView } from '#lib/usecases/papers/dispatch-view.ts';
import { editDispatchAction } from '../actions.ts';
import { DispatchFields, type DispatchForm, dispatchFields } from './dispatch-fields.tsx';

interface Props {
  readonly meetingId: string;
  readonly dispatch: DispatchView;
  readonly paper: string;
  readonly onClose: () => void;
}

/** Head, number, seal and copies of a paper. A colleague's save that came first is shown beside one's own. */
export function DispatchDialog({ meetingId, dispatch, paper, onClose }: Props): ReactElement {
  const w = useWords('dispatch');
  const say = useToast();
  const router = useRouter();
  const [form, setForm] = useState(() => formOf(dispatch));
  const [basedOn, setBasedOn] = useState(dispatch.version);
  const { run, busy, refused, faultOf } = useAction(editDispatchAction);
  const save = async (version: number): Promise<void> => {
    const { artefact } = dispatch;
    const answer = await run({ ...form, meetingId, artefact, basedOn: version });
    if (!answer.ok) return;
    const { code, year, sequence, headed } = form;
    const number = sequence.trim() === '' ? w('numberOpen') : w('number', { code, year, sequence });
    say({ text: w('saved', { paper, number: headed ? number : w('plain') }) });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w('title.of', { paper })}
      actions={<DialogActs doIt={w('save')} busy={busy} onDo={() => save(basedOn)} onClose={onClose} />}
    >
      <DispatchFields form={form} dispatch={dispatch} faultOf={faultOf} onChange={setForm} />
      {refused ? (
        <ErrorNote
          refused={refused}
          shownFields={dispatchFields}
          onTakeTheirs={() => {
            router.refresh();
            onClose();
          }}
          onKeepMine={(version) => {
            setBasedOn(version);
            void save(version);
          }}
        />
      ) : null}
    </Dialog>
  );
}

function formOf(dispatch: DispatchView): DispatchForm {
  const { headed, sealed, addressees, copies, attachments, datedOn, issuedOn, proposed } = dispatch;
  const { code, year, sequence } = dispatch;
  return {
    ...{ headed, sealed, addressees, copies, attachments, datedOn, issuedOn },
    code: code || (proposed?.code ?? ''),
    year: String(year),
    sequence: sequence === null ? '' : String(sequence),
  };
}
