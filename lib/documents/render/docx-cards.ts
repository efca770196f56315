import { Paragraph } from 'docx';
import type { PageSetup } from '../page.ts';
import type { Card, CardFormat, CardsBlock } from '../page-drawing.ts';
import { points } from '../points.ts';
import { cardTable, emptyCell, faceCell } from './docx-card-table.ts';
import { foldedCards } from './docx-folded-card.ts';
import { element, RawXml } from './docx-raw.ts';
import { CARD_STYLE } from './docx-styles.ts';
import { twips } from './docx-units.ts';

/** What a page must keep free below a table, in twips: the paragraph that has to follow it. */
const TAIL = 120;

/** A section that holds cards: its paper in twips, turned if the card needs it. */
export interface CardSection {
  readonly width: number;
  readonly height: number;
  /** Free above the cards and at their left and right. */
  readonly top: number;
  readonly side: number;
  readonly children: readonly (RawXml | Paragraph)[];
}

/** Folding cards a sheet each; flat ones beside and below each other as the sheet holds them. */
export function docxCards(block: CardsBlock, setup: PageSetup, english: boolean): CardSection {
  const { format, cards } = block;
  if (format.faces === 2) {
    const { xml, top } = foldedCards(cards, format, setup, english);
    const [width, height] = [mm(setup.paper.width), mm(setup.paper.height)];
    const side = Math.max(0, Math.floor((width - mm(format.width)) / 2));
    return { width, height, top, side, children: [new RawXml(xml), afterTable()] };
  }
  const upright = format.width <= setup.paper.width && format.height <= setup.paper.height;
  const paper = upright ? setup.paper : { width: setup.paper.height, height: setup.paper.width };
  const perRow = Math.max(1, Math.floor(paper.width / format.width));
  const rows: Card[][] = [];
  for (let at = 0; at < cards.length; at += perRow) rows.push(cards.slice(at, at + perRow));
  const [width, height] = [mm(paper.width), mm(paper.height)];
  return {
    ...{ width, height },
    top: Math.min(200, Math.max(0, Math.floor((height - mm(format.height) - TAIL) / 2))),
    side: Math.max(0, Math.floor((width - mm(format.width) * perRow) / 2)),
    children: [
      new RawXml(rows.map((row) => flatTable(row, format, perRow, english)).join(BETWEEN)),
      afterTable(),
    ],
  };
}

function afterTable(): Paragraph {
  return new Paragraph({ style: CARD_STYLE, spacing: { line: 20, lineRule: 'exact' } });
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

function flatTable(row: readonly Card[], format: CardFormat, perRow: number, english: boolean): string {
  const width = mm(format.width);
  const cells = Array.from({ length: perRow }, (_, at) => {
    const card = row[at];
    return card ? faceCell(card, format, width, english) : emptyCell(format, width);
  });
  return cardTable(
    cells.map(() => width),
    [{ height: mm(format.height), cells }],
  );
}

function mm(length: number): number {
  return twips(points(length));
}
