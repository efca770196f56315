import type { InputFault } from '#lib/domain/refusal.ts';
import { hasWords, words } from './catalogue.ts';
import type { Locale } from './locale.ts';

/** A fault in words. */
export interface WordedFault {
  /** Dotted path of the field in the input, e.g. `items.2.minutes`; empty for the input as a whole. Never shown. */
  readonly path: string;
  /** The sentence that stands beside the field. */
  readonly message: string;
  /** The sentence with the name of its field, for where the field is not at hand. */
  readonly line: string;
}

/** One thing wrong with one field, in the reader's language. */
export function wordFault(locale: Locale, { path, code, facts }: InputFault): WordedFault {
  const w = words(locale, 'faults');
  const message = w((hasWords('faults', code) ? code : 'invalid') as 'invalid', facts);
  const label = fieldLabel(locale, path);
  const line = label === '' ? message : words(locale, 'common')('labelled', { label, value: message });
  return { path, message, line };
}

/** What a field is called: 第 1 场 结束 for `sittings.0.end`; empty where nobody named it. */
export function fieldLabel(locale: Locale, path: string): string {
  const key = keysFor(path).find((each) => hasWords('fields', each));
  if (key === undefined) return '';
  const [first = 0] = path.split('.').filter(isIndex).map(Number);
  return words(locale, 'fields')(key as 'title', { n: first + 1 });
}

/** The pattern of a path, every index as #: `sittings.#.end`. */
export function patternOf(path: string): string {
  return path
    .split('.')
    .map((step) => (isIndex(step) ? '#' : step))
    .join('.');
}

/** The keys a path may be named under, the most telling first: whole, then without what it lies in or its own index. */
function keysFor(path: string): readonly string[] {
  const steps = patternOf(path).split('.');
  return steps.flatMap((_, n) => {
    const tail = steps.slice(n).join('.');
    return tail.endsWith('.#') ? [tail, tail.slice(0, -2)] : [tail];
  });
}

function isIndex(step: string): boolean {
  return /^\d+$/.test(step);
}
