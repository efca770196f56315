import { Temporal } from 'temporal-polyfill';
import { words } from '#lib/i18n/catalogue.ts';
import { isoDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { periodWords } from '#lib/i18n/period-words.ts';
import type { BodyChange } from './body-changes.ts';
import type { HallChanges, TripChange } from './hall.ts';

/** 清真 3、素食 1: how many eat what, nobody by name. */
export function dietWords(diets: readonly (readonly [string, number])[], locale: Locale): string {
  const w = words(locale, 'ripple');
  if (diets.length === 0) return w('diets.none');
  return listed(
    diets.map(([diet, n]) => w('diets.n', { diet, n })),
    locale,
  );
}

/** What a driver is told of a trip, as one line; who is to ride and does not come is said with it. */
export function tripWords(
  { what, before, now }: Pick<TripChange, 'what' | 'before' | 'now'>,
  zone: string,
  locale: Locale,
): string {
  const w = words(locale, 'ripple');
  const when = ({ start, end }: NonNullable<TripChange['now']>): string => periodOf(start, end, zone, locale);
  const said =
    what === 'moved' && before && now
      ? w('trip.moved', { before: when(before), now: when(now) })
      : w(`trip.${what === 'moved' ? 'new' : what}`);
  const away = now?.away ?? [];
  return [
    said,
    ...(now && !now.held ? [w('trip.waiting')] : []),
    ...(away.length > 0 ? [w('trip.away', { names: listed(away, locale) })] : []),
  ].join(' ');
}

type Told = NonNullable<BodyChange['now']>;

/** What another body holds that is no longer true, and what is. */
export function bodyWords({ what, before, now }: BodyChange, zone: string, locale: Locale): string {
  const w = words(locale, 'ripple');
  const when = ({ sittings }: Told): string =>
    listed(
      sittings.map(({ start, end, place }) => `${periodOf(start, end, zone, locale)} ${place}`.trim()),
      locale,
    );
  if (what === 'gone' || !now) return w('body.gone');
  if (!before) return w('body.new', { papers: listed(now.owed.map(dueWords(locale)), locale) });
  const known = new Map(before.owed.map(({ title, dueOn }) => [title, dueOn]));
  const owed = now.owed.filter(({ title, dueOn }) => known.get(title) !== dueOn);
  return [
    ...(when(before) === when(now) ? [] : [w('body.moved', { before: when(before), now: when(now) })]),
    ...(owed.length === 0 ? [] : [w('body.owes', { papers: listed(owed.map(dueWords(locale)), locale) })]),
  ].join(' ');
}

/** Who presides now, and who did. */
export function chairWords({ before, now }: NonNullable<HallChanges['chair']>, locale: Locale): string {
  const said = {
    before: listed(before, locale),
    now: listed(now, locale),
    had: before.length,
    has: now.length,
  };
  return words(locale, 'ripple')('tell.chair', said);
}

/** How many come, as whoever presides is told. */
export function quorumWords({ presiding }: HallChanges, before: number, now: number, locale: Locale): string {
  const said = { chair: listed(presiding, locale), named: presiding.length, before, now };
  return words(locale, 'ripple')('tell.quorum', said);
}

/** Everybody who is to be told by word of mouth, a line each, as the page of late changes says it. */
export function tellLines(
  hall: HallChanges,
  { expected, zone, locale }: { readonly expected: number; readonly zone: string; readonly locale: Locale },
): readonly string[] {
  const w = words(locale, 'ripple');
  const { chair, quorum, meals, diets, trips, bodies } = hall;
  return [
    ...(chair ? [chairWords(chair, locale)] : []),
    ...(quorum ? [quorumWords(hall, quorum.before.expected, expected, locale)] : []),
    ...(meals ? [w('tell.meals', { before: meals.before, now: meals.now })] : []),
    ...(diets
      ? [
          w('tell.diets', {
            before: dietWords(diets.before, locale),
            now: dietWords(diets.now, locale),
          }),
        ]
      : []),
    ...trips.map((trip) =>
      w('tell.of', {
        who: [trip.plate, trip.driver, trip.driverPhone].filter(Boolean).join(' '),
        what: tripWords(trip, zone, locale),
      }),
    ),
    ...bodies.map((body) =>
      w('tell.of', {
        who: [body.name, body.contactName, body.contactPhone].filter(Boolean).join(' '),
        what: bodyWords(body, zone, locale),
      }),
    ),
  ];
}

function periodOf(start: string, end: string, zone: string, locale: Locale): string {
  const period = { start: Temporal.Instant.from(start), end: Temporal.Instant.from(end), allDay: false };
  return periodWords(locale, period, zone);
}

function dueWords(locale: Locale): (owed: Told['owed'][number]) => string {
  const w = words(locale, 'ripple');
  return ({ title, dueOn }) => (dueOn ? w('body.due', { title, day: isoDate(locale, dueOn) }) : title);
}

function listed(texts: readonly string[], locale: Locale): string {
  return texts.join(words(locale, 'common')('listSeparator'));
}
