'use client';

import { type ReactElement, type ReactNode, useState } from 'react';
import { DateField } from '#app/_ui/date-field.tsx';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { SelectField, TextArea } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { FollowUp } from '#lib/domain/follow-ups/follow-up.ts';
import {
  closeFollowUpAction,
  dropFollowUpsAction,
  editFollowUpAction,
  recordFollowUpAction,
  reopenFollowUpAction,
  reportFollowUpAction,
  takeBackReportAction,
} from '../actions.ts';
import { FollowUpFields, type Named } from './follow-up-fields.tsx';
import { blankFollowUp, formOfFollowUp, inputOf } from './follow-up-form.ts';

interface RecordProps {
  readonly today: string;
  readonly bodies: readonly Named[];
  readonly meetings: readonly { readonly id: string; readonly title: string }[];
  readonly meetingId: string | null;
  readonly onClose: () => void;
}

const shownFields = ['title', 'bodyId', 'handedOn', 'dueOn'];

/** Takes up a matter by hand. */
export function RecordFollowUp({ today, bodies, meetings, meetingId, onClose }: RecordProps): ReactElement {
  const w = useWords('followUps');
  const say = useToast();
  const [form, setForm] = useState(() => blankFollowUp(today));
  const [from, setFrom] = useState(meetings.some(({ id }) => id === meetingId) ? (meetingId ?? '') : '');
  const { run, busy, refused, faultOf } = useAction(recordFollowUpAction);
  const keep = async (): Promise<void> => {
    const answer = await run({ ...inputOf(form), meetingId: from || null });
    if (!answer.ok) return;
    say({ text: w('recorded'), undo: () => dropFollowUpsAction({ ids: answer.value.ids }) });
    onClose();
  };
  return (
    <FormDialog title={w('add')} doIt={w('add')} busy={busy} onDo={keep} onClose={onClose}>
      <SelectField
        label={w('from')}
        value={from}
        choices={[
          { value: '', label: w('noMeeting') },
          ...meetings.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        onChange={(event) => setFrom(event.target.value)}
      />
      <FollowUpFields form={form} onChange={setForm} faultOf={faultOf} bodies={bodies} />
      {refused ? <ErrorNote refused={refused} shownFields={shownFields} /> : null}
    </FormDialog>
  );
}

interface OfOne {
  readonly followUp: FollowUp;
  readonly onClose: () => void;
}

/** Changes what is said of it. Where a colleague saved first both versions stand beside each other. */
export function EditFollowUp({
  followUp,
  bodies,
  onClose,
}: OfOne & { readonly bodies: readonly Named[] }): ReactElement {
  const w = useWords('followUps');
  const common = useWords('common');
  const say = useToast();
  const [form, setForm] = useState(() => formOfFollowUp(followUp));
  const [seen, setSeen] = useState(followUp);
  const { run, busy, refused, faultOf, clear } = useAction(editFollowUpAction);
  const { id } = followUp;
  // What is undone to: as it was last seen, a colleague's change included.
  const save = async (version: number, before: FollowUp): Promise<void> => {
    const answer = await run({ ...inputOf(form), id, basedOn: version });
    if (!answer.ok) return;
    const back = { ...inputOf(formOfFollowUp(before)), id, basedOn: answer.value.version };
    say({ text: w('changed'), undo: () => editFollowUpAction(back) });
    onClose();
  };
  return (
    <FormDialog
      title={w('edit')}
      doIt={common('save')}
      busy={busy}
      onDo={() => save(seen.version, seen)}
      onClose={onClose}
    >
      <FollowUpFields form={form} onChange={setForm} faultOf={faultOf} bodies={bodies} />
      {refused ? (
        <ErrorNote
          refused={refused}
          shownFields={shownFields}
          onTakeTheirs={(theirs: FollowUp) => {
            setForm(formOfFollowUp(theirs));
            setSeen(theirs);
            clear();
          }}
          onKeepMine={(version, theirs: FollowUp) => void save(version, theirs)}
        />
      ) : null}
    </FormDialog>
  );
}

/** How far it is, and what stands in its way. */
export function ReportFollowUp({ followUp: { id, title }, onClose }: OfOne): ReactElement {
  const w = useWords('followUps');
  const common = useWords('common');
  const say = useToast();
  const [form, setForm] = useState({ words: '', trouble: '' });
  const { run, busy, refused, faultOf } = useAction(reportFollowUpAction);
  const keep = async (): Promise<void> => {
    const answer = await run({ ...form, id });
    if (!answer.ok) return;
    const { reportId } = answer.value;
    say({ text: w('reportKept'), undo: () => takeBackReportAction({ id, reportId }) });
    onClose();
  };
  return (
    <FormDialog title={w('report')} doIt={w('report')} busy={busy} onDo={keep} onClose={onClose}>
      <p>{title}</p>
      <TextArea
        label={w('words')}
        hint={w('wordsHint')}
        value={form.words}
        maxLength={1000}
        fault={faultOf('words')}
        onChange={(event) => setForm({ ...form, words: event.target.value })}
      />
      <TextArea
        label={w('trouble')}
        aside={common('optional')}
        rows={2}
        value={form.trouble}
        maxLength={500}
        fault={faultOf('trouble')}
        onChange={(event) => setForm({ ...form, trouble: event.target.value })}
      />
      {refused ? <ErrorNote refused={refused} shownFields={['words', 'trouble']} /> : null}
    </FormDialog>
  );
}

/** 销号: when and how it was carried out. */
export function CloseFollowUp({
  followUp: { id, title, version },
  today,
  onClose,
}: OfOne & { readonly today: string }): ReactElement {
  const w = useWords('followUps');
  const say = useToast();
  const [form, setForm] = useState({ closedOn: today, closing: '' });
  const { run, busy, refused, faultOf } = useAction(closeFollowUpAction);
  const close = async (): Promise<void> => {
    const answer = await run({ ...form, id, basedOn: version });
    if (!answer.ok) return;
    const back = { id, basedOn: answer.value.version };
    say({ text: w('closedNow'), undo: () => reopenFollowUpAction(back) });
    onClose();
  };
  return (
    <FormDialog title={w('close')} doIt={w('close')} busy={busy} onDo={close} onClose={onClose}>
      <p>{title}</p>
      <TextArea
        label={w('closing')}
        hint={w('closingHint')}
        value={form.closing}
        maxLength={1000}
        fault={faultOf('closing')}
        onChange={(event) => setForm({ ...form, closing: event.target.value })}
      />
      <DateField
        label={w('closedOn')}
        value={form.closedOn}
        latest={today}
        fault={faultOf('closedOn')}
        onChange={(closedOn) => setForm({ ...form, closedOn })}
      />
      {refused ? <ErrorNote refused={refused} shownFields={['closing', 'closedOn']} /> : null}
    </FormDialog>
  );
}

interface FormDialogProps {
  readonly title: string;
  readonly doIt: string;
  readonly busy: boolean;
  readonly onDo: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

function FormDialog({ title, doIt, busy, onDo, onClose, children }: FormDialogProps): ReactElement {
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={<DialogActs doIt={doIt} busy={busy} onDo={onDo} onClose={onClose} />}
    >
      <div className="form">{children}</div>
    </Dialog>
  );
}
