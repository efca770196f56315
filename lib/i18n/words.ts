import { IntlMessageFormat } from 'intl-messageformat';
import type { Noun, NounMessages } from './catalogue.ts';
import type { Locale } from './locale.ts';

export type Values = Readonly<Record<string, string | number>>;

/** Words one noun's messages; a key that does not exist does not compile. */
export type Translator<N extends Noun> = (key: keyof NounMessages<N> & string, values?: Values) => string;

const compiled = new Map<string, IntlMessageFormat>();

/** The message in the reader's language with its values put in (ICU MessageFormat). */
export function formatMessage(locale: Locale, message: string, values: Values = {}): string {
  if (!/[{'<]/.test(message)) return message;
  const cacheKey = `${locale}\n${message}`;
  let format = compiled.get(cacheKey);
  if (!format) {
    format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
    compiled.set(cacheKey, format);
  }
  return String(format.format(values));
}

/** A translator over one noun's messages. */
export function translator<N extends Noun>(locale: Locale, messages: NounMessages<N>): Translator<N> {
  return (key, values) => {
    const message = messages[key];
    if (message === undefined) throw new Error(`no message ${String(key)} for ${locale}`);
    return formatMessage(locale, message as string, values);
  };
}
