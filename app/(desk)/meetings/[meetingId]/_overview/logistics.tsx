import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { Mark } from '#app/_ui/severity.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { shortDate, time } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { OverviewSitting, OverviewView } from '#lib/usecases/meetings/overview-view.ts';

interface Props {
  readonly view: OverviewView;
  readonly locale: Locale;
}

/** 后勤: the venue as it is booked, with setting up and clearing, and what those attending need. */
export function Logistics({ view, locale }: Props): ReactElement {
  const w = words(locale, 'overview');
  const needs = view.needs.flatMap(({ name, diet, access }) => [
    ...(diet ? [{ name, kind: 'diet' as const, need: diet }] : []),
    ...(access ? [{ name, kind: 'access' as const, need: access }] : []),
  ]);
  return (
    <section aria-labelledby="logistics">
      <div className="sec">
        <h2 id="logistics">{w('logistics')}</h2>
      </div>
      <ul className="logistics">
        {view.sittings.map((sitting) => (
          <li key={sitting.id}>
            <Mark kind={sitting.held && !sitting.held.released ? 'ok' : 'warn'} />
            <span>
              {sitting.venue || w('noVenue')}
              <span className="note"> {heldWords(locale, sitting, view.zone)}</span>
            </span>
          </li>
        ))}
        {needs.map(({ name, kind, need }) => (
          <li key={`${name}:${kind}`}>
            <span className="note">{w(kind)}</span>
            <span>{w('personNeeds', { name, need })}</span>
          </li>
        ))}
      </ul>
      {needs.length === 0 && !view.classified ? <p className="note">{w('noNeeds')}</p> : null}
    </section>
  );
}

function heldWords(locale: Locale, { held }: OverviewSitting, zone: string): string {
  const w = words(locale, 'overview');
  if (held === null) return w('notBooked');
  if (held.released) return w('bookingReleased');
  const [start, end] = [held.start, held.end].map((iso) =>
    Temporal.Instant.from(iso).toZonedDateTimeISO(zone),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  return w('booking', { from: `${shortDate(locale, start)} ${time(start)}`, to: time(end) });
}
