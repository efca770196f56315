import type { OwnWords } from '#lib/domain/wording/own-words.ts';
import { type ColumnsLine, readColumns } from '#lib/domain/wording/table-columns.ts';
import type { TemplateLine } from '#lib/domain/wording/template-line.ts';
import type { Translator } from '#lib/i18n/words.ts';
import { lineLabel } from './line-label.ts';
import { inReadersWords } from './placeholder-words.ts';

/** What a column is headed now; its key where there is no such column. */
export function columnTitle(line: ColumnsLine, key: string, headings: OwnWords): string {
  const column = line.columns.find((each) => each.key === key);
  return column === undefined ? key : (headings[column.head] ?? column.title);
}

/** What a line says in the words of a reader: a face by its name, columns by their headings. */
export function lineText(
  line: TemplateLine,
  text: string,
  headings: OwnWords,
  w: Translator<'templates'>,
): string {
  if (line.kind === 'choice') return w(`face.${text}` as 'face.heiti');
  if (line.kind === 'columns')
    return readColumns(text)
      .map(({ key, width }) => `${columnTitle(line, key, headings)} ${width}`)
      .join('｜');
  if (line.kind !== 'text') return text === '' ? w('leftOut') : text;
  return text === '' ? w('leftOut') : inReadersWords(text, line.placeholders, w);
}

/** Whether a line is looked for by this: by its key and name, or by what it says now or said as delivered. */
export function isFoundBy(
  line: TemplateLine,
  sought: string,
  own: OwnWords,
  w: Translator<'templates'>,
): boolean {
  const texts = [own[line.key] ?? line.delivered, line.delivered];
  const said = texts.flatMap((text) => [text, lineText(line, text, own, w)]);
  const name = line.kind === 'text' ? lineLabel(line, w) : w(`style.${line.key}` as 'style.title');
  return [line.key, name, ...said].some((text) => text.toLowerCase().includes(sought.trim().toLowerCase()));
}
