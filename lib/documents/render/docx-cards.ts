import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { unfoldedHeight } from '../layout/lay-out-cards.ts';
import type { PageSetup } from '../page.ts';
import type { Card, CardFormat, CardLine, CardsBlock } from '../page-drawing.ts';
import { points } from '../points.ts';
import { docxRuns } from './docx-paragraph.ts';
import { CARD_STYLE } from './docx-styles.ts';
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
  readonly children: readonly (Table | Paragraph)[];
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
    children: rows.flatMap((row) => [
      folded
        ? foldedTable(row[0], format, Math.min(mm(card.height), mm(paper.height) - TAIL), english)
        : flatTable(row, format, perRow, english),
      new Paragraph({ style: CARD_STYLE, spacing: { line: 20, lineRule: 'exact' } }),
    ]),
  };
}

function foldedTable(card: Card | undefined, format: CardFormat, height: number, english: boolean): Table {
  const lines = card?.lines ?? [];
  const face = mm(format.height);
  const base = format.base === undefined ? [] : [mm(format.base)];
  return cardTable([face, face, ...base], height, [
    faceCell(lines, format, TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT, english),
    faceCell(lines, format, TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT, english),
    ...base.map(() => faceCell([], format, TextDirection.LEFT_TO_RIGHT_TOP_TO_BOTTOM, english)),
  ]);
}

function flatTable(row: readonly Card[], format: CardFormat, perRow: number, english: boolean): Table {
  const across = TextDirection.LEFT_TO_RIGHT_TOP_TO_BOTTOM;
  const cells = Array.from({ length: perRow }, (_, at) =>
    faceCell(row[at]?.lines ?? [], format, across, english),
  );
  return cardTable(
    cells.map(() => mm(format.width)),
    mm(format.height),
    cells,
  );
}

function cardTable(columnWidths: readonly number[], height: number, children: readonly TableCell[]): Table {
  return new Table({
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: [new TableRow({ height: { value: height, rule: HeightRule.EXACT }, children })],
  });
}

type Direction = (typeof TextDirection)[keyof typeof TextDirection];

function faceCell(
  lines: readonly CardLine[],
  format: CardFormat,
  textDirection: Direction,
  english: boolean,
): TableCell {
  const children = lines.map(
    (line) =>
      new Paragraph({
        style: CARD_STYLE,
        children: docxRuns([{ kind: 'text', text: line.text }], {
          english,
          role: line.role,
          size: sizeOf(line, format),
          ...(format.colour === undefined ? {} : { colour: format.colour }),
        }),
      }),
  );
  return new TableCell({
    textDirection,
    verticalAlign: VerticalAlignTable.CENTER,
    children: children.length === 0 ? [new Paragraph({ style: CARD_STYLE })] : children,
  });
}

/** The size at which a line fills its share of the face, reckoned in full cells; whole half-points. */
function sizeOf(line: CardLine, format: CardFormat): number {
  const cells = Math.max(1, [...line.text].length);
  const size = Math.min(points(format.height) * line.share * 0.86, (points(format.width) * 0.9) / cells);
  return Math.floor(size * 2) / 2;
}

function mm(length: number): number {
  return twips(points(length));
}
