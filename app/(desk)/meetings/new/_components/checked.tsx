'use client';

import type { ReactElement } from 'react';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { PlaceChecked } from '#lib/usecases/planning/check.ts';
import { ClashLines } from '../../../_planning/clash-lines.tsx';
import type { Checking } from '../../../_planning/move-dialog.tsx';
import { NoClash, NotAsked } from '../../../_planning/not-asked.tsx';
import { sittingFields } from '../../../_planning/sitting-rows.tsx';

/** What speaks against the place chosen, and the deadlines that follow from it; redrawn while one chooses. */
export function Checked({ checked, checking, says, refused }: Checking): ReactElement {
  const w = useWords('planning');
  const common = useWords('common');
  return (
    <div className="checked" aria-busy={checking}>
      <section aria-live="polite">
        <div className="sec">
          <h2>{w('clashes')}</h2>
          <span className="note">{checked ? checked.day : says}</span>
          {checked ? <Counts checked={checked} /> : null}
        </div>
        {refused ? <ErrorNote refused={refused} shownFields={sittingFields} /> : null}
        {checked?.passed ? (
          <p>
            <Mark kind="warn" /> <b className="w-warn">{w('dayPassed', { day: checked.shortDay })}</b>
          </p>
        ) : null}
        {checked && checked.clashes.length === 0 ? <NoClash unasked={checked.unasked} /> : null}
        {checked ? <ClashLines clashes={checked.clashes} basisWord={common('basis')} /> : null}
        {checked ? <NotAsked {...checked} /> : null}
      </section>
      <section>
        <div className="sec">
          <h2>{w('deadlinesAhead')}</h2>
        </div>
        {checked && checked.deadlines.length === 0 ? <p className="note">{w('deadlinesNone')}</p> : null}
        <ul className="deadlines">
          {(checked?.deadlines ?? []).map((deadline) => (
            <li key={deadline.id}>
              <b>{deadline.workday}</b>
              <span>
                {deadline.onlyFor
                  ? w('onlyFor', { kinds: deadline.onlyFor, title: deadline.title })
                  : deadline.title}
              </span>
              <span className="note">
                {w('due', { latest: deadline.latest })} · {deadline.basis}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Counts({ checked }: { readonly checked: PlaceChecked }): ReactElement {
  const w = useWords('planning');
  const { block, warn } = checked.counts;
  return (
    <span className="end">
      {block > 0 ? (
        <span className="w-block">
          <Mark kind="block" /> {w('countBlock', { n: block })}
        </span>
      ) : null}
      {warn > 0 ? (
        <span className="w-warn">
          <Mark kind="warn" /> {w('countWarn', { n: warn })}
        </span>
      ) : null}
    </span>
  );
}
