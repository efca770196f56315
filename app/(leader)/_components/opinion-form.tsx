import type { ReactElement } from 'react';
import type { Temporal } from 'temporal-polyfill';
import { Icon, type IconName } from '#app/_ui/icon.tsx';
import { type Answer, answers } from '#lib/domain/consultations/consultation.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { MatterView } from '#lib/usecases/consultations/leader-view.ts';
import { giveOpinionForm } from '../opinions/actions.ts';
import { dueWords } from './matter-words.ts';
import { PastWordsSection } from './past-words.tsx';

interface Props {
  readonly matter: MatterView;
  readonly fault: string | undefined;
  /** What was chosen when it was sent back. */
  readonly chosen: string | undefined;
  readonly locale: Locale;
  readonly now: Temporal.Instant;
}

const shape: Readonly<Record<Answer, IconName>> = {
  agree: 'tick',
  'agree-with-advice': 'pen',
  disagree: 'cross',
};
const faults = ['answer', 'words', 'closed', 'stale', 'marking'] as const;

/** Three large answers and a field for words. No script: what is chosen is drawn by the browser. */
export function OpinionForm({ matter, fault, chosen, locale, now }: Props): ReactElement {
  const w = words(locale, 'leader');
  const terms = words(locale, 'terms');
  const when = dueWords(locale, matter.dueAt, now, matter.zone);
  const known = faults.find((each) => each === fault);
  if (!matter.open) return <Closed matter={matter} locale={locale} when={when} />;
  return (
    <form action={giveOpinionForm} id="answer">
      <input type="hidden" name="consultationId" value={matter.consultationId} />
      <input type="hidden" name="itemId" value={matter.itemId} />
      {known ? (
        <p className="fault" role="alert">
          {w(`fault.${known}`)}
        </p>
      ) : null}
      <fieldset>
        <legend>{w('yours')}</legend>
        {answers.map((answer) => (
          <label key={answer} className="ans" data-chosen={w('chosen')}>
            <input
              type="radio"
              name="answer"
              value={answer}
              defaultChecked={(known ? chosen : matter.answer) === answer}
              required
            />
            <span className="mk">
              <Icon name={shape[answer]} size={20} />
            </span>
            <span className="wd">{terms(`answer.${answer}`)}</span>
          </label>
        ))}
      </fieldset>
      <label className="wlab" htmlFor="words">
        {w('words')}
      </label>
      <textarea
        id="words"
        name="words"
        rows={2}
        maxLength={2_000}
        defaultValue={matter.words}
        aria-describedby="words-hint"
      />
      <p className="hint" id="words-hint">
        {w('wordsHint')}
      </p>
      <div className="send">
        <p className="till">
          {matter.closed ? w('late', { when }) : w('till', { when })}
          {matter.closed ? null : (
            <>
              <br />
              {w('tillWhy')}
            </>
          )}
        </p>
        <button className="go" type="submit">
          {w('send')}
        </button>
      </div>
    </form>
  );
}

/** The time is over: what was said stands, with what became of it. */
function Closed({
  matter,
  locale,
  when,
}: Pick<Props, 'matter' | 'locale'> & { readonly when: string }): ReactElement {
  const w = words(locale, 'leader');
  const { answer } = matter;
  const past =
    answer === null
      ? null
      : { at: matter.dueAt, answer, words: matter.words, matter: matter.title, decision: matter.decision };
  return (
    <>
      {past ? <PastWordsSection title={w('yours')} past={past} locale={locale} zone={matter.zone} /> : null}
      <p className="lead">{w('closed', { when })}</p>
    </>
  );
}
