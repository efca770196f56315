import type { CSSProperties, ReactElement } from 'react';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { TodayView } from '#lib/usecases/today/today-view.ts';
import { paths } from '#lib/web/paths.ts';
import { FortnightRow } from './fortnight-row.tsx';
import style from './today.module.css';

interface Props {
  readonly view: TodayView;
  readonly locale: Locale;
}

const ticks = [8, 10, 12, 14, 16, 18];
/** A tick closer than this to the present hour gives way to it. */
const CLEAR_HOURS = 0.9;

/** 未来十四天: one row a day, hours across; ours above, theirs below, so that a clash is seen, not read. */
export function Fortnight({ view, locale }: Props): ReactElement {
  const w = words(locale, 'today');
  const now = view.hour > 8 && view.hour < 18 ? view.hour : null;
  return (
    <section aria-labelledby="h-14">
      <div className="sec">
        <h2 id="h-14">{w('fortnight')}</h2>
        <span className="end">
          <HoverLink href={paths.calendar()}>{w('openCalendar')}</HoverLink>
        </span>
      </div>
      <div className={style.axis} aria-hidden="true">
        {ticks
          .filter((tick) => now === null || Math.abs(tick - now) >= CLEAR_HOURS)
          .map((tick) => (
            <span
              key={tick}
              style={at(tick)}
              data-edge={tick === 8 ? 'start' : tick === 18 ? 'end' : undefined}
            >
              {tick}
            </span>
          ))}
        {now === null ? null : <b style={at(now)}>{view.clock}</b>}
      </div>
      <ol className={style.strip}>
        {view.days.map((day) => (
          <FortnightRow key={day.date} day={day} now={day.isToday ? now : null} locale={locale} />
        ))}
      </ol>
      <ul className={`${style.legend} note`}>
        {(['ours', 'theirs', 'tentative'] as const).map((look) => (
          <li key={look}>
            <i className={`lay ${look}`} />
            {w(look)}
          </li>
        ))}
        <li>
          <i className="lay busy" />
          {w('busyOnly')}
        </li>
        <li>
          <b className={style.seal}>{w('clashMark')}</b>
          {w('clash')}
        </li>
      </ul>
    </section>
  );
}

function at(hour: number): CSSProperties {
  return { '--s': hour } as CSSProperties;
}
