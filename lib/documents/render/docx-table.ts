import { placeCells } from '../layout/table-grid.ts';
import type { Document, TableBlock, TableCell, TableRow } from '../page.ts';
import { measurePage } from '../page-setup.ts';
import { points } from '../points.ts';
import { alignmentOf, runsXml } from './docx-paragraph.ts';
import { element, RawXml } from './docx-raw.ts';
import { TABLE_STYLE } from './docx-styles.ts';
import { twips } from './docx-units.ts';

/** What every row of a table shares. */
interface Setting {
  readonly block: TableBlock;
  readonly document: Document;
  readonly widths: readonly number[];
  readonly keepNext: boolean;
}

type Placed = ReturnType<typeof placeCells>[number];

/** A table as wide as the type area, its head repeated on every page, its rows never divided unless they may be. */
export function docxTable(block: TableBlock, document: Document, keepNext: boolean): RawXml {
  const width = twips(measurePage(document.setup).measure);
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = block.columns.map((column) => Math.round((column.width / total) * width));
  const setting = { block, document, widths, keepNext };
  const properties = [
    element('tblW', { w: width, type: 'dxa' }),
    bordersXml(block.borders !== 'none'),
    element('tblLayout', { type: 'fixed' }),
    element('tblCellMar', {}, cellMargins({ top: 60, left: 80, bottom: 60, right: 80 })),
  ].join('');
  return new RawXml(
    tableXml(properties, widths, [
      ...rowsXml(block.head, true, setting),
      ...rowsXml(block.rows, false, setting),
    ]),
  );
}

/** A table of these columns (twips) and rows; element order is that of ECMA-376 17.4. */
export function tableXml(properties: string, widths: readonly number[], rows: readonly string[]): string {
  const grid = widths.map((w) => element('gridCol', { w })).join('');
  return `<w:tbl>${element('tblPr', {}, properties)}<w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** Lines round a table and between its cells, or none. */
export function bordersXml(drawn: boolean): string {
  const line = drawn ? { val: 'single', sz: 4, space: 0, color: 'auto' } : { val: 'none', sz: 0 };
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  return element('tblBorders', {}, sides.map((side) => element(side, line)).join(''));
}

function cellMargins(sides: Readonly<Record<'top' | 'left' | 'bottom' | 'right', number>>): string {
  return Object.entries(sides)
    .map(([side, w]) => element(side, { w, type: 'dxa' }))
    .join('');
}

function rowsXml(rows: readonly TableRow[], head: boolean, setting: Setting): readonly string[] {
  const byRow = rows.map((): Placed[] => []);
  for (const cell of placeCells(rows, setting.block.columns.length)) {
    for (let down = 0; down < cell.rowSpan; down += 1) byRow[cell.row + down]?.push(cell);
  }
  return rows.map((row, at) => {
    const properties = [
      setting.block.splitRows === true ? '' : '<w:cantSplit/>',
      row.height === undefined
        ? ''
        : element('trHeight', { val: twips(points(row.height)), hRule: 'atLeast' }),
      head ? '<w:tblHeader/>' : '',
    ].join('');
    // Rows that one cell reaches over stay together, as they do on our pages.
    const reaches = (byRow[at] ?? []).some(({ row: first, rowSpan }) => first + rowSpan - 1 > at);
    const keepNext = setting.keepNext || row.keepWithNext === true || reaches;
    const cells = (byRow[at] ?? [])
      .sort((one, other) => one.column - other.column)
      .map((cell) => cellXml(cell, at, head, keepNext, setting));
    return `<w:tr>${properties === '' ? '' : element('trPr', {}, properties)}${cells.join('')}</w:tr>`;
  });
}

function cellXml(placed: Placed, row: number, head: boolean, keepNext: boolean, setting: Setting): string {
  const { cell, column, colSpan, rowSpan } = placed;
  const width = setting.widths.slice(column, column + colSpan).reduce((sum, each) => sum + each, 0);
  const merged = rowSpan === 1 ? '' : element('vMerge', { val: placed.row === row ? 'restart' : 'continue' });
  const properties = [
    element('tcW', { w: width, type: 'dxa' }),
    colSpan === 1 ? '' : element('gridSpan', { val: colSpan }),
    merged,
    cell.fill === undefined ? '' : element('shd', { val: 'clear', color: 'auto', fill: cell.fill.slice(1) }),
    cell.vertical === true ? element('textDirection', { val: 'tbRl' }) : '',
    element('vAlign', { val: cell.valign === 'top' ? 'top' : 'center' }),
  ].join('');
  const begins = placed.row === row;
  return element(
    'tc',
    {},
    element('tcPr', {}, properties) + paragraphXml(cell, { column, head, keepNext, begins }, setting),
  );
}

function paragraphXml(
  cell: TableCell,
  place: {
    readonly column: number;
    readonly head: boolean;
    readonly keepNext: boolean;
    readonly begins: boolean;
  },
  { block, document }: Setting,
): string {
  const align = cell.align ?? block.columns[place.column]?.align ?? 'left';
  const role = cell.role ?? (place.head ? 'heiti' : block.role);
  const usual = Math.min(document.setup.bodySize, 14);
  const size = cell.size ?? block.size ?? usual;
  const properties = [
    element('pStyle', { val: TABLE_STYLE }),
    place.keepNext ? '<w:keepNext/>' : '',
    size === usual ? '' : element('spacing', { line: twips(size * 1.45), lineRule: 'exact' }),
    element('jc', { val: alignmentOf(align) }),
  ].join('');
  const style = {
    english: document.language === 'en',
    ...(role === undefined ? {} : { role }),
    ...(size === usual ? {} : { size }),
  };
  return element('p', {}, element('pPr', {}, properties) + (place.begins ? runsXml(cell.text, style) : ''));
}
