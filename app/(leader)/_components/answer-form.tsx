'use client';

import { unstable_rethrow } from 'next/navigation';
import {
  type FormEvent,
  type ReactElement,
  type ReactNode,
  useActionState,
  useRef,
  useState,
  useTransition,
} from 'react';
import { Icon, type IconName } from '#app/_ui/icon.tsx';
import { type Answer, answers } from '#lib/domain/consultations/consultation.ts';
import { giveOpinionForm, type SentBack } from '../opinions/actions.ts';
import { useKeptAnswer } from './use-kept-answer.ts';

interface Props {
  /** Who answers. */
  readonly reader: string;
  readonly consultationId: string;
  readonly itemId: string;
  readonly answer: Answer | null;
  readonly words: string;
  /** What the page says, in the reader's language. */
  readonly say: Readonly<Record<'yours' | 'chosen' | 'words' | 'wordsHint' | 'send' | 'keptHere', string>>;
  readonly sayAnswer: Readonly<Record<Answer, string>>;
  readonly sayFault: Readonly<Record<Exclude<SentBack['fault'], null> | 'unsent', string>>;
  /** It was sent back: somebody else wrote meanwhile. */
  readonly cameBack: boolean;
  /** Until when, beside the button. */
  readonly children: ReactNode;
}

const shape: Readonly<Record<Answer, IconName>> = {
  agree: 'tick',
  'agree-with-advice': 'pen',
  disagree: 'cross',
};

/**
 * Three large answers and a field for words. Works without script, and what is sent back keeps what was written; so does
 * what could not be sent at all, and what was written before the page was loaded anew.
 */
export function AnswerForm(props: Props): ReactElement {
  const { reader, consultationId, itemId, say, sayAnswer, sayFault, cameBack, children } = props;
  const given = { fault: null, answer: props.answer, words: props.words };
  const [{ fault: sentBack, answer, words }, send] = useActionState<SentBack, FormData>(
    giveOpinionForm,
    given,
  );
  const [fault, setFault] = useState<keyof Props['sayFault'] | null>(sentBack);
  const [busy, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const name = `answer:${reader}:${consultationId}:${itemId}`;
  const { isBack, keep } = useKeptAnswer({ form, name, stored: props, cameBack });
  const sendByScript = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    keep(true);
    start(async () => {
      setFault(await sendOff(written, given));
      keep(false);
    });
  };
  return (
    <form ref={form} action={send} onSubmit={sendByScript} onInput={() => keep(false)} id="answer">
      <input type="hidden" name="consultationId" value={consultationId} />
      <input type="hidden" name="itemId" value={itemId} />
      {fault ? (
        <p className="fault" role="alert">
          {sayFault[fault]}
        </p>
      ) : null}
      {isBack ? (
        <p className="hint" role="status">
          {say.keptHere}
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

/** What stands in the way of an answer, or that it could not be sent; thrown, it would take away what was written. */
async function sendOff(form: FormData, given: SentBack): Promise<keyof Props['sayFault'] | null> {
  try {
    return (await giveOpinionForm(given, form)).fault;
  } catch (error) {
    unstable_rethrow(error);
    return 'unsent';
  }
}
