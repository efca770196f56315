'use client';

import type { ReactElement } from 'react';
import { FindingList, rowOf } from '#app/_ui/finding-list.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { Waive } from '../../_components/waive.tsx';
import { CheckLine } from './check-line.tsx';
import { Waived } from './waived.tsx';
import type { WordedChecklist } from './word-checklist.ts';

interface Props {
  readonly meetingId: string;
  readonly checklist: WordedChecklist;
  readonly people: readonly string[];
  readonly mayJudge: boolean;
}

/** 检查单: every line with how it stands; what no line asks for, and what was set aside, beneath. */
export function Checklist({ meetingId, checklist, people, mayJudge }: Props): ReactElement {
  const w = useWords('rehearsal');
  const common = useWords('common');
  const { passed, all, phases, others, waived } = checklist;
  return (
    <section className="checklist" aria-labelledby="checklist">
      <div className="sec">
        <h2 id="checklist">{w('checklist')}</h2>
        <span className="note">{w('checked', { passed, all })}</span>
        {mayJudge ? null : <span className="note">{w('readOnly')}</span>}
      </div>
      <div className="phases">
        {phases.map((phase) => (
          <section key={phase.key} id={`phase-${phase.key}`} aria-label={phase.title}>
            <h3>
              {phase.title}
              <span className="note">
                {phase.passed}/{phase.lines.length}
              </span>
            </h3>
            <ul>
              {phase.lines.map((line) => (
                <CheckLine
                  key={line.key}
                  line={line}
                  meetingId={meetingId}
                  people={people}
                  mayJudge={mayJudge}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {others.findings.length > 0 ? (
        <section aria-labelledby="others">
          <h3 id="others">
            {w('others')}
            <span className="note">{w('othersWhy')}</span>
          </h3>
          <FindingList
            basisWord={common('basis')}
            rows={others.findings.map((finding) =>
              rowOf(finding, {
                more: (
                  <>
                    {mayJudge ? <Waive meetingId={meetingId} finding={finding} /> : null}
                    {others.alike[finding.key] ? (
                      <span className="note">{others.alike[finding.key]}</span>
                    ) : null}
                  </>
                ),
              }),
            )}
          />
        </section>
      ) : null}
      {waived.length > 0 ? <Waived meetingId={meetingId} waived={waived} mayJudge={mayJudge} /> : null}
    </section>
  );
}
