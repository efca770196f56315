import type { ReactElement } from 'react';
import { Mark } from '#app/_ui/severity.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { WordedOutgoing } from './word-papers.ts';

interface Props {
  readonly history: readonly WordedOutgoing[];
  readonly locale: Locale;
}

/** What is in whose hands: every print and every draft sent, and whether it still says what it said. */
export function Outgoing({ history, locale }: Props): ReactElement {
  const w = words(locale, 'printing');
  return (
    <section className="outgoing">
      <div className="sec">
        <h2>{w('history.title')}</h2>
      </div>
      {history.length === 0 ? <p className="note">{w('history.none')}</p> : null}
      <ol>
        {history.map((entry) => (
          <li key={entry.key}>
            <time className="num">{entry.at}</time>
            <p>
              {entry.text}
              {entry.papers.map(({ name, current }) => (
                <span key={name} className={current ? 'paper' : 'paper stale'}>
                  {current ? null : <Mark kind="warn" label={w('history.stale')} />}
                  {name}
                </span>
              ))}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
