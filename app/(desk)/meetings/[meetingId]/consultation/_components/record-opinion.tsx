'use client';

import { type ReactElement, useState } from 'react';
import { DateField } from '#app/_ui/date-field.tsx';
import { Dialog, DialogActs } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextArea } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { type Answer, answers } from '#lib/domain/consultations/consultation.ts';
import { recordOpinionAction } from '../actions.ts';
import { AnswerMark } from './answer-mark.tsx';
import type { WordedItem, WordedOpinion, WordedRound, WordedRow } from './word-consultation.ts';

/** Whose answer on what. */
export interface Target {
  readonly row: WordedRow;
  readonly item: WordedItem;
  readonly opinion: WordedOpinion | null;
}

interface Props {
  readonly round: WordedRound;
  readonly wallClock: string;
  readonly target: Target | null;
  readonly onClose: () => void;
}

/** What a leader said on an item: read here, or written down from a call with who and when. */
export function RecordOpinion({ round, wallClock, target, onClose }: Props): ReactElement | null {
  const w = useWords('consultation');
  const say = useToast();
  const record = useAction(recordOpinionAction);
  const [answer, setAnswer] = useState<Answer | null>(target?.opinion?.answer ?? null);
  const [words, setWords] = useState(target?.opinion?.words ?? '');
  const [at, setAt] = useState(wallClock);
  if (!target) return null;
  const { row, item, opinion } = target;
  const keep = async (): Promise<void> => {
    const input = { consultationId: round.id, personId: row.personId, itemId: item.id, answer, words, at };
    if (!(await record.run(input)).ok) return;
    say({ text: w('kept', { name: row.name }) });
    onClose();
  };
  const actions = (
    <DialogActs
      doIt={w('keep')}
      busy={record.busy}
      disabled={answer === null || item.gone}
      onDo={keep}
      onClose={onClose}
    />
  );
  return (
    <Dialog isOpen onClose={onClose} title={w('recordTitle', { name: row.name })} actions={actions}>
      <div className="form">
        <p>
          <b>{item.no ? w('item', { n: item.no }) : ''}</b> {item.title}
        </p>
        {opinion ? <p className="note">{opinion.said}</p> : null}
        <AnswerChoice value={answer} onChange={setAnswer} />
        <TextArea
          label={w('words')}
          hint={w('recordHint')}
          value={words}
          maxLength={2_000}
          fault={record.faultOf('words')}
          onChange={(event) => setWords(event.target.value)}
        />
        <DateField
          label={w('saidAt')}
          withTime
          value={at}
          latest={wallClock}
          fault={record.faultOf('at')}
          onChange={setAt}
        />
        {record.refused ? <ErrorNote refused={record.refused} shownFields={['words', 'at']} /> : null}
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  readonly value: Answer | null;
  readonly onChange: (answer: Answer) => void;
}

function AnswerChoice({ value, onChange }: ChoiceProps): ReactElement {
  const w = useWords('consultation');
  const terms = useWords('terms');
  return (
    <fieldset className="answers">
      <legend>{w('answer')}</legend>
      {answers.map((answer) => (
        <label key={answer}>
          <input type="radio" name="answer" checked={value === answer} onChange={() => onChange(answer)} />
          <AnswerMark answer={answer} word={terms(`answer.${answer}`)} />
        </label>
      ))}
    </fieldset>
  );
}
