import { Temporal } from 'temporal-polyfill';
import { hasWords, words } from './catalogue.ts';
import { moment, shortDate } from './format.ts';
import type { Locale } from './locale.ts';
import type { Values } from './words.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** The facts of a finding or refusal, ready for its sentence: ISO days and instants become dates with weekday. */
export function factsInWords(locale: Locale, facts: Values, zone: string): Values {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, inWords(locale, listed(locale, name, value), zone)]),
  );
}

/** Several names, kept as they are written in Chinese; a kind of item by its word. */
function listed(locale: Locale, name: string, value: string | number): string | number {
  if (typeof value !== 'string') return value;
  if (name === 'names') return value.split('、').join(words(locale, 'common')('listSeparator'));
  const kind = `kind.${value}`;
  return name.endsWith('Kind') && hasWords('terms', kind)
    ? words(locale, 'terms')(kind as 'kind.report')
    : value;
}

function inWords(locale: Locale, value: string | number, zone: string): string | number {
  if (typeof value === 'number') return value;
  if (DAY.test(value)) return shortDate(locale, Temporal.PlainDate.from(value));
  if (INSTANT.test(value)) return moment(locale, Temporal.Instant.from(value), zone);
  return value;
}
