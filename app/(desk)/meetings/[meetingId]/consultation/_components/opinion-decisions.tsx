'use client';

import { type ReactElement, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextArea } from '#app/_ui/field.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useTyped } from '#app/_ui/use-unsaved.ts';
import { useWords } from '#app/_ui/words.tsx';
import { type DecisionOnOpinion, decisions } from '#lib/domain/consultations/consultation.ts';
import { decideOpinionAction, reopenDecisionAction } from '../actions.ts';
import { AnswerMark } from './answer-mark.tsx';
import type { WordedOpinion } from './word-consultation.ts';

interface Props {
  readonly undecided: readonly WordedOpinion[];
  readonly decided: readonly WordedOpinion[];
}

/** What asks for a decision, objections first; and what has been decided, which the leaders read. */
export function OpinionDecisions({ undecided, decided }: Props): ReactElement {
  const w = useWords('consultation');
  // What was decided here: taken back, it stands on the form again.
  const given = useRef(new Map<string, Given>());
  return (
    <>
      <section className="to-decide" aria-labelledby="to-decide">
        <div className="sec">
          <h2 id="to-decide">{w('toDecide')}</h2>
        </div>
        {undecided.length === 0 ? <p className="note">{w('noDecision')}</p> : null}
        <ol>
          {undecided.map((opinion) => (
            <li key={opinion.id}>
              <Said opinion={opinion} />
              <Decide opinion={opinion} given={given.current} />
            </li>
          ))}
        </ol>
      </section>
      {decided.length > 0 ? (
        <section className="to-decide" aria-labelledby="decided">
          <div className="sec">
            <h2 id="decided">{w('decidedList')}</h2>
          </div>
          <ol>
            {decided.map((opinion) => (
              <li key={opinion.id}>
                <Said opinion={opinion} />
                {opinion.decided ? (
                  <p className="became">
                    <Mark kind="ok" />
                    <span>
                      <b className="w-ok">{opinion.decided.word}</b> {opinion.decided.note}{' '}
                      <span className="note">{opinion.decided.who}</span>
                    </span>
                  </p>
                ) : null}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  );
}

function Said({ opinion }: { readonly opinion: WordedOpinion }): ReactElement {
  const w = useWords('consultation');
  const open = opinion.decision === null;
  return (
    <div className="said">
      <p>
        {open ? <Mark kind={opinion.answer === 'disagree' ? 'block' : 'warn'} /> : null}
        <b>{opinion.name}</b>
        <AnswerMark answer={opinion.answer} word={opinion.answerWord} />
        <span>
          {opinion.itemNo} {opinion.itemTitle}
        </span>
      </p>
      <blockquote>{opinion.words ? w('quote', { words: opinion.words }) : w('noWords')}</blockquote>
      <p className="note">{opinion.said}</p>
    </div>
  );
}

/** A decision as it stands on the form. */
interface Given {
  readonly kind: DecisionOnOpinion | null;
  readonly note: string;
}

interface DecideProps {
  readonly opinion: WordedOpinion;
  readonly given: Map<string, Given>;
}

function Decide({ opinion, given }: DecideProps): ReactElement {
  const w = useWords('consultation');
  const terms = useWords('terms');
  const say = useToast();
  const decide = useAction(decideOpinionAction);
  const { onInput } = useTyped();
  const before = given.get(opinion.id);
  const [kind, setKind] = useState(before?.kind ?? null);
  const [note, setNote] = useState(before?.note ?? '');
  const settle = async (): Promise<void> => {
    const { consultationId } = opinion;
    const input = { consultationId, opinionId: opinion.id, basedOn: opinion.version, kind, note };
    if (kind === null) return;
    const decided = await decide.run(input);
    if (!decided.ok) return;
    given.set(opinion.id, { kind, note });
    const { opinionId, version: basedOn } = decided.value;
    say({
      text: w('settled', { decision: terms(`decision.${kind}`) }),
      undo: () => reopenDecisionAction({ consultationId, opinionId, basedOn }),
    });
  };
  return (
    <form
      className="decide"
      onInput={onInput}
      onSubmit={(event) => {
        event.preventDefault();
        void settle();
      }}
    >
      <fieldset className="answers">
        <legend className="sr">{w('decideAs')}</legend>
        {decisions.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={`decision-${opinion.id}`}
              checked={kind === choice}
              onChange={() => setKind(choice)}
            />
            {terms(`decision.${choice}`)}
          </label>
        ))}
      </fieldset>
      {kind ? (
        <>
          <TextArea
            label={w('note')}
            hint={w('noteHint')}
            rows={2}
            maxLength={2_000}
            value={note}
            fault={decide.faultOf('note')}
            onChange={(event) => setNote(event.target.value)}
          />
          {decide.refused ? <ErrorNote refused={decide.refused} shownFields={['note']} /> : null}
          <p>
            <Button kind="primary" size="small" type="submit" busy={decide.busy}>
              {w('decide')}
            </Button>
          </p>
        </>
      ) : null}
    </form>
  );
}
