'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { ClashPage } from '#lib/usecases/planning/clash-page.ts';
import { paths } from '#lib/web/paths.ts';

/** How many of what weight, the list on paper, and the way to a better time. */
export function ClashBar({ page }: { readonly page: ClashPage }): ReactElement {
  const w = useWords('planning');
  const { block, warn, note, waived } = page.counts;
  const counted = [
    { kind: 'block', n: block, word: w('countBlock', { n: block }) },
    { kind: 'warn', n: warn, word: w('countWarn', { n: warn }) },
    { kind: 'note', n: note, word: w('countNote', { n: note }) },
    { kind: 'ok', n: waived, word: w('countWaived', { n: waived }) },
  ] as const;
  return (
    <div className="clash-bar">
      <h2>{w('clashTitle')}</h2>
      <p className="cnt">
        {counted
          .filter(({ n }) => n > 0)
          .map(({ kind, word }) => (
            <span key={kind} className={`w-${kind}`}>
              <Mark kind={kind} />
              {word}
            </span>
          ))}
      </p>
      <span className="end">
        <Button size="small" icon="print" onClick={() => window.print()}>
          {w('printClashes')}
        </Button>
        {page.mayPlan ? (
          <ButtonLink size="small" kind="primary" href={`${paths.calendar()}?find=${page.meeting.id}`}>
            {w('findClear')}
          </ButtonLink>
        ) : null}
      </span>
    </div>
  );
}
