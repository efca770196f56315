'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useWords } from '#app/_ui/words.tsx';

interface Props {
  /** Whether the office set it itself. */
  readonly own: boolean;
  /** What it is, for those who hear the button alone. */
  readonly of: string;
  readonly onReset: () => void;
}

/** Where a rule comes from: the template, or the office with the way back. */
export function Origin({ own, of, onReset }: Props): ReactElement {
  const w = useWords('conventions');
  if (!own) return <span className="note origin">{w('followsTemplate')}</span>;
  return (
    <span className="origin">
      <span className="note own">{w('own')}</span>
      <Button
        kind="link"
        size="small"
        aria-label={`${w('reset')} ${of}`}
        title={w('reset')}
        onClick={onReset}
      >
        {w('reset')}
      </Button>
    </span>
  );
}
