import { ok, type Result, refuse } from '../result.ts';
import { nearest } from '../wording/nearest.ts';
import type { OwnWords } from '../wording/own-words.ts';
import type { Figure } from './script.ts';

/** The chair's phrases of one language, as an office keeps them under templates/phrases. */
export type PhraseBook = ReadonlyMap<string, string>;

/** What is wrong with a phrase file, and the nearest thing that would be right. */
export interface PhraseFault {
  readonly key: string;
  readonly code: 'not-text' | 'missing' | 'unknown-placeholder' | 'unknown-phrase' | 'open-blank';
  readonly found: string;
  readonly suggestion: string;
}

const placeholder = /\{([^{}]*)\}/g;

/** The placeholders of a phrase, in order: `请{post}{name}同志` → post, name. */
export function placeholdersOf(phrase: string): readonly string[] {
  return [...phrase.matchAll(placeholder)].map((m) => m[1] as string);
}

/**
 * Reads a phrase file against the book the product ships: every phrase must be there, may only use the
 * placeholders the shipped phrase is given, and must close its blanks. Entries starting with `$` are notes.
 */
export function parsePhraseBook(
  json: unknown,
  shipped: PhraseBook | null,
): Result<PhraseBook, readonly PhraseFault[]> {
  const faults: PhraseFault[] = [];
  const entries =
    json !== null && typeof json === 'object' && !Array.isArray(json) ? Object.entries(json) : [];
  const book = new Map<string, string>();
  for (const [key, text] of entries) {
    if (key.startsWith('$')) continue;
    if (typeof text !== 'string')
      faults.push({ key, code: 'not-text', found: typeof text, suggestion: 'text' });
    else book.set(key, text);
  }
  for (const [key, text] of book) faults.push(...faultsOf(key, text, shipped));
  for (const key of shipped?.keys() ?? []) {
    if (!book.has(key)) faults.push({ key, code: 'missing', found: '', suggestion: shipped?.get(key) ?? '' });
  }
  return faults.length > 0 ? refuse(faults) : ok(book);
}

function faultsOf(key: string, text: string, shipped: PhraseBook | null): readonly PhraseFault[] {
  const faults: PhraseFault[] = [];
  if ((text.match(/⟦/g)?.length ?? 0) !== (text.match(/⟧/g)?.length ?? 0)) {
    faults.push({ key, code: 'open-blank', found: text, suggestion: '⟦…⟧' });
  }
  if (shipped === null) return faults;
  const model = shipped.get(key);
  if (model === undefined) {
    return [
      ...faults,
      { key, code: 'unknown-phrase', found: key, suggestion: nearest(key, [...shipped.keys()]) },
    ];
  }
  const known = placeholdersOf(model);
  for (const name of placeholdersOf(text)) {
    if (!known.includes(name))
      faults.push({ key, code: 'unknown-placeholder', found: name, suggestion: nearest(name, known) });
  }
  return faults;
}

/** The book with the office's own phrases in it; one that asks for what its phrase is not given is left as delivered. */
export function withOwnPhrases(book: PhraseBook, own: OwnWords): PhraseBook {
  const entries = Object.entries(own).filter(
    ([key, text]) => book.has(key) && faultsOf(key, text, book).length === 0,
  );
  return entries.length === 0 ? book : new Map([...book, ...entries]);
}

/** A phrase with its values put in. A phrase or value that is not there is a bug of the caller: throws. */
export function say(
  book: PhraseBook,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return sayMarked(book, key, values).text;
}

/** The same, telling where the figures stand: every value that is a number. */
export function sayMarked(
  book: PhraseBook,
  key: string,
  values: Readonly<Record<string, string | number>> = {},
): { readonly text: string; readonly figures: readonly Figure[] } {
  const phrase = book.get(key);
  if (phrase === undefined) throw new Error(`no phrase ${key}`);
  const figures: Figure[] = [];
  let text = '';
  let from = 0;
  for (const match of phrase.matchAll(placeholder)) {
    const value = values[match[1] as string];
    if (value === undefined) throw new Error(`phrase ${key} is not given ${match[1]}`);
    text += phrase.slice(from, match.index);
    if (typeof value === 'number')
      figures.push({ start: text.length, end: text.length + String(value).length });
    text += String(value);
    from = match.index + match[0].length;
  }
  return { text: text + phrase.slice(from), figures };
}
