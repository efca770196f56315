import type { ReactElement } from 'react';
import type { PassageChange } from '#lib/domain/scripts/script-versions.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';

interface Props {
  readonly changes: readonly PassageChange[];
  readonly locale: Locale;
}

/** What differs, passage by passage: struck out what only the older version says, underlined what only the newer does. */
export function Changes({ changes, locale }: Props): ReactElement {
  const w = words(locale, 'script');
  return (
    <ol className="changes">
      {changes.map(({ key, scene, kind, stretches }) => (
        <li key={key}>
          <span className="note">{scene}</span>
          <p className={kind === 'cue' ? 'said direction' : 'said'}>
            {stretches.map(({ in: where, text }, at) => {
              // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place and nothing else
              if (where === 'both') return <span key={at}>{text}</span>;
              const Part = where === 'before' ? 'del' : 'ins';
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place and nothing else
                <Part key={at}>
                  <span className="sr">{w(where === 'before' ? 'versions.gone' : 'versions.new')} </span>
                  {text}
                </Part>
              );
            })}
          </p>
        </li>
      ))}
    </ol>
  );
}
