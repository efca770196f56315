'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { InlineFinding } from '#app/_ui/finding-list.tsx';
import { Mark, type MarkKind } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { Waive } from '../../_components/waive.tsx';
import { DoubtForm } from './doubt-form.tsx';
import { useMark } from './use-mark.ts';
import type { WordedLine } from './word-checklist.ts';

interface Props {
  readonly line: WordedLine;
  readonly meetingId: string;
  readonly people: readonly string[];
  readonly mayJudge: boolean;
}

/** One check: a rule ticks itself and shows what holds it back; any other, and what a rule cannot know, is ticked or doubted by a person. */
export function CheckLine(props: Props): ReactElement {
  return props.line.origin === 'rule' && props.line.untold === '' ? (
    <RuleLine {...props} />
  ) : (
    <HandLine {...props} />
  );
}

function RuleLine({ line, meetingId, mayJudge }: Props): ReactElement {
  const w = useWords('rehearsal');
  const worst: MarkKind = line.findings.some((f) => f.severity === 'block') ? 'block' : 'warn';
  return (
    <li id={line.key} className={`check-line ${line.state}`}>
      <Mark
        kind={line.state === 'pass' ? 'ok' : worst}
        label={line.state === 'pass' ? w('state.pass') : w(`state.${worst === 'block' ? 'block' : 'warn'}`)}
      />
      <span className="text">{line.text}</span>
      <span className={`how note ${line.waived.length > 0 ? '' : 'self'}`}>
        {line.waived.length > 0 ? w('setAside', { n: line.waived.length }) : w('selfChecked')}
      </span>
      {line.findings.length > 0 ? (
        <div className="found">
          {line.findings.map((finding) => (
            <InlineFinding key={finding.key} finding={finding}>
              {mayJudge ? (
                <>
                  {' '}
                  <Waive meetingId={meetingId} finding={finding} />
                </>
              ) : null}
              {line.alike[finding.key] ? <span className="note"> {line.alike[finding.key]}</span> : null}
            </InlineFinding>
          ))}
        </div>
      ) : null}
    </li>
  );
}

function HandLine({ line, meetingId, people, mayJudge }: Props): ReactElement {
  const w = useWords('rehearsal');
  const { mark, action } = useMark(meetingId);
  const [doubting, setDoubting] = useState(false);
  const { key, text, state } = line;
  const passed = state === 'pass';
  const tick = (): void =>
    void mark(
      key,
      { state: passed ? 'open' : 'pass' },
      line.mark,
      w(passed ? 'untick' : 'tickedNow', { text }),
    );
  return (
    <li id={state === 'doubt' ? undefined : key} className={`check-line ${state}`}>
      <input
        type="checkbox"
        id={`tick-${key}`}
        checked={passed}
        disabled={!mayJudge || action.busy}
        onChange={tick}
      />
      <label className="text" htmlFor={`tick-${key}`}>
        {text}
        {line.from ? <span className="note"> {line.from}</span> : null}
        {line.untold ? <span className="note"> {line.untold}</span> : null}
      </label>
      <span className="how note">
        {line.mark && passed ? w('ticked', { by: line.mark.by, when: line.mark.when }) : null}
        {mayJudge && !passed ? (
          <Button
            kind="link"
            aria-expanded={doubting}
            aria-label={`${w('raise')}: ${text}`}
            onClick={() => setDoubting(!doubting)}
          >
            {w('raise')}
          </Button>
        ) : null}
      </span>
      {line.mark?.state === 'doubt' ? (
        <p className="found doubted">
          <Mark kind="warn" label={w('state.doubt')} />
          {line.mark.note} · {line.mark.owner || w('nobody')} {line.mark.due}
          <span className="note">{w('ticked', { by: line.mark.by, when: line.mark.when })}</span>
        </p>
      ) : null}
      {doubting ? (
        <DoubtForm
          before={line.mark}
          people={people}
          action={action}
          onClose={() => setDoubting(false)}
          onDoubt={(said) =>
            void mark(key, said, line.mark, w('doubted', { note: said.note })).then(
              (kept) => kept && setDoubting(false),
            )
          }
        />
      ) : action.refused ? (
        <ErrorNote refused={action.refused} />
      ) : null}
    </li>
  );
}
