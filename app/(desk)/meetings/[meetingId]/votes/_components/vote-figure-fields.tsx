import type { ReactElement } from 'react';
import { TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { VoteForm } from '#lib/domain/votes/questions.ts';
import type { QuestionLine } from '#lib/usecases/votes/queries.ts';
import type { VoteInHand } from './use-vote.ts';
import type { DraftFigure } from './vote-draft.ts';

const choices: readonly DraftFigure[] = ['yes', 'no', 'abstain'];
const ballots: readonly DraftFigure[] = ['present', 'handedOut', 'collected', 'void'];
const fieldsOf: Readonly<Record<VoteForm, readonly DraftFigure[]>> = {
  count: ['present', ...choices, 'notVoted'],
  ballot: [...ballots, ...choices],
  election: [...ballots, 'seats'],
};
/** Of a void round there is nothing to count. */
const fieldsOfVoid: readonly DraftFigure[] = ['present', 'handedOut', 'collected'];

interface Props {
  readonly question: QuestionLine;
  readonly vote: VoteInHand;
}

/** The figures of one vote, each a field. */
export function VoteFigureFields({ question, vote }: Props): ReactElement {
  const w = useWords('votes');
  const { draft, ground, judged, change, faultOf } = vote;
  const fields = judged.outcome === 'void' ? fieldsOfVoid : fieldsOf[question.form];
  const all: readonly DraftFigure[] = ground.members === null ? ['members', ...fields] : fields;
  return (
    <div className="vote-fields">
      {all.map((key) => (
        <TextField
          key={key}
          name={key}
          label={w(key)}
          inputMode="numeric"
          autoComplete="off"
          value={draft.figures[key]}
          fault={faultOf(key)}
          onChange={(event) => change({ figures: { ...draft.figures, [key]: event.target.value } })}
        />
      ))}
    </div>
  );
}
