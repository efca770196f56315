'use client';

import { useRouter } from 'next/navigation';
import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { editLessonAction } from '../actions.ts';
import { EditLesson, RecordLesson } from './lesson-dialog.tsx';
import { formOfLesson, type LessonMeeting } from './lesson-form.ts';
import { LessonTable } from './lesson-table.tsx';
import type { WordedLesson } from './word-lesson.ts';

interface Props {
  readonly lessons: readonly WordedLesson[];
  readonly meetings: readonly LessonMeeting[];
  readonly mayEdit: boolean;
}

/** Every lesson, those in use first; added, changed and retired here, each with a way back. */
export function LessonsDesk({ lessons, meetings, mayEdit }: Props): ReactElement {
  const w = useWords('lessons');
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<WordedLesson | null>(null);
  const retiring = useRetire();
  const inUse = lessons.filter((lesson) => !lesson.retired);
  const retired = lessons.filter((lesson) => lesson.retired);
  const acts = { mayEdit, busy: retiring.busy, onEdit: setEditing, onRetire: retiring.turn };
  const add = mayEdit ? (
    <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
      {w('add')}
    </Button>
  ) : null;
  return (
    <>
      <header className="phead">
        <h1>{w('title')}</h1>
        <p className="sub grow">{w('sub')}</p>
        {lessons.length > 0 ? add : null}
      </header>
      <main className="body lessons" id="main">
        {retiring.refused ? <ErrorNote refused={retiring.refused} onTakeTheirs={retiring.lookAgain} /> : null}
        {lessons.length === 0 ? (
          <EmptyState title={w('empty')} action={add}>
            {w('emptyHow')}
          </EmptyState>
        ) : (
          <section aria-labelledby="in-use">
            <div className="sec">
              <h2 id="in-use">{w('inUse', { n: inUse.length })}</h2>
              {mayEdit ? null : <span className="note">{w('readOnly')}</span>}
            </div>
            {inUse.length > 0 ? <LessonTable lessons={inUse} {...acts} /> : null}
          </section>
        )}
        {retired.length > 0 ? (
          <details className="lessons-retired">
            <summary>{w('retired', { n: retired.length })}</summary>
            <LessonTable lessons={retired} {...acts} />
          </details>
        ) : null}
        {adding ? <RecordLesson meetings={meetings} meeting={null} onClose={() => setAdding(false)} /> : null}
        {editing ? <EditLesson lesson={editing} onClose={() => setEditing(null)} /> : null}
      </main>
    </>
  );
}

/** Retires a lesson or asks it again; the toast turns it back. */
function useRetire() {
  const w = useWords('lessons');
  const say = useToast();
  const router = useRouter();
  const { run, busy, refused, clear } = useAction(editLessonAction);
  const turn = async (lesson: WordedLesson): Promise<void> => {
    const { id, check, version, retired } = lesson;
    const saved = { ...formOfLesson(lesson), id };
    const answer = await run({ ...saved, retired: !retired, basedOn: version });
    if (!answer.ok) return;
    const basedOn = answer.value.version;
    say({
      text: w(retired ? 'askedAgain' : 'retiredNow', { check }),
      undo: () => void run({ ...saved, retired, basedOn }),
    });
  };
  const lookAgain = (): void => {
    clear();
    router.refresh();
  };
  return { turn, busy, refused, lookAgain };
}
