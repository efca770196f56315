import { nearest } from '#lib/domain/wording/nearest.ts';
import type { LineFault, TemplateLine } from '#lib/domain/wording/template-line.ts';
import type { Translator } from '#lib/i18n/words.ts';

type Words = Translator<'templates'>;

/** What is filled in as its reader calls it: 会议名称 of `meeting`. */
export function placeholderWord(name: string, w: Words): string {
  return w('placeholder', { name, what: w(`ph.${name}` as 'ph.meeting') });
}

/** A line as its reader writes it: `{meeting}` as {会议名称}; what the line is not filled in with stays as it is. */
export function inReadersWords(text: string, names: readonly string[], w: Words): string {
  return eachBraced(text, (name) => (names.includes(name) ? placeholderWord(name, w) : name));
}

/** The same as it is kept. */
export function asKept(text: string, names: readonly string[], w: Words): string {
  return eachBraced(text, (word) => names.find((name) => placeholderWord(name, w) === word) ?? word);
}

/** What was found and what is meant, in the words of the reader. */
export function faultInWords(
  { code, found, suggestion }: LineFault,
  line: TemplateLine | undefined,
  w: Words,
): Pick<LineFault, 'found' | 'suggestion'> {
  const names = line?.kind === 'text' ? line.placeholders : [];
  if (code !== 'unknown-placeholder')
    return { found: inReadersWords(found, names, w), suggestion: inReadersWords(suggestion, names, w) };
  const typed = found.slice(1, -1);
  const known = names.map((name) => placeholderWord(name, w));
  // A word of two characters is as far from any other: who wrote half of one means that one.
  const part = known.find((word) => typed !== '' && (word.includes(typed) || typed.includes(word)));
  const near = part ?? nearest(typed, known);
  return { found, suggestion: near && `{${near}}` };
}

function eachBraced(text: string, word: (inside: string) => string): string {
  return text.replaceAll(/\{([^{}]*)\}/g, (_, inside: string) => `{${word(inside)}}`);
}
