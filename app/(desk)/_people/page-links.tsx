import type { ReactElement } from 'react';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';

interface Props {
  /** The address of a page. */
  readonly to: (page: number) => string;
  readonly page: number;
  readonly pages: number;
  /** How many are found, and which of them stand on this page, from 1. */
  readonly found: number;
  readonly from: number;
  readonly shown: number;
  readonly locale: Locale;
}

/** Which of the people found are shown, and the pages before and after. */
export function PageLinks({ to, page, pages, found, from, shown, locale }: Props): ReactElement {
  const w = words(locale, 'people');
  return (
    <nav className="page-links" aria-label={w('pages')}>
      {page > 1 ? (
        <ButtonLink href={to(page - 1)} icon="left">
          {w('pages.before')}
        </ButtonLink>
      ) : null}
      <span className="num">
        {found === 0
          ? w('nobody-found')
          : w('pages.shown', { from, to: from + shown - 1, found, page, pages })}
      </span>
      {page < pages ? (
        <ButtonLink href={to(page + 1)} icon="right">
          {w('pages.after')}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
