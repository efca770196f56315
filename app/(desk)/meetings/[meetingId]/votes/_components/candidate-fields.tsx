import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { VoteInHand } from './use-vote.ts';
import type { DraftCandidate } from './vote-draft.ts';

/** The votes of each candidate, in the order of the ballot, and of others who were written in (组25). */
export function CandidateFields({ vote }: { readonly vote: VoteInHand }): ReactElement {
  const w = useWords('votes');
  const { draft, change, faultOf } = vote;
  const { candidates } = draft;
  const put = (id: number, patch: Partial<DraftCandidate>): void =>
    change({ candidates: candidates.map((one) => (one.id === id ? { ...one, ...patch } : one)) });
  const add = (): void => {
    const id = Math.max(0, ...candidates.map((one) => one.id)) + 1;
    change({ candidates: [...candidates, { id, name: '', votes: '', other: true }] });
  };
  return (
    <fieldset className="vote-candidates">
      <legend>{w('candidates')}</legend>
      {candidates.map(({ id, name, votes, other }, at) => (
        <div key={id} className={other ? 'vote-other' : undefined}>
          {other ? (
            <TextField
              label={w('candidate.other')}
              name={`candidates.${at}.name`}
              value={name}
              maxLength={40}
              autoComplete="off"
              fault={faultOf(`candidates.${at}.name`)}
              onChange={(event) => put(id, { name: event.target.value })}
            />
          ) : null}
          <TextField
            label={other ? w('candidate.votes', { name: name || w('candidate.other') }) : name}
            name={`candidates.${at}.votes`}
            inputMode="numeric"
            autoComplete="off"
            value={votes}
            fault={faultOf(`candidates.${at}.votes`)}
            onChange={(event) => put(id, { votes: event.target.value })}
          />
          {other ? (
            <Button
              kind="quiet"
              size="small"
              icon="cross"
              aria-label={w('candidate.remove', { name })}
              onClick={() => change({ candidates: candidates.filter((one) => one.id !== id) })}
            />
          ) : null}
        </div>
      ))}
      <Button kind="link" onClick={add}>
        {w('candidate.add')}
      </Button>
    </fieldset>
  );
}
