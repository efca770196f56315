'use client';

import { type ReactElement, type ReactNode, useActionState } from 'react';
import { Icon, type IconName } from '#app/_ui/icon.tsx';
import { type Answer, answers } from '#lib/domain/consultations/consultation.ts';
import { giveOpinionForm, type SentBack } from '../opinions/actions.ts';

interface Props {
  readonly consultationId: string;
  readonly itemId: string;
  readonly answer: Answer | null;
  readonly words: string;
  /** What the page says, in the reader's language. */
  readonly say: Readonly<Record<'yours' | 'chosen' | 'words' | 'wordsHint' | 'send', string>>;
  readonly sayAnswer: Readonly<Record<Answer, string>>;
  readonly sayFault: Readonly<Record<Exclude<SentBack['fault'], null>, string>>;
  /** Until when, beside the button. */
  readonly children: ReactNode;
}

const shape: Readonly<Record<Answer, IconName>> = {
  agree: 'tick',
  'agree-with-advice': 'pen',
  disagree: 'cross',
};

/** Three large answers and a field for words. Works without script, and what is sent back keeps what was written. */
export function AnswerForm(props: Props): ReactElement {
  const { consultationId, itemId, say, sayAnswer, sayFault, children } = props;
  const [{ fault, answer, words }, send, busy] = useActionState<SentBack, FormData>(giveOpinionForm, {
    fault: null,
    answer: props.answer,
    words: props.words,
  });
  return (
    <form action={send} id="answer">
      <input type="hidden" name="consultationId" value={consultationId} />
      <input type="hidden" name="itemId" value={itemId} />
      {fault ? (
        <p className="fault" role="alert">
          {sayFault[fault]}
        </p>
      ) : null}
      <fieldset>
        <legend>{say.yours}</legend>
        {answers.map((each) => (
          <label key={each} className="ans" data-chosen={say.chosen}>
            <input type="radio" name="answer" value={each} defaultChecked={answer === each} required />
            <span className="mk">
              <Icon name={shape[each]} size={20} />
            </span>
            <span className="wd">{sayAnswer[each]}</span>
          </label>
        ))}
      </fieldset>
      <label className="wlab" htmlFor="words">
        {say.words}
      </label>
      <textarea
        id="words"
        name="words"
        rows={2}
        maxLength={2_000}
        defaultValue={words}
        aria-describedby="words-hint"
      />
      <p className="hint" id="words-hint">
        {say.wordsHint}
      </p>
      <div className="send">
        {children}
        <button className="go" type="submit" disabled={busy}>
          {say.send}
        </button>
      </div>
    </form>
  );
}
