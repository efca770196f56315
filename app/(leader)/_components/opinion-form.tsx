import type { ReactElement } from 'react';
import type { Temporal } from 'temporal-polyfill';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { MatterView } from '#lib/usecases/consultations/leader-view.ts';
import { AnswerForm } from './answer-form.tsx';
import { dueWords } from './matter-words.ts';
import { PastWordsSection } from './past-words.tsx';

interface Props {
  readonly matter: MatterView;
  /** Who answers. */
  readonly reader: string;
  /** What changed at the office while the leader was writing. */
  readonly fault: string | undefined;
  readonly locale: Locale;
  readonly now: Temporal.Instant;
}

/** The answer to one matter while it is open; afterwards what was said. */
export function OpinionForm({ matter, reader, fault, locale, now }: Props): ReactElement {
  const w = words(locale, 'leader');
  const terms = words(locale, 'terms');
  const when = dueWords(locale, matter.dueAt, now, matter.zone);
  if (!matter.open) return <Closed matter={matter} locale={locale} when={when} />;
  return (
    <>
      {fault === 'closed' || fault === 'stale' ? (
        <p className="fault" role="alert">
          {w(`fault.${fault}`)}
        </p>
      ) : null}
      <AnswerForm
        reader={reader}
        cameBack={fault !== undefined}
        consultationId={matter.consultationId}
        itemId={matter.itemId}
        answer={matter.answer}
        words={matter.words}
        say={{
          yours: w('yours'),
          chosen: w('chosen'),
          words: w('words'),
          wordsHint: w('wordsHint'),
          send: w('send'),
          keptHere: w('keptHere'),
        }}
        sayAnswer={{
          agree: terms('answer.agree'),
          'agree-with-advice': terms('answer.agree-with-advice'),
          disagree: terms('answer.disagree'),
        }}
        sayFault={{
          answer: w('fault.answer'),
          words: w('fault.words'),
          marking: w('fault.marking'),
          unsent: w('fault.unsent'),
        }}
      >
        <p className="till">
          {matter.closed ? w('late', { when }) : w('till', { when })}
          {matter.closed ? null : (
            <>
              <br />
              {w('tillWhy')}
            </>
          )}
        </p>
      </AnswerForm>
    </>
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
