import type { ReactElement } from 'react';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { BusyPageView, DayView, MarkView } from '#lib/usecases/busy-links/page.ts';
import { paths } from '#lib/web/paths.ts';
import { MarkFormView } from './mark-form.tsx';

interface Props {
  readonly page: BusyPageView;
  readonly token: string;
  readonly locale: Locale;
}

/** The days asked for, week by week; one of them may be open. */
export function BusyDays({ page, token, locale }: Props): ReactElement {
  return (
    <>
      {page.weeks.map(({ monday, days }) => (
        <ol className="days" key={monday}>
          {days.map((day) => (
            <Day key={day.day} day={day} page={page} token={token} locale={locale} />
          ))}
        </ol>
      ))}
    </>
  );
}

function Day({ day, page, token, locale }: Props & { readonly day: DayView }): ReactElement {
  const w = words(locale, 'busyLink');
  const at = (query: Readonly<Record<string, string>>): string =>
    `${paths.doorBusy(token)}?${new URLSearchParams(query)}#d-${day.day}`;
  return (
    <li id={`d-${day.day}`} className={day.isOff ? 'weekend' : undefined}>
      <div className="day">
        <h2>
          {day.name}
          {day.isToday ? <span> {w('today')}</span> : null}
        </h2>
        <a href={at({ day: day.day })} aria-label={w('markDay', { day: day.name })}>
          {w('mark')}
        </a>
      </div>
      {day.marks.length > 0 ? (
        <ul>
          {day.marks.map((mark) => (
            <Marked key={mark.id} mark={mark} href={at({ id: mark.id })} locale={locale} />
          ))}
        </ul>
      ) : null}
      {day.form ? <MarkFormView form={day.form} page={page} token={token} locale={locale} /> : null}
    </li>
  );
}

function Marked({
  mark: { when, what, firm },
  href,
  locale,
}: {
  readonly mark: MarkView;
  readonly href: string;
  readonly locale: Locale;
}): ReactElement {
  const w = words(locale, 'busyLink');
  return (
    <li className={firm ? undefined : 'tentative'}>
      <span>
        <b>{when}</b> {what} {firm ? null : <em>{w('tentative')}</em>}
      </span>
      <a href={href} aria-label={w('changeMark', { when, what })}>
        {w('change')}
      </a>
    </li>
  );
}
