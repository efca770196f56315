'use client';

import { type ReactElement, useState } from 'react';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { Lesson } from '#lib/domain/lessons/lesson.ts';
import { editLessonAction, recordLessonAction } from '../actions.ts';
import { LessonFields } from './lesson-fields.tsx';
import { blankLesson, formOfLesson, type LessonMeeting } from './lesson-form.ts';

const shownFields = ['what', 'check', 'cause', 'types'];

interface RecordProps {
  readonly meetings: readonly LessonMeeting[];
  /** The meeting it comes from, where it is written down beside one. */
  readonly meeting: LessonMeeting | null;
  readonly onClose: () => void;
}

/** Writes down a lesson: what happened, what to check next time, before which meetings. */
export function RecordLesson({ meetings, meeting, onClose }: RecordProps): ReactElement {
  const w = useWords('lessons');
  const say = useToast();
  const [form, setForm] = useState(() => blankLesson(meeting));
  const { run, busy, refused, faultOf } = useAction(recordLessonAction);
  const keep = async (): Promise<void> => {
    const answer = await run(form);
    if (!answer.ok) return;
    const retire = { ...form, id: answer.value.id, retired: true, basedOn: 1 };
    say({ text: w('kept'), undo: () => editLessonAction(retire) });
    onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w('add')}
      actions={<DialogActs doIt={w('add')} busy={busy} onDo={keep} onClose={onClose} />}
    >
      <LessonFields form={form} onChange={setForm} faultOf={faultOf} meetings={meeting ? null : meetings} />
      {refused ? <ErrorNote refused={refused} shownFields={shownFields} /> : null}
    </Dialog>
  );
}

/** Changes the words of a lesson. Where a colleague saved first both versions stand beside each other. */
export function EditLesson({
  lesson,
  onClose,
}: {
  readonly lesson: Lesson;
  readonly onClose: () => void;
}): ReactElement {
  const w = useWords('lessons');
  const common = useWords('common');
  const say = useToast();
  const [form, setForm] = useState(() => formOfLesson(lesson));
  const [seen, setSeen] = useState(lesson);
  const { run, busy, refused, faultOf, clear } = useAction(editLessonAction);
  const { id, retired } = lesson;
  // What is undone to: as it was last seen, a colleague's change included.
  const save = async (version: number, before: Lesson): Promise<void> => {
    const answer = await run({ ...form, id, retired, basedOn: version });
    if (!answer.ok) return;
    const back = { ...formOfLesson(before), id, retired, basedOn: answer.value.version };
    say({ text: w('changed'), undo: () => editLessonAction(back) });
    onClose();
  };
  const take = (current: Lesson): void => {
    setForm(formOfLesson(current));
    setSeen(current);
    clear();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={w('edit')}
      actions={
        <DialogActs
          doIt={common('save')}
          busy={busy}
          onDo={() => save(seen.version, seen)}
          onClose={onClose}
        />
      }
    >
      <LessonFields form={form} onChange={setForm} faultOf={faultOf} meetings={null} />
      {refused ? (
        <ErrorNote
          refused={refused}
          shownFields={shownFields}
          onTakeTheirs={take}
          onKeepMine={(version, theirs: Lesson) => void save(version, theirs)}
        />
      ) : null}
    </Dialog>
  );
}
