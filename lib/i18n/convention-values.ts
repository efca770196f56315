import { Temporal } from 'temporal-polyfill';
import { words } from './catalogue.ts';
import { shortWeekday } from './format.ts';
import { choice, each, lines, list, name, type Reading, type ReadValue, text } from './version-values.ts';

// How the office's standing rules of planning are read out, for two versions side by side.

/** What an office did not set follows the template, and says so. */
export function orTemplate(read: ReadValue): ReadValue {
  return (value, reading) =>
    value === undefined || value === null
      ? words(reading.locale, 'conventions')('followsTemplate')
      : read(value, reading);
}

/** Days of the week and starting times. */
export const slotWish: ReadValue = (value, reading) => {
  const { weekdays, starts } = value as Readonly<Record<'weekdays' | 'starts', unknown>>;
  const day: ReadValue = (n, { locale }) =>
    shortWeekday(locale, Temporal.PlainDate.from('2024-01-01').add({ days: Number(n) - 1 }));
  const said = { days: list(day)(weekdays, reading), starts: list(text)(starts, reading) };
  return words(reading.locale, 'conventions')('habitLine', said);
};

/** Pairs kept apart, with why. */
export const apartPairs: ReadValue = lines((row, reading) => {
  const w = words(reading.locale, 'conventions');
  const span = choice('conventions', 'span')(row.span, reading);
  const [a, b] = [name(row.a, reading), name(row.b, reading)];
  return w('apartLine', { a, b, span, reason: text(row.reason, reading) });
});

/** Busy seasons with whom they matter to. */
export const seasons: ReadValue = lines((row, reading) => {
  const w = words(reading.locale, 'conventions');
  const types = list(choice('terms', 'type'))(row.types, reading) || w('allTypes');
  const [title, from, to] = [row.title, row.from, row.to].map((part) => text(part, reading));
  return w('seasonLine', { title: title ?? '', from: from ?? '', to: to ?? '', types });
});

/** Measured ways between two venues. */
export const measuredWays: ReadValue = lines((row, reading) =>
  words(reading.locale, 'conventions')('pairLine', {
    from: name(row.from, reading),
    to: name(row.to, reading),
    minutes: text(row.minutes, reading),
  }),
);

/** When morning, afternoon and evening are. */
export const halfDays: ReadValue = (value, reading) => {
  const w = words(reading.locale, 'conventions');
  const parts = value as Readonly<Record<string, Readonly<Record<'from' | 'to', unknown>>>>;
  return (['morning', 'afternoon', 'evening'] as const)
    .map((part) => {
      const [from, to] = [text(parts[part]?.from, reading), text(parts[part]?.to, reading)];
      return w('halfLine', { part: w(`half.${part}`), from, to });
    })
    .join('\n');
};

/** Bodies by rank, one rank a line. */
export const ranks: ReadValue = (value, reading: Reading) =>
  each(value)
    .map((group, index) => `${index + 1} ${list(name)(group, reading)}`)
    .join('\n');
