'use client';

import type { ReactElement } from 'react';
import { useWords } from '#app/_ui/words.tsx';
import type { OverviewView } from '#lib/usecases/meetings/overview-view.ts';
import type { MeetingForm } from './meeting-fields.tsx';

interface Props {
  readonly version: unknown;
  readonly view: OverviewView;
}

/** One of two versions of a meeting's facts, to be compared by eye. */
export function MeetingVersion({ version, view }: Props): ReactElement {
  const w = useWords('overview');
  const common = useWords('common');
  const { title, shortTitle, term, number, urgentCause, chairs = [] } = version as Partial<MeetingForm>;
  const named = chairs.map(({ chairId }) => view.chairs.find((c) => c.id === chairId)?.name ?? w('noChair'));
  const rows = [
    [w('fullTitle'), title],
    [w('shortTitle'), shortTitle],
    [
      w('number'),
      number ? w('numberOf', { term: term ?? 0, number }) : w('notNumbered', { term: term ?? 0 }),
    ],
    [w('chair'), named.join(common('listSeparator'))],
    [w('urgentCause'), urgentCause],
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
