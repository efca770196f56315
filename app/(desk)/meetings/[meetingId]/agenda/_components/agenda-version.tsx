'use client';

import type { ReactElement } from 'react';
import { useWords } from '#app/_ui/words.tsx';
import type { AgendaJson } from '#lib/domain/agendas/agenda-json.ts';

/** One of two versions of an agenda, short enough to compare by eye. */
export function AgendaVersion({ version }: { readonly version: unknown }): ReactElement {
  const w = useWords('agenda');
  const { items } = version as AgendaJson;
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  return (
    <>
      <p className="note">{w('theirVersionTitle', { n: items.length, minutes })}</p>
      <ol className="version-items">
        {items.map((item) => (
          <li key={item.id}>
            {item.title || w('untitled')}
            <span className="note">
              {' '}
              {item.minutes} · {item.reporters.map((r) => r.name).join(' ')}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
