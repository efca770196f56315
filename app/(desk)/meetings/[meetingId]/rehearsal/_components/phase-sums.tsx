'use client';

import type { ReactElement } from 'react';
import { useWords } from '#app/_ui/words.tsx';
import type { WordedChecklist } from './word-checklist.ts';

/** How far each stage of the checklist has come, as bars that lead to it. */
export function PhaseSums({ checklist }: { readonly checklist: WordedChecklist }): ReactElement {
  const w = useWords('rehearsal');
  const { passed, all, phases } = checklist;
  return (
    <section className="phase-sums" aria-labelledby="sums">
      <div className="sec">
        <h2 id="sums">{w('checklist')}</h2>
        <span className="note">{w('checked', { passed, all })}</span>
      </div>
      <table>
        <tbody>
          {phases.map((phase) => (
            <tr key={phase.key}>
              <th scope="row">
                <a href={`#phase-${phase.key}`}>{phase.title}</a>
              </th>
              <td>
                <svg viewBox="0 0 112 6" width="112" height="6" aria-hidden="true" focusable="false">
                  <rect className="of" width="112" height="6" />
                  <rect className="done" width={(112 * phase.passed) / phase.lines.length} height="6" />
                </svg>
              </td>
              <td className="num">
                {phase.passed}/{phase.lines.length}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
