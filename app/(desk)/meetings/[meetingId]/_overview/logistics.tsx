import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { Mark } from '#app/_ui/severity.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { shortDate, time } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { periodWords } from '#lib/i18n/period-words.ts';
import type { OverviewSitting, OverviewView } from '#lib/usecases/meetings/overview-view.ts';
import { Trips } from './trips.tsx';

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
      <Trips
        meetingId={view.meetingId}
        trips={view.trips.map((trip) => ({ ...trip, when: tripWords(locale, trip, view.zone) }))}
        vehicles={view.vehicles}
        usual={usualTimes(view)}
        mayLend={view.mayPlan && view.facts.state !== 'cancelled'}
        classified={view.classified}
      />
      {needs.length === 0 && !view.classified ? <p className="note">{w('noNeeds')}</p> : null}
    </section>
  );
}

function tripWords(locale: Locale, { start, end }: OverviewView['trips'][number], zone: string): string {
  const at = (text: string): Temporal.Instant =>
    Temporal.PlainDateTime.from(text).toZonedDateTime(zone).toInstant();
  return periodWords(locale, { start: at(start), end: at(end), allDay: false }, zone);
}

/** From the first sitting to the end of the last one that day. */
function usualTimes({
  sittings,
  zone,
}: OverviewView): { readonly start: string; readonly end: string } | null {
  const clock = (iso: string): string =>
    Temporal.Instant.from(iso)
      .toZonedDateTimeISO(zone)
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' });
  const [first] = sittings;
  if (!first) return null;
  const start = clock(first.start);
  const end = sittings
    .map((sitting) => clock(sitting.end))
    .filter((at) => at.slice(0, 10) === start.slice(0, 10))
    .at(-1);
  return { start, end: end ?? clock(first.end) };
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
