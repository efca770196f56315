import type { ReactElement } from 'react';
import type { Locale } from '#lib/i18n/locale.ts';
import { PEOPLE_A_PAGE, type PeopleView } from '#lib/usecases/people/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { PageLinks } from '../../_people/page-links.tsx';

interface Props {
  readonly view: PeopleView;
  readonly text: string;
  readonly group: string;
  readonly locale: Locale;
}

/** Which of the matching people are shown, and the pages before and after. */
export function PeoplePages({ view, text, group, locale }: Props): ReactElement | null {
  const { page, pages, found, people } = view;
  if (pages === 1) return null;
  const from = (page - 1) * PEOPLE_A_PAGE + 1;
  const to = (at: number): string => paths.peoplePage({ q: text, group, page: String(at) });
  return <PageLinks {...{ to, page, pages, found, from, locale }} shown={people.length} />;
}
