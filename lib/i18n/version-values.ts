import { Temporal } from 'temporal-polyfill';
import { hasWords, type Noun, words } from './catalogue.ts';
import { date, isoDate, moment, time } from './format.ts';
import type { Locale } from './locale.ts';

/** What reading a version out needs besides the version: the reader's language, the office's zone, names for ids. */
export interface Reading {
  readonly locale: Locale;
  readonly zone: string;
  readonly nameOf: (id: string) => string;
}

/** One stored value as a person reads it; empty where there is none. The value is plain JSON. */
export type ReadValue = (value: unknown, reading: Reading) => string;

/** As it was typed. */
export const text: ReadValue = (value) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export const yesNo: ReadValue = (value, { locale }) => words(locale, 'common')(value ? 'yes' : 'no');

/** An ISO day. */
export const day: ReadValue = (value, { locale }) => (isFilled(value) ? isoDate(locale, value) : '');

/** An ISO instant, on the office's clock. */
export const when: ReadValue = (value, { locale, zone }) =>
  isFilled(value) ? moment(locale, Temporal.Instant.from(value), zone) : '';

/** An id, as what it stands for is called. */
export const name: ReadValue = (value, { nameOf }) => (isFilled(value) ? nameOf(value) : '');

/** One of a few choices, as the form words it. */
export function choice(noun: Noun, prefix: string): ReadValue {
  return (value, { locale }) => {
    const key = `${prefix}.${value}`;
    return hasWords(noun, key) ? words(locale, noun)(key as never) : String(value ?? '');
  };
}

/** Several in one line. */
export function list(read: ReadValue): ReadValue {
  return (value, reading) =>
    each(value)
      .map((part) => read(part, reading))
      .join(words(reading.locale, 'common')('listSeparator'));
}

/** Several, one a line. */
export function lines(
  read: (row: Readonly<Record<string, unknown>>, reading: Reading, n: number) => string,
): ReadValue {
  return (value, reading) =>
    each(value)
      .map((row, index) => read(row as Readonly<Record<string, unknown>>, reading, index + 1))
      .join('\n');
}

const group = choice('people', 'group');

/** Posts: unit, circle, post, rank, from and until. */
export const posts: ReadValue = lines((row, reading) => {
  const w = words(reading.locale, 'people');
  const short = (value: unknown): string =>
    isFilled(value) ? date(reading.locale, Temporal.PlainDate.from(value)) : '';
  const [rank, from, to] = [text(row.rank, reading), short(row.from), short(row.to)];
  const parts = [
    name(row.bodyId, reading),
    group(row.group, reading),
    text(row.post, reading),
    rank && w('post.rank', { rank }),
    from && w('post.from', { day: from }),
    to && w('post.to', { day: to }),
  ];
  return parts.filter(Boolean).join(words(reading.locale, 'common')('listSeparator'));
});

/** Who chairs which sitting; one sitting needs no name. */
export const chairs: ReadValue = (value, reading) => {
  const w = words(reading.locale, 'overview');
  const one = each(value).length === 1;
  return lines((row, _, n) => {
    const chair = name(row.chairId, reading) || w('noChair');
    const sitting = name(row.sittingId, reading) || w('sittingOf', { n });
    return one ? chair : words(reading.locale, 'common')('labelled', { label: sitting, value: chair });
  })(value, reading);
};

/** Sittings: day, from and to, venue. */
export const sittings: ReadValue = lines((row, reading) => {
  const [start, end] = [row.start, row.end].map((iso) => (isFilled(iso) ? Temporal.Instant.from(iso) : null));
  const span = start ? when(row.start, reading) : '';
  const until = end ? time(end.toZonedDateTimeISO(reading.zone)) : '';
  const venue = name(row.venueId, reading) || words(reading.locale, 'overview')('noVenue');
  const parts = [text(row.name, reading), until ? `${span}–${until}` : span, venue];
  return parts.filter(Boolean).join(words(reading.locale, 'common')('listSeparator'));
});

/** Seats by kind, those there are. */
export const seats: ReadValue = (value, { locale }) => {
  const counts = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return counts
    .filter(([, n]) => n > 0)
    .map(([kind, n]) => words(locale, 'venues')(`seats.${kind}` as never, { n }))
    .join(words(locale, 'common')('listSeparator'));
};

/** Candidates with their votes. */
export const candidates: ReadValue = (value, { locale }) =>
  each(value)
    .map((one) => {
      const { name: who, votes: n } = one as { readonly name: string; readonly votes: number };
      return words(locale, 'votes')('say.candidate', { name: who, n });
    })
    .join(words(locale, 'common')('listSeparator'));

/** The entries of a list; none where it is no list. */
export function each(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isFilled(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
