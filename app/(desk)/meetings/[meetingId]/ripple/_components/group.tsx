import type { ReactElement, ReactNode } from 'react';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';

/** One kind of what is no longer true. */
export function Group({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** As many lines of one kind as are shown; a congress may change by hundreds. */
const SHOWN = 40;

/** Lines of one kind, the rest as a number. */
export function Lines<T>({
  of,
  line,
  locale,
}: {
  readonly of: readonly T[];
  readonly line: (each: T) => ReactElement;
  readonly locale: Locale;
}): ReactElement {
  const rest = of.length - SHOWN;
  return (
    <>
      {of.slice(0, SHOWN).map(line)}
      {rest > 0 ? <li className="note">{words(locale, 'ripple')('lines.more', { n: rest })}</li> : null}
    </>
  );
}

/** Names, or numbers, one after another. */
export function listOf(names: readonly string[], locale: Locale): string {
  return names.join(words(locale, 'common')('listSeparator'));
}
