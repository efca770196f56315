import {
  BorderStyle,
  TableCell as DocxCell,
  TableRow as DocxRow,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableLayoutType,
  TextDirection,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { placeCells } from '../layout/table-grid.ts';
import type { Document, TableBlock, TableCell, TableRow } from '../page.ts';
import { measurePage } from '../page-setup.ts';
import { points } from '../points.ts';
import { alignmentOf, docxRuns } from './docx-paragraph.ts';
import { TABLE_STYLE } from './docx-styles.ts';
import { twips } from './docx-units.ts';

/** A table as wide as the type area, its head repeated on every page, its rows never divided unless they may be. */
export function docxTable(block: TableBlock, document: Document, keepNext: boolean): Table {
  const width = twips(measurePage(document.setup).measure);
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  const columnWidths = block.columns.map((column) => Math.round((column.width / total) * width));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    margins: { left: 80, right: 80, top: 60, bottom: 60 },
    ...(block.borders === 'none' ? { borders: noBorders() } : {}),
    rows: [
      ...docxRows(block.head, true, block, document, keepNext),
      ...docxRows(block.rows, false, block, document, keepNext),
    ],
  });
}

function docxRows(
  rows: readonly TableRow[],
  head: boolean,
  block: TableBlock,
  document: Document,
  keepNext: boolean,
): readonly DocxRow[] {
  const placed = placeCells(rows, block.columns.length);
  const byRow = rows.map((): (typeof placed)[number][] => []);
  for (const cell of placed) byRow[cell.row]?.push(cell);
  return rows.map(
    (row, at) =>
      new DocxRow({
        cantSplit: block.splitRows !== true,
        tableHeader: head,
        ...(keepNext || row.keepWithNext === true ? { keepNext: true } : {}),
        ...(row.height === undefined
          ? {}
          : { height: { value: twips(points(row.height)), rule: HeightRule.ATLEAST } }),
        children: (byRow[at] ?? []).map(({ cell, column, rowSpan, colSpan }) =>
          docxCell(cell, block, document, { column, rowSpan, colSpan, head }),
        ),
      }),
  );
}

function docxCell(
  cell: TableCell,
  block: TableBlock,
  document: Document,
  place: { column: number; rowSpan: number; colSpan: number; head: boolean },
): DocxCell {
  const align = cell.align ?? block.columns[place.column]?.align ?? 'left';
  const role = cell.role ?? (place.head ? 'heiti' : block.role);
  const usual = Math.min(document.setup.bodySize, 14);
  const size = cell.size ?? block.size ?? usual;
  const style = {
    english: document.language === 'en',
    ...(role === undefined ? {} : { role }),
    ...(size === usual ? {} : { size }),
  };
  return new DocxCell({
    verticalAlign: cell.valign === 'top' ? VerticalAlignTable.TOP : VerticalAlignTable.CENTER,
    ...(place.rowSpan > 1 ? { rowSpan: place.rowSpan } : {}),
    ...(place.colSpan > 1 ? { columnSpan: place.colSpan } : {}),
    ...(cell.vertical === true ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
    ...(cell.fill === undefined
      ? {}
      : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: cell.fill.slice(1) } }),
    children: [
      new Paragraph({
        style: TABLE_STYLE,
        alignment: alignmentOf(align),
        ...(size === usual ? {} : { spacing: { line: twips(size * 1.45), lineRule: 'exact' as const } }),
        children: docxRuns(cell.text, style),
      }),
    ],
  });
}

/** Borders that are not drawn. */
function noBorders(): Record<
  'top' | 'bottom' | 'left' | 'right' | 'insideHorizontal' | 'insideVertical',
  { style: typeof BorderStyle.NONE; size: number }
> {
  const none = { style: BorderStyle.NONE, size: 0 };
  return {
    top: none,
    bottom: none,
    left: none,
    right: none,
    insideHorizontal: none,
    insideVertical: none,
  };
}
