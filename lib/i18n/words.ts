import { IntlMessageFormat } from 'intl-messageformat';
import { placeholdersIn } from '#lib/domain/wording/template-line.ts';
import type { Noun, NounMessages } from './catalogue.ts';
import type { Locale } from './locale.ts';

export type Values = Readonly<Record<string, string | number>>;

/** Words one noun's messages; a key that does not exist does not compile. */
export type Translator<N extends Noun> = (key: keyof NounMessages<N> & string, values?: Values) => string;

type Format = (values: Values) => string;

const compiled: Readonly<Record<Locale, Map<string, Format>>> = { 'zh-CN': new Map(), en: new Map() };

/** The message in the reader's language with its values put in (ICU MessageFormat). */
export function formatMessage(locale: Locale, message: string, values: Values = {}): string {
  const known = compiled[locale].get(message);
  if (known) return known(values);
  const format = compile(locale, message);
  compiled[locale].set(message, format);
  return format(values);
}

/** Lists of thousands word one message a line: values alone are put in without the grammar, and say the same. */
function compile(locale: Locale, message: string): Format {
  if (!/[{'<]/.test(message)) return () => message;
  const grammar = (): IntlMessageFormat =>
    new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
  const [first = '', ...rest] = message.split(/\{\s*(\w+)\s*\}/);
  if (/[{}'<]/.test(first + rest.filter((_, at) => at % 2 === 1).join(''))) {
    const format = grammar();
    return (values) => String(format.format(values));
  }
  return (values) => {
    let said = first;
    for (let at = 0; at < rest.length; at += 2) {
      const value = values[rest[at] ?? ''];
      // A value that is missing is a bug: the grammar says which.
      if (value === undefined) return String(grammar().format(values));
      said += value + (rest[at + 1] ?? '');
    }
    return said;
  };
}

/** A translator over one noun's messages; `own` texts stand in the place of those with the same key. */
export function translator<N extends Noun>(
  locale: Locale,
  messages: NounMessages<N>,
  own: Readonly<Record<string, string>> = {},
): Translator<N> {
  return (key, values) => {
    const text = own[key];
    const message = messages[key];
    if (text !== undefined && fits(text, message)) return fill(text, values);
    if (message === undefined) throw new Error(`no message ${String(key)} for ${locale}`);
    return formatMessage(locale, message as string, values);
  };
}

/** Whether a text asks for nothing that the message it replaces was not given: a newer version may give less. */
function fits(text: string, message: string | undefined): boolean {
  const given = placeholdersIn(message ?? '');
  return placeholdersIn(text)?.every((name) => given?.includes(name)) === true;
}

/** A text of the office with its values put in: placeholders alone, none of the grammar of messages. */
function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
