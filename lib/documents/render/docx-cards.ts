import { Paragraph } from 'docx';
import { unfoldedHeight } from '../layout/lay-out-cards.ts';
import type { PageSetup } from '../page.ts';
import type { Card, CardFormat, CardLine, CardsBlock } from '../page-drawing.ts';
import { points } from '../points.ts';
import { cellsOf } from '../signature-spec.ts';
import { runsXml } from './docx-paragraph.ts';
import { element, RawXml } from './docx-raw.ts';
import { CARD_STYLE } from './docx-styles.ts';
import { bordersXml, tableXml } from './docx-table.ts';
import { twips } from './docx-units.ts';

/** What a page must keep free below a table, in twips: the paragraph that has to follow it. */
const TAIL = 120;

/** A section that holds cards: its paper in twips, turned if the unfolded card needs it. */
export interface CardSection {
  readonly width: number;
  readonly height: number;
  /** Width and height the cards take. */
  readonly across: number;
  readonly down: number;
  readonly children: readonly (RawXml | Paragraph)[];
}

/**
 * Folding cards lie on their side: a table of one row whose left cell reads upwards and whose right cell reads
 * downwards, so that the fold on the middle line sets both names upright. Every program can edit that; turned text
 * boxes are lost in several.
 */
export function docxCards(block: CardsBlock, setup: PageSetup, english: boolean): CardSection {
  const { format } = block;
  const folded = format.faces === 2;
  const card = folded
    ? { width: unfoldedHeight(format), height: format.width }
    : { width: format.width, height: format.height };
  const upright = card.width <= setup.paper.width && card.height <= setup.paper.height;
  const paper = upright ? setup.paper : { width: setup.paper.height, height: setup.paper.width };
  const perRow = folded ? 1 : Math.max(1, Math.floor(paper.width / card.width));
  const rows: Card[][] = [];
  for (let at = 0; at < block.cards.length; at += perRow) rows.push(block.cards.slice(at, at + perRow));
  return {
    width: mm(paper.width),
    height: mm(paper.height),
    across: mm(card.width * perRow),
    down: mm(card.height) + TAIL,
    children: [
      new RawXml(
        rows
          .map((row) =>
            folded
              ? foldedTable(row[0], format, Math.min(mm(card.height), mm(paper.height) - TAIL), english)
              : flatTable(row, format, perRow, english),
          )
          .join(BETWEEN),
      ),
      new Paragraph({ style: CARD_STYLE, spacing: { line: 20, lineRule: 'exact' } }),
    ],
  };
}

/** Two tables in a row would grow together. */
const BETWEEN = element(
  'p',
  {},
  element(
    'pPr',
    {},
    element('pStyle', { val: CARD_STYLE }) + element('spacing', { line: 20, lineRule: 'exact' }),
  ),
);

/** Which way the words of a cell run. */
type Direction = 'btLr' | 'tbRl' | 'lrTb';

function foldedTable(card: Card | undefined, format: CardFormat, height: number, english: boolean): string {
  const lines = card?.lines ?? [];
  const face = mm(format.height);
  const cells = [
    faceCell(lines, format, 'btLr', face, english),
    faceCell(lines, format, 'tbRl', face, english),
  ];
  if (format.base === undefined) return cardTable([face, face], height, cells);
  const base = mm(format.base);
  return cardTable([face, face, base], height, [...cells, faceCell([], format, 'lrTb', base, english)]);
}

function flatTable(row: readonly Card[], format: CardFormat, perRow: number, english: boolean): string {
  const width = mm(format.width);
  const cells = Array.from({ length: perRow }, (_, at) =>
    faceCell(row[at]?.lines ?? [], format, 'lrTb', width, english),
  );
  return cardTable(
    cells.map(() => width),
    mm(format.height),
    cells,
  );
}

function cardTable(widths: readonly number[], height: number, cells: readonly string[]): string {
  const properties = [
    element('tblW', { w: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' }),
    element('jc', { val: 'center' }),
    bordersXml(true),
    element('tblLayout', { type: 'fixed' }),
  ].join('');
  const row = element('trPr', {}, element('trHeight', { val: height, hRule: 'exact' })) + cells.join('');
  return tableXml(properties, widths, [element('tr', {}, row)]);
}

function faceCell(
  lines: readonly CardLine[],
  format: CardFormat,
  direction: Direction,
  width: number,
  english: boolean,
): string {
  const properties = [
    element('tcW', { w: width, type: 'dxa' }),
    format.fill === undefined
      ? ''
      : element('shd', { val: 'clear', color: 'auto', fill: format.fill.slice(1) }),
    element('textDirection', { val: direction }),
    element('vAlign', { val: 'center' }),
  ].join('');
  const paragraph = (runs: string): string =>
    element('p', {}, element('pPr', {}, element('pStyle', { val: CARD_STYLE })) + runs);
  const parts = Math.min(...lines.filter(({ isPart }) => isPart).map((line) => sizeOf(line, format)));
  const words = lines.map((line) =>
    paragraph(
      runsXml([{ kind: 'text', text: line.text }], {
        english,
        role: line.role,
        size: line.isPart ? parts : sizeOf(line, format),
        ...(format.colour === undefined ? {} : { colour: format.colour }),
      }),
    ),
  );
  return element(
    'tc',
    {},
    element('tcPr', {}, properties) + (words.length === 0 ? paragraph('') : words.join('')),
  );
}

/** The size at which a line fills its share of the face, reckoned in cells, half a one for a digit; whole half-points. */
function sizeOf(line: CardLine, format: CardFormat): number {
  const cells = Math.max(1, cellsOf(line.text));
  const size = Math.min(points(format.height) * line.share * 0.86, (points(format.width) * 0.9) / cells);
  return Math.floor(size * 2) / 2;
}

function mm(length: number): number {
  return twips(points(length));
}
