'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactElement, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { VoteResult } from '#lib/domain/votes/vote-result.ts';
import type { QuestionLine, VotesView } from '#lib/usecases/votes/queries.ts';
import { CandidateFields } from './candidate-fields.tsx';
import { firstEmptyIn, goOn, nextFormAfter } from './go-on.ts';
import { useMatter } from './say-vote.ts';
import { useVote, type VoteTarget } from './use-vote.ts';
import { VoteFigureFields } from './vote-figure-fields.tsx';
import { VoteStanding } from './vote-standing.tsx';

interface Props {
  readonly view: VotesView;
  readonly question: QuestionLine;
  readonly target: VoteTarget;
  readonly presentFirst: number | null;
  /** The result that is corrected; null: none is recorded. */
  readonly old: VoteResult | null;
  /** Leaves the form; left out: it stays until something is recorded. */
  readonly onDone?: () => void;
}

/** The fields of one vote, judged while they are typed in; Enter goes on to the next and records in the last. */
export function VoteForm({ onDone = () => {}, ...props }: Props): ReactElement {
  const { question, old } = props;
  const w = useWords('votes');
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [at, setAt] = useState('');
  const vote = useVote(props, at);
  const matter = useMatter(old?.subject ?? question.subject);
  const { draft, judged, change, faultOf, recording } = vote;
  const record = async (): Promise<void> => {
    const next = old === null ? nextFormAfter(form.current) : null;
    if (!(await vote.record())) return;
    onDone();
    firstEmptyIn(next)?.focus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void record();
  };
  const isElection = question.form === 'election' && judged.outcome !== 'void';
  return (
    <form
      ref={form}
      className="vote-form"
      aria-label={matter}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => goOn(event, () => void record())}
      onFocus={({ target }) => setAt(target instanceof HTMLInputElement ? target.name : '')}
      onBlur={() => setAt('')}
    >
      {draft.putOff ? (
        <TextField
          label={w('reason')}
          name="reason"
          value={draft.reason}
          maxLength={200}
          fault={faultOf('reason')}
          onChange={(event) => change({ reason: event.target.value })}
        />
      ) : (
        <>
          <VoteFigureFields question={question} vote={vote} />
          {isElection ? <CandidateFields vote={vote} /> : null}
          <VoteStanding form={question.form} vote={vote} />
        </>
      )}
      {old ? (
        <TextField
          label={w('why')}
          name="why"
          value={draft.why}
          maxLength={200}
          fault={faultOf('why')}
          onChange={(event) => change({ why: event.target.value })}
        />
      ) : null}
      {recording.refused ? (
        <ErrorNote
          refused={recording.refused}
          onTakeTheirs={() => {
            recording.clear();
            router.refresh();
            onDone();
          }}
        />
      ) : null}
      <p className="vote-acts">
        <Button type="submit" busy={recording.busy} aria-label={w(old ? 'save.of' : 'record.of', { matter })}>
          {w(old ? 'save' : 'record')}
        </Button>
        <Button kind="quiet" onClick={() => change({ putOff: !draft.putOff })}>
          {w(draft.putOff ? 'put-off.undo' : 'put-off')}
        </Button>
        {old || question.results.length > 0 ? (
          <Button kind="quiet" onClick={onDone}>
            {w('cancel')}
          </Button>
        ) : null}
      </p>
    </form>
  );
}
