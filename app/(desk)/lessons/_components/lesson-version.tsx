'use client';

import type { ReactElement } from 'react';
import { useWords } from '#app/_ui/words.tsx';
import type { LessonForm } from './lesson-form.ts';

/** One of two versions of a lesson, to be compared by eye. */
export function LessonVersion({ version }: { readonly version: unknown }): ReactElement {
  const w = useWords('lessons');
  const t = useWords('terms');
  const common = useWords('common');
  const { what, check, cause, types } = version as LessonForm;
  const named = types.map((type) => t(`type.${type}`)).join(common('listSeparator'));
  const rows = [
    [w('what'), what],
    [w('check'), check],
    [w('cause'), cause],
    [w('types'), named],
  ] as const;
  return (
    <dl className="fields">
      {rows.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text || common('none')}</dd>
        </div>
      ))}
    </dl>
  );
}
