import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { ATTENDEES_A_PAGE, type AttendanceView } from '#lib/usecases/attendance/queries.ts';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly view: AttendanceView;
  readonly text: string;
  readonly locale: Locale;
}

/** Over a list longer than a page: a plain form that finds people on it, and the pages before and after. */
export function AttendancePages({ view, text, locale }: Props): ReactElement | null {
  const w = words(locale, 'people');
  const { meetingId, attendees, found, total, page, pages } = view;
  if (total <= ATTENDEES_A_PAGE) return null;
  const from = (page - 1) * ATTENDEES_A_PAGE + 1;
  const to = (at: number): string =>
    `${paths.attendance(meetingId)}?${new URLSearchParams({ q: text, page: String(at) })}`;
  return (
    <search className="attendance-pages">
      <form>
        <TextField
          label={w('search')}
          hideLabel
          placeholder={w('search')}
          name="q"
          type="search"
          defaultValue={text}
        />
        <Button type="submit" icon="find">
          {w('find')}
        </Button>
      </form>
      <nav aria-label={w('pages')}>
        {page > 1 ? (
          <ButtonLink href={to(page - 1)} icon="left">
            {w('pages.before')}
          </ButtonLink>
        ) : null}
        <span className="num">
          {found === 0
            ? w('nobody-found')
            : w('pages.shown', { from, to: from + attendees.length - 1, found, page, pages })}
        </span>
        {page < pages ? (
          <ButtonLink href={to(page + 1)} icon="right">
            {w('pages.after')}
          </ButtonLink>
        ) : null}
      </nav>
    </search>
  );
}
