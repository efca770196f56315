'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { DateField } from '#app/_ui/date-field.tsx';
import { Confirm, Dialog } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { dropTaskAction, editTaskAction, shareOutAction } from './actions.ts';
import type { WordedTask } from './word-tasks.ts';

export interface Department {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly meetingId: string;
  /** As it stands now; null: a new one. What is typed stays based on the version it was opened with. */
  readonly task: WordedTask | null;
  readonly departments: readonly Department[];
  readonly onClose: () => void;
}

/** Shares out a piece of work, or changes it; taking it away asks first. */
export function TaskDialog({ meetingId, task, departments, onClose }: Props): ReactElement {
  const w = useWords('overview');
  const common = useWords('common');
  const say = useToast();
  const [form, setForm] = useState(() => formOf(task));
  const [basedOn, setBasedOn] = useState(task?.version ?? 1);
  const [dropping, setDropping] = useState(false);
  const share = useAction(shareOutAction);
  const edit = useAction(editTaskAction);
  const drop = useAction(dropTaskAction);
  const input = { ...form, departmentId: form.departmentId || null, dueOn: form.dueOn || null };
  const { title } = form;
  const save = async (version: number): Promise<void> => {
    if (task) {
      const answer = await edit.run({ ...input, taskId: task.id, basedOn: version });
      if (!answer.ok) return;
      say({ text: w('taskChanged', { title }) });
    } else {
      const answer = await share.run({ ...input, meetingId });
      if (!answer.ok) return;
      say({ text: w('taskKept', { title }), undo: () => dropTaskAction(answer.value) });
    }
    onClose();
  };
  const take = async (): Promise<void> => {
    if (!task) return;
    const answer = await drop.run({ taskId: task.id, basedOn: task.version });
    setDropping(false);
    if (!answer.ok) return;
    say({ text: w('taskDropped', { title: task.title }) });
    onClose();
  };
  const refused = edit.refused ?? share.refused ?? drop.refused;
  return (
    <>
      <Dialog
        isOpen={!dropping}
        onClose={onClose}
        title={w(task ? 'editTask' : 'addTask')}
        actions={
          <>
            {task ? (
              <>
                <Button kind="danger" onClick={() => setDropping(true)}>
                  {w('drop')}
                </Button>
                <span className="grow" />
              </>
            ) : null}
            <Button onClick={onClose}>{common('cancel')}</Button>
            <Button kind="primary" busy={edit.busy || share.busy} onClick={() => void save(basedOn)}>
              {common('save')}
            </Button>
          </>
        }
      >
        <TaskFields
          form={form}
          onChange={setForm}
          departments={departments}
          faultOf={(task ? edit : share).faultOf}
        />
        {refused ? (
          <ErrorNote
            refused={refused}
            shownFields={['title', 'dueOn']}
            onTakeTheirs={(theirs: WordedTask) => {
              setForm(formOf(theirs));
              setBasedOn(theirs.version);
              edit.clear();
            }}
            onKeepMine={(version) => void save(version)}
          />
        ) : null}
      </Dialog>
      <Confirm
        isOpen={dropping}
        title={w('dropTitle')}
        doIt={w('drop')}
        busy={drop.busy}
        onConfirm={() => void take()}
        onClose={() => setDropping(false)}
      >
        <p>{w('dropWhy', { title: task?.title ?? '' })}</p>
      </Confirm>
    </>
  );
}

interface TaskForm {
  readonly title: string;
  readonly departmentId: string;
  readonly ownerName: string;
  readonly dueOn: string;
  readonly deliverable: string;
  readonly receiverName: string;
}

function formOf(task: Omit<WordedTask, 'due' | 'left' | 'overdue'> | null): TaskForm {
  return {
    title: task?.title ?? '',
    departmentId: task?.departmentId ?? '',
    ownerName: task?.ownerName ?? '',
    dueOn: task?.dueOn ?? '',
    deliverable: task?.deliverable ?? '',
    receiverName: task?.receiverName ?? '',
  };
}

interface FieldsProps {
  readonly form: TaskForm;
  readonly onChange: (form: TaskForm) => void;
  readonly departments: readonly Department[];
  readonly faultOf: (path: string) => string | undefined;
}

function TaskFields({ form, onChange, departments, faultOf }: FieldsProps): ReactElement {
  const w = useWords('overview');
  const text = (name: keyof TaskForm, label: string, more: object = {}): ReactElement => (
    <TextField
      label={label}
      value={form[name]}
      onChange={(event) => onChange({ ...form, [name]: event.target.value })}
      {...more}
    />
  );
  return (
    <div className="form">
      {text('title', w('taskTitle'), { maxLength: 200, fault: faultOf('title') })}
      <div className="row">
        <SelectField
          label={w('department')}
          value={form.departmentId}
          choices={[
            { value: '', label: w('noDepartment') },
            ...departments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => onChange({ ...form, departmentId: event.target.value })}
        />
        {text('ownerName', w('owner'), { maxLength: 40 })}
        <DateField
          label={w('dueOn')}
          optional
          value={form.dueOn}
          fault={faultOf('dueOn')}
          onChange={(dueOn) => onChange({ ...form, dueOn })}
        />
      </div>
      <div className="row">
        {text('deliverable', w('deliverable'), { maxLength: 120 })}
        {text('receiverName', w('receiver'), { maxLength: 40 })}
      </div>
    </div>
  );
}
