import type { CardFormat, CardLine } from '../page-drawing.ts';
import { points } from '../points.ts';
import { cellsOf } from '../signature-spec.ts';
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
export function cardCell({ fill }: CardFormat, width: number, paragraphs: string): string {
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

/** A paragraph of a face. */
export function cardParagraph(runs: string): string {
  return element('p', {}, element('pPr', {}, element('pStyle', { val: CARD_STYLE })) + runs);
}

/** The size at which a line fills its share of the face, reckoned in cells, half a one for a digit; whole half-points. */
export function cardLineSize(line: CardLine, format: CardFormat): number {
  const cells = Math.max(1, cellsOf(line.text));
  const size = Math.min(points(format.height) * line.share * 0.86, (points(format.width) * 0.9) / cells);
  return Math.floor(size * 2) / 2;
}
