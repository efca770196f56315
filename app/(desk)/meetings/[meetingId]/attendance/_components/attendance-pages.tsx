import type { ReactElement } from 'react';
import { ListPages } from '#app/(desk)/_people/list-pages.tsx';
import type { Locale } from '#lib/i18n/locale.ts';
import { ATTENDEES_A_PAGE, type AttendanceView } from '#lib/usecases/attendance/queries.ts';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly view: AttendanceView;
  readonly text: string;
  readonly locale: Locale;
}

/** Over a list of those who attend that is longer than a page: who is looked for, and the pages. */
export function AttendancePages({ view, text, locale }: Props): ReactElement | null {
  const { meetingId, attendees, found, total, page, pages } = view;
  if (total <= ATTENDEES_A_PAGE) return null;
  const from = (page - 1) * ATTENDEES_A_PAGE + 1;
  return (
    <ListPages
      path={paths.attendance(meetingId)}
      {...{ text, page, pages, found, from, locale }}
      shown={attendees.length}
    />
  );
}
