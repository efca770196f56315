'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { useMark } from './use-mark.ts';
import type { WordedDoubt } from './word-doubts.ts';

interface Props {
  readonly meetingId: string;
  readonly doubts: readonly WordedDoubt[];
  readonly mayJudge: boolean;
}

/** 存疑: what people and rules doubt in the sitting, one list; a person's doubt is closed here. */
export function Doubts({ meetingId, doubts, mayJudge }: Props): ReactElement {
  const w = useWords('rehearsal');
  const { mark, action } = useMark(meetingId);
  return (
    <section aria-labelledby="doubts">
      <div className="sec">
        <h2 id="doubts">{w('doubts')}</h2>
        <span className="note">{w('openDoubts', { n: doubts.length })}</span>
      </div>
      {doubts.length === 0 ? <p className="note">{w('noDoubts')}</p> : null}
      <ol className="doubt-list">
        {doubts.map((doubt) => (
          <li key={doubt.key} id={doubt.mark ? doubt.key : undefined}>
            <span className="note">{doubt.at}</span>
            <span className="what">
              <Mark kind={doubt.finding.severity} label={doubt.finding.severityWord} />
              <b>{doubt.title}</b>
            </span>
            {doubt.mark ? (
              <span className="own">
                <b className={doubt.mark.owner ? undefined : 'w-block'}>{doubt.mark.owner || w('nobody')}</b>
                {doubt.mark.due}
                {mayJudge ? (
                  <Button
                    kind="link"
                    busy={action.busy}
                    onClick={() =>
                      void mark(doubt.key, { state: 'pass' }, doubt.mark, w('closed', { note: doubt.title }))
                    }
                  >
                    {w('close')}
                  </Button>
                ) : null}
              </span>
            ) : doubt.finding.mend ? (
              <span className="own">
                <HoverLink className="mend" href={doubt.finding.mend.href}>
                  {doubt.finding.mend.label}
                </HoverLink>
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
