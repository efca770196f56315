'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { waiveFindingAction } from '../../_components/actions.ts';
import { withdrawWaiverAction } from '../actions.ts';
import type { WordedWaived } from './word-checklist.ts';

interface Props {
  readonly meetingId: string;
  readonly waived: readonly WordedWaived[];
  readonly mayJudge: boolean;
}

/** What was set aside, by whom and why; taken back with one press, and that too can be undone. */
export function Waived({ meetingId, waived, mayJudge }: Props): ReactElement {
  const w = useWords('rehearsal');
  const say = useToast();
  const { run, busy, refused } = useAction(withdrawWaiverAction);
  const withdraw = async ({ key, stamp, title, reason }: WordedWaived): Promise<void> => {
    const answer = await run({ meetingId, findingKey: key });
    if (!answer.ok) return;
    const again = { meetingId, findingKey: key, stamp, reason };
    say({ text: w('withdrawn', { title }), undo: () => waiveFindingAction(again) });
  };
  return (
    <section aria-labelledby="waived">
      <h3 id="waived">{w('waived')}</h3>
      {refused ? <ErrorNote refused={refused} /> : null}
      <ul className="waived-list">
        {waived.map((finding) => (
          <li key={finding.key}>
            <span>{finding.title}</span>
            <span className="reason">{finding.reason}</span>
            <span className="note">{finding.waivedBy}</span>
            {mayJudge ? (
              <Button
                kind="link"
                busy={busy}
                aria-label={`${w('withdraw')}: ${finding.title}`}
                onClick={() => void withdraw(finding)}
              >
                {w('withdraw')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
