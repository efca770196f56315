import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { words } from '#lib/i18n/catalogue.ts';
import { isoDate, moment } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { periodWords } from '#lib/i18n/period-words.ts';
import type { BodyChange } from '#lib/usecases/ripple/body-changes.ts';
import type { RippleView } from '#lib/usecases/ripple/queries.ts';
import { Group, Lines, listOf } from './group.tsx';
import { MarkDone } from './mark-done.tsx';

interface Props {
  readonly view: RippleView;
  readonly locale: Locale;
}

/** Other bodies that hold what is no longer true: what they hold, what is true, whom to call, and that they were told. */
export function StaleBodies({ view, locale }: Props): ReactElement | null {
  const w = words(locale, 'ripple');
  const { bodies } = view.hall;
  if (bodies.length === 0) return null;
  return (
    <Group title={w('bodies')}>
      <ul>
        <Lines
          of={bodies}
          locale={locale}
          line={(change) => (
            <li key={change.ref}>
              <span className="what">
                <b>{change.name}</b> {holds(change, view.zone, locale)}
                <span className="note">
                  {' '}
                  {change.contactName}{' '}
                  {change.contactPhone ? (
                    <a href={`tel:${change.contactPhone}`}>{change.contactPhone}</a>
                  ) : null}
                  {change.readAt === null ? '' : ` ${readWords(change.readAt, view.zone, locale)}`}
                </span>
              </span>
              {view.maySeat ? (
                <MarkDone
                  meetingId={view.meetingId}
                  marks={{ told: [{ ref: change.ref, unit: change.unit }] }}
                  label={w('told')}
                  of={change.name}
                />
              ) : null}
            </li>
          )}
        />
      </ul>
    </Group>
  );
}

type Told = NonNullable<BodyChange['now']>;

function holds({ what, before, now }: BodyChange, zone: string, locale: Locale): string {
  const w = words(locale, 'ripple');
  const when = ({ sittings }: Told): string =>
    listOf(
      sittings.map(({ start, end, place }) => {
        const [from, to] = [Temporal.Instant.from(start), Temporal.Instant.from(end)];
        return `${periodWords(locale, { start: from, end: to, allDay: false }, zone)} ${place}`.trim();
      }),
      locale,
    );
  if (what === 'gone' || !now) return w('body.gone');
  if (!before) return w('body.new', { papers: listOf(now.owed.map(dueWords(locale)), locale) });
  const known = new Map(before.owed.map(({ title, dueOn }) => [title, dueOn]));
  const owed = now.owed.filter(({ title, dueOn }) => known.get(title) !== dueOn);
  return [
    ...(when(before) === when(now) ? [] : [w('body.moved', { before: when(before), now: when(now) })]),
    ...(owed.length === 0 ? [] : [w('body.owes', { papers: listOf(owed.map(dueWords(locale)), locale) })]),
  ].join(' ');
}

function dueWords(locale: Locale): (owed: Told['owed'][number]) => string {
  const w = words(locale, 'ripple');
  return ({ title, dueOn }) => (dueOn ? w('body.due', { title, day: isoDate(locale, dueOn) }) : title);
}

function readWords(readAt: string, zone: string, locale: Locale): string {
  const w = words(locale, 'ripple');
  return readAt === ''
    ? w('body.unread')
    : w('body.read', { at: moment(locale, Temporal.Instant.from(readAt), zone) });
}
