import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { words } from '#lib/i18n/catalogue.ts';
import { shortDate, time } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { WeekLine, WeekView } from '#lib/usecases/consultations/leader-view.ts';

interface Props {
  readonly week: WeekView;
  readonly locale: Locale;
}

/** Day by day; days without anything are shown small, so that free days are seen too. */
export function WeekDays({ week, locale }: Props): ReactElement {
  const w = words(locale, 'leader');
  return (
    <ol className="week">
      {week.days.map((day) => (
        <li
          key={day.date}
          className={day.lines.length === 0 ? 'free' : undefined}
          aria-current={day.date === week.today ? 'date' : undefined}
        >
          <h2>
            {shortDate(locale, Temporal.PlainDate.from(day.date))}
            {day.date === week.today ? <span>{w('todayMark')}</span> : null}
          </h2>
          {day.lines.length === 0 ? <p>{w('weekNone')}</p> : null}
          {day.lines.map((line) => (
            <Line key={`${line.start}:${line.title}`} line={line} locale={locale} zone={week.zone} />
          ))}
        </li>
      ))}
    </ol>
  );
}

function Line({
  line,
  locale,
  zone,
}: {
  readonly line: WeekLine;
  readonly locale: Locale;
  readonly zone: string;
}): ReactElement {
  const w = words(locale, 'leader');
  const at = (iso: string): string => time(Temporal.Instant.from(iso).toZonedDateTimeISO(zone));
  const marks = [line.chairs ? w('chairs') : '', line.firm ? '' : w('tentative')].filter(Boolean);
  return (
    <p className="line">
      <span className="when">{line.allDay ? w('allDay') : `${at(line.start)}–${at(line.end)}`}</span>
      <span>
        <b>{line.title || w('busy')}</b>
        {marks.length > 0 ? <em>{marks.join(' · ')}</em> : null}
        {line.place ? <small>{line.place}</small> : null}
      </span>
    </p>
  );
}
