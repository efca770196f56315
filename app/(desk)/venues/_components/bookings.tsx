import Link from 'next/link';
import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { words } from '#lib/i18n/catalogue.ts';
import { longDate, moment, time } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { VenuePage } from '#lib/usecases/venues/queries.ts';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly page: VenuePage;
  readonly locale: Locale;
}

/** What the venue is held for from now on. */
export function Bookings({ page, locale }: Props): ReactElement {
  const w = words(locale, 'venues');
  const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);
  const local = (iso: string): Temporal.ZonedDateTime => at(iso).toZonedDateTimeISO(page.zone);
  return (
    <section className="bookings">
      <div className="sec">
        <h2>{w('bookings')}</h2>
      </div>
      {page.bookings.length === 0 ? <p className="note">{w('bookings.none')}</p> : null}
      <ol>
        {page.bookings.map(({ meetingId, title, start, end, heldFrom, heldTo }) => (
          <li key={heldFrom}>
            <span className="num">
              {longDate(locale, local(start))} {time(local(start))}–{time(local(end))}
            </span>
            {meetingId ? <Link href={paths.meeting(meetingId)}>{title}</Link> : <span>{title}</span>}
            <span className="note">
              {w('bookings.held', {
                from: moment(locale, at(heldFrom), page.zone),
                to: moment(locale, at(heldTo), page.zone),
              })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
