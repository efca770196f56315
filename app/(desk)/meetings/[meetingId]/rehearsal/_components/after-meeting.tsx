'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { RecordLesson } from '../../../../lessons/_components/lesson-dialog.tsx';
import type { LessonMeeting } from '../../../../lessons/_components/lesson-form.ts';
import type { WordedLesson } from '../../../../lessons/_components/word-lesson.ts';

interface Props {
  readonly meeting: LessonMeeting;
  readonly lessons: readonly WordedLesson[];
  readonly mayRecord: boolean;
  readonly begun: boolean;
}

/** 会后: what this meeting taught, written down where it was rehearsed. */
export function AfterMeeting({ meeting, lessons, mayRecord, begun }: Props): ReactElement {
  const w = useWords('rehearsal');
  const l = useWords('lessons');
  const [adding, setAdding] = useState(false);
  return (
    <section className="after-meeting" aria-labelledby="after">
      <div className="sec">
        <h2 id="after">{w('after')}</h2>
        <span className="note">{w('afterHow')}</span>
        {mayRecord ? (
          <span className="end">
            <Button
              size="small"
              kind={begun ? 'primary' : 'plain'}
              icon="plus"
              onClick={() => setAdding(true)}
            >
              {l('add')}
            </Button>
          </span>
        ) : null}
      </div>
      {lessons.length === 0 ? <p className="note">{w('afterNone')}</p> : null}
      <ul className="after-list">
        {lessons.map(({ id, check, what, recorded }) => (
          <li key={id}>
            <b>{check}</b>
            <span>{what}</span>
            <span className="note">{recorded}</span>
          </li>
        ))}
      </ul>
      {adding ? <RecordLesson meetings={[]} meeting={meeting} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}
