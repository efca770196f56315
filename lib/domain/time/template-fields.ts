import type { LocalText } from '../local-text.ts';
import { parseDate } from './calendar-date.ts';

/** What can be wrong with a field of a rule pack or a holiday table. */
export type FieldProblem =
  | 'not-json'
  | 'missing'
  | 'unknown-field'
  | 'not-an-object'
  | 'not-a-list'
  | 'not-text'
  | 'not-true-or-false'
  | 'not-a-whole-number'
  | 'not-a-date'
  | 'not-one-of'
  | 'two-of-one'
  | 'duplicate'
  | 'out-of-order'
  | 'out-of-year'
  | 'not-a-weekend-day'
  | 'unknown-reference'
  | 'circular'
  | 'override-without-basis'
  | 'statutory-without-law';

/** One thing wrong in a file an office may edit: which entry, which field, what it is and what stood there. */
export interface TemplateFault {
  /** The entry: a rule id such as DL-C-20, a parameter's name, or the file's own id. */
  readonly where: string;
  readonly field: string;
  readonly problem: FieldProblem;
  readonly found: string;
}

/** A fault as one line for a log or a terminal: `DL-C-20: before.days: not-a-whole-number ("twenty")`. */
export function describeFault({ where, field, problem, found }: TemplateFault): string {
  return [where, field, `${problem}${found === '' ? '' : ` (${found})`}`]
    .filter((part) => part !== '')
    .join(': ');
}

/** Everything that is wrong, in one line. */
export function describeFaults(faults: readonly TemplateFault[]): string {
  return faults.map(describeFault).join('; ');
}

/** Where reading stands: the entry being read, and the faults found so far. */
export interface Reading {
  readonly where: string;
  readonly faults: TemplateFault[];
}

export type JsonObject = Readonly<Record<string, unknown>>;

function show(value: unknown): string {
  return value === undefined ? '' : (JSON.stringify(value) ?? '').slice(0, 60);
}

/** Notes a fault and answers null, so that a reader can `return fault(...)`. */
export function fault(reading: Reading, field: string, problem: FieldProblem, value?: unknown): null {
  reading.faults.push({ where: reading.where, field, problem, found: show(value) });
  return null;
}

export function readObject(value: unknown, field: string, reading: Reading): JsonObject | null {
  if (value === undefined) return fault(reading, field, 'missing');
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
  return fault(reading, field, 'not-an-object', value);
}

export function readList(value: unknown, field: string, reading: Reading): readonly unknown[] | null {
  if (value === undefined) return fault(reading, field, 'missing');
  return Array.isArray(value) ? value : fault(reading, field, 'not-a-list', value);
}

export function readText(value: unknown, field: string, reading: Reading): string | null {
  if (value === undefined) return fault(reading, field, 'missing');
  return typeof value === 'string' && value.trim() !== '' ? value : fault(reading, field, 'not-text', value);
}

export function readBoolean(value: unknown, field: string, reading: Reading): boolean | null {
  if (value === undefined) return fault(reading, field, 'missing');
  return typeof value === 'boolean' ? value : fault(reading, field, 'not-true-or-false', value);
}

/** A whole number, not below zero. */
export function readWholeNumber(value: unknown, field: string, reading: Reading): number | null {
  if (value === undefined) return fault(reading, field, 'missing');
  return Number.isSafeInteger(value) && (value as number) >= 0
    ? (value as number)
    : fault(reading, field, 'not-a-whole-number', value);
}

/** An ISO date that exists, as text. */
export function readDate(value: unknown, field: string, reading: Reading): string | null {
  if (value === undefined) return fault(reading, field, 'missing');
  return typeof value === 'string' && parseDate(value) !== null
    ? value
    : fault(reading, field, 'not-a-date', value);
}

export function readOneOf<T extends string>(
  value: unknown,
  words: readonly T[],
  field: string,
  reading: Reading,
): T | null {
  if (value === undefined) return fault(reading, field, 'missing');
  return words.includes(value as T) ? (value as T) : fault(reading, field, 'not-one-of', value);
}

/** A list of words from a closed set. */
export function readWords<T extends string>(
  value: unknown,
  words: readonly T[],
  field: string,
  reading: Reading,
): readonly T[] | null {
  const list = readList(value, field, reading);
  if (!list) return null;
  const read = list.map((word) => readOneOf(word, words, field, reading));
  return read.includes(null) ? null : (read as readonly T[]);
}

/** A text in both languages; a missing language is a fault. */
export function readLocalText(value: unknown, field: string, reading: Reading): LocalText | null {
  const object = readObject(value, field, reading);
  if (!object) return null;
  const zh = readText(object['zh-CN'], `${field}.zh-CN`, reading);
  const en = readText(object.en, `${field}.en`, reading);
  return zh !== null && en !== null ? { 'zh-CN': zh, en } : null;
}

/** Every field that is not in `known` is a fault: a misspelt field must not be silently without effect. */
export function checkFields(
  object: JsonObject,
  known: readonly string[],
  reading: Reading,
  under = '',
): void {
  for (const field of Object.keys(object)) {
    if (!known.includes(field)) fault(reading, `${under}${field}`, 'unknown-field', object[field]);
  }
}
