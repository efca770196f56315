import type { ReactElement } from 'react';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { VoteForm } from '#lib/domain/votes/questions.ts';
import { figuresOf } from '#lib/domain/votes/vote-entry.ts';
import { RaceNote } from './race-note.tsx';
import { outcomeWord, sayVote } from './say-vote.ts';
import type { VoteInHand } from './use-vote.ts';

interface Props {
  readonly form: VoteForm;
  readonly vote: VoteInHand;
}

/** What the fields come to so far: the sum against what it must be, what it takes, and what it would come to. */
export function VoteStanding({ form, vote }: Props): ReactElement {
  const w = useWords('votes');
  const c = useWords('common');
  const { entry, judged, faultOf } = vote;
  const { faults, members, needed, outcome, race } = judged;
  const left = faults.filter(({ code }) => code === 'required').length;
  const wrong = faultOf('sum') ?? faultOf('candidates');
  const present = Number.isSafeInteger(entry.present) ? entry.present : null;
  return (
    <div className="vote-standing" aria-live="polite">
      {members !== null && needed !== null ? (
        <span>
          {present === null
            ? w('needs.no-present', { members, needed })
            : w('needs', { members, needed, present })}
        </span>
      ) : null}
      <SumLine form={form} vote={vote} />
      {wrong ? (
        <span className="fault">
          <Mark kind="block" />
          {wrong}
        </span>
      ) : null}
      {left > 0 && !wrong ? <span className="note">{w('sum.open', { left })}</span> : null}
      {outcome === null ? null : (
        <p className="vote-outcome">
          <Mark kind={outcome === 'carried' ? 'ok' : 'warn'} />
          <b>{outcomeWord(w, outcome, form === 'election')}</b>
          <q>
            {sayVote(w, c('listSeparator'), {
              ...figuresOf(entry, judged, form),
              ...{ outcome, reason: entry.reason, needed },
            })}
          </q>
        </p>
      )}
      {race ? <RaceNote race={race} /> : null}
    </div>
  );
}

function SumLine({ form, vote: { entry, judged } }: Props): ReactElement | null {
  const w = useWords('votes');
  const { counted, due, valid, notVoted, outcome } = judged;
  if (outcome === 'void') {
    const { collected, handedOut } = entry;
    return <span>{w('void.round', { collected: collected ?? 0, handedOut: handedOut ?? 0 })}</span>;
  }
  return (
    <>
      {valid !== null && notVoted !== null ? <span>{w('valid.is', { valid, notVoted })}</span> : null}
      {due !== null && Number.isSafeInteger(due) ? <span>{w(`sum.${form}`, { counted, due })}</span> : null}
    </>
  );
}
