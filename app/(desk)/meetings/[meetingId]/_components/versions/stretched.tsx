import type { ReactElement } from 'react';
import type { Stretch } from '#lib/domain/scripts/script-versions.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';

interface Props {
  readonly stretches: readonly Stretch[];
  readonly locale: Locale;
}

/** Two versions of a paragraph as one: struck out what only the older says, underlined what only the newer does. */
export function Stretched({ stretches, locale }: Props): ReactElement {
  const w = words(locale, 'versions');
  return (
    <>
      {stretches.map(({ in: where, text }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place and nothing else
        if (where === 'both') return <span key={at}>{text}</span>;
        const Part = where === 'before' ? 'del' : 'ins';
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is known by its place and nothing else
          <Part key={at}>
            <span className="sr">{w(where === 'before' ? 'gone' : 'new')} </span>
            {text}
          </Part>
        );
      })}
    </>
  );
}
