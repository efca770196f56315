import type { ReactElement } from 'react';
import type { PassageChange } from '#lib/domain/scripts/script-versions.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { Stretched } from '../../../_components/versions/stretched.tsx';

interface Props {
  readonly changes: readonly PassageChange[];
  readonly locale: Locale;
}

/** What differs, passage by passage: struck out what only the older version says, underlined what only the newer does. */
export function Changes({ changes, locale }: Props): ReactElement {
  return (
    <ol className="changes">
      {changes.map(({ key, scene, kind, stretches }) => (
        <li key={key}>
          <span className="note">{scene}</span>
          <p className={kind === 'cue' ? 'said direction' : 'said'}>
            <Stretched stretches={stretches} locale={locale} />
          </p>
        </li>
      ))}
    </ol>
  );
}
