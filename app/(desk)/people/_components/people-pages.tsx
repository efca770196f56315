import type { ReactElement } from 'react';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { PEOPLE_A_PAGE, type PeopleView } from '#lib/usecases/people/queries.ts';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly view: PeopleView;
  readonly text: string;
  readonly group: string;
  readonly locale: Locale;
}

/** Which of the matching people are shown, and the pages before and after. */
export function PeoplePages({ view, text, group, locale }: Props): ReactElement | null {
  const w = words(locale, 'people');
  const { page, pages, found, people } = view;
  if (pages === 1) return null;
  const from = (page - 1) * PEOPLE_A_PAGE + 1;
  const to = (at: number): string => paths.peoplePage({ q: text, group, page: String(at) });
  return (
    <nav className="people-pages" aria-label={w('pages')}>
      {page > 1 ? (
        <ButtonLink href={to(page - 1)} icon="left">
          {w('pages.before')}
        </ButtonLink>
      ) : null}
      <span className="num">
        {w('pages.shown', { from, to: from + people.length - 1, found, page, pages })}
      </span>
      {page < pages ? (
        <ButtonLink href={to(page + 1)} icon="right">
          {w('pages.after')}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
