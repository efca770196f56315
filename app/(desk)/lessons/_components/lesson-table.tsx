'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';
import type { WordedLesson } from './word-lesson.ts';

interface Props {
  readonly lessons: readonly WordedLesson[];
  readonly mayEdit: boolean;
  readonly busy: boolean;
  readonly onEdit: (lesson: WordedLesson) => void;
  readonly onRetire: (lesson: WordedLesson) => Promise<void>;
}

/** What happened, the check it became, before which meetings, where from. */
export function LessonTable({ lessons, ...acts }: Props): ReactElement {
  const w = useWords('lessons');
  return (
    <table className="grid lesson-grid">
      <thead>
        <tr>
          <th scope="col">{w('check')}</th>
          <th scope="col">{w('what')}</th>
          <th scope="col">{w('types')}</th>
          <th scope="col">{w('recorded')}</th>
          {acts.mayEdit ? <th scope="col" aria-label={w('edit')} /> : null}
        </tr>
      </thead>
      <tbody>
        {lessons.map((lesson) => (
          <LessonRow key={lesson.id} lesson={lesson} {...acts} />
        ))}
      </tbody>
    </table>
  );
}

function LessonRow({
  lesson,
  mayEdit,
  busy,
  onEdit,
  onRetire,
}: Omit<Props, 'lessons'> & { readonly lesson: WordedLesson }): ReactElement {
  const w = useWords('lessons');
  const t = useWords('terms');
  const common = useWords('common');
  const { what, check, cause, types, fromMeetingId, fromMeetingTitle, recorded, retired } = lesson;
  return (
    <tr id={lesson.id}>
      <th scope="row">{check}</th>
      <td>
        {what}
        {cause ? <p className="note">{cause}</p> : null}
      </td>
      <td>{types.map((type) => t(`type.${type}`)).join(common('listSeparator'))}</td>
      <td>
        {fromMeetingTitle ? (
          fromMeetingId ? (
            <HoverLink href={paths.rehearsal(fromMeetingId)}>{fromMeetingTitle}</HoverLink>
          ) : (
            fromMeetingTitle
          )
        ) : (
          w('noMeeting')
        )}
        <p className="note">{recorded}</p>
      </td>
      {mayEdit ? (
        <td className="acts">
          <Button kind="quiet" size="small" onClick={() => onEdit(lesson)}>
            {common('edit')}
            <span className="sr">: {check}</span>
          </Button>
          <Button kind="quiet" size="small" disabled={busy} onClick={() => void onRetire(lesson)}>
            {w(retired ? 'askAgain' : 'retire')}
            <span className="sr">: {check}</span>
          </Button>
        </td>
      ) : null}
    </tr>
  );
}
