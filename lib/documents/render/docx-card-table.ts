import type { Card, CardFormat, CardLine } from '../page-drawing.ts';
import { points } from '../points.ts';
import { cellsOf } from '../signature-spec.ts';
import { runsXml } from './docx-paragraph.ts';
import { element } from './docx-raw.ts';
import { CARD_STYLE } from './docx-styles.ts';
import { bordersXml, tableXml } from './docx-table.ts';

/** Cards outlined for the knife: columns and exact heights in twips. */
export function cardTable(
  widths: readonly number[],
  rows: readonly { readonly height: number; readonly cells: readonly string[] }[],
): string {
  const properties = [
    element('tblW', { w: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' }),
    element('jc', { val: 'center' }),
    bordersXml(true),
    element('tblLayout', { type: 'fixed' }),
  ].join('');
  const drawn = rows.map(({ height, cells }) => {
    const size = element('trPr', {}, element('trHeight', { val: height, hRule: 'exact' }));
    return element('tr', {}, size + cells.join(''));
  });
  return tableXml(properties, widths, drawn);
}

/** A face with its ground and these paragraphs. */
function cardCell({ fill }: CardFormat, width: number, paragraphs: string): string {
  const properties = [
    element('tcW', { w: width, type: 'dxa' }),
    fill === undefined ? '' : element('shd', { val: 'clear', color: 'auto', fill: fill.slice(1) }),
    element('vAlign', { val: 'center' }),
  ].join('');
  return element('tc', {}, element('tcPr', {}, properties) + paragraphs);
}

/** A face without words in it. */
export function emptyCell(format: CardFormat, width: number): string {
  return cardCell(format, width, cardParagraph(''));
}

/** A face with the words of a card. */
export function faceCell(card: Card, format: CardFormat, width: number, english: boolean): string {
  const sizes = cardLineSizes(card.lines, format);
  const words = card.lines.map(({ text, role }, at) =>
    cardParagraph(
      runsXml([{ kind: 'text', text }], {
        ...{ english, role, size: sizes[at] ?? 0 },
        ...(format.colour === undefined ? {} : { colour: format.colour }),
      }),
    ),
  );
  return cardCell(format, width, words.join(''));
}

/** A paragraph of a face. */
function cardParagraph(runs: string): string {
  return element('p', {}, element('pPr', {}, element('pStyle', { val: CARD_STYLE })) + runs);
}

/** The size of each line of a card; all parts of one text are as small as the smallest of them. */
export function cardLineSizes(lines: readonly CardLine[], format: CardFormat): readonly number[] {
  const parts = Math.min(...lines.filter(({ isPart }) => isPart).map((line) => cardLineSize(line, format)));
  return lines.map((line) => (line.isPart ? parts : cardLineSize(line, format)));
}

/** The size at which a line fills its share of the face, reckoned in cells, half a one for a digit; whole half-points. */
function cardLineSize(line: CardLine, format: CardFormat): number {
  const cells = Math.max(1, cellsOf(line.text));
  const size = Math.min(points(format.height) * line.share * 0.86, (points(format.width) * 0.9) / cells);
  return Math.floor(size * 2) / 2;
}
