import type { ReactElement } from 'react';
import { Icon } from '#app/_ui/icon.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { PastWords } from '#lib/usecases/consultations/leader-view.ts';
import { saidOn } from './matter-words.ts';

interface Props {
  readonly locale: Locale;
  readonly zone: string;
}

/** What was said and what became of it. */
export function PastWordsSection({
  title,
  past,
  locale,
  zone,
}: Props & { readonly title: string; readonly past: PastWords }): ReactElement {
  const w = words(locale, 'leader');
  const terms = words(locale, 'terms');
  const date = saidOn(locale, past.at, zone);
  const { decision } = past;
  return (
    <section className="last">
      <h2>
        {title}
        {decision ? (
          <span className="res">
            <Icon name="tick" />
            {terms(`decision.${decision.kind}` as Parameters<typeof terms>[0])}
          </span>
        ) : null}
      </h2>
      <p>
        {past.words
          ? w('said', { date, words: past.words })
          : w('saidNothing', { date, answer: terms(`answer.${past.answer}`) })}
      </p>
      {decision?.note ? <p className="did">{decision.note}</p> : null}
      {decision ? null : <p className="did">{w('pending')}</p>}
    </section>
  );
}

/** 您的话，办得怎样: the newest first. */
export function PastWordsList({
  past,
  locale,
  zone,
}: Props & { readonly past: readonly PastWords[] }): ReactElement | null {
  if (past.length === 0) return null;
  const w = words(locale, 'leader');
  return (
    <section className="pasts" aria-labelledby="past">
      <h2 id="past">{w('past')}</h2>
      {past.map((each) => (
        <PastWordsSection
          key={`${each.at}:${each.matter}`}
          title={each.matter}
          past={each}
          locale={locale}
          zone={zone}
        />
      ))}
    </section>
  );
}
