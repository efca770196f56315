'use client';

import type { ReactElement } from 'react';
import { Icon } from '#app/_ui/icon.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { itemKinds } from '#lib/domain/agendas/agenda.ts';
import type { WordedLine } from './word-agenda.ts';

interface Props {
  readonly line: WordedLine;
  readonly onChange: (kind: string) => void;
}

/** The kind of an item, in the line under its title. */
export function KindSelect({ line, onChange }: Props): ReactElement {
  const w = useWords('agenda');
  const terms = useWords('terms');
  return (
    <span className="kindb">
      <select
        aria-label={w('kindOf', { line: line.name })}
        value={line.kind}
        onChange={(event) => onChange(event.target.value)}
      >
        {itemKinds.map((kind) => (
          <option key={kind} value={kind}>
            {terms(`kind.${kind}`)}
          </option>
        ))}
      </select>
      <Icon name="down" size={12} />
    </span>
  );
}
