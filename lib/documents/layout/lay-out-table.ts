import type { FontSet } from '../fonts/font-set.ts';
import type { TableBlock, TableRow } from '../page.ts';
import type { TypeRole } from '../page-text.ts';
import { INK } from '../page-text.ts';
import { points } from '../points.ts';
import { breakLines, type Line } from './break-lines.ts';
import type { Mark } from './mark.ts';
import { placeLine } from './place-line.ts';
import { shapeText } from './shape-text.ts';
import { type PlacedCell, placeCells } from './table-grid.ts';

/** What a table takes from the page around it; lengths in points. */
export interface TableRoom {
  readonly width: number;
  /** Height of an empty page: a row higher than this has to be divided. */
  readonly capacity: number;
  readonly size: number;
  readonly role: TypeRole;
  readonly chinese: boolean;
}

/** A strip of a table that is never divided. */
export interface Band {
  readonly height: number;
  /** Whether a page may end below it. */
  readonly open: boolean;
}

export interface TableLayout {
  readonly bands: readonly Band[];
  readonly headHeight: number;
  /**
   * Marks of the head and the bands from `from` up to `to`, the head's top at the origin. To be called once for each
   * page in order: words of a divided cell go on where the last page left them.
   */
  draw(from: number, to: number): readonly Mark[];
}

const PAD = { x: 4, y: 3 };
const LEADING = 1.45;
const RULE = 0.6;
/** A group of rows held by one cell is kept together up to this share of a page. */
const KEEP_GROUP = 0.45;

/** Sets a table: widths from the columns' shares, heights from the words. */
export function layOutTable(block: TableBlock, room: TableRoom, fonts: FontSet): TableLayout {
  const context: Context = { block, room, fonts, edges: columnEdges(block, room.width) };
  const head = setRows(block.head, context, 'heiti');
  const body = setRows(block.rows, context, block.role ?? room.role);
  const headHeight = head.heights.reduce((sum, height) => sum + height, 0);
  const { bands, firstBand } = cutBands(body, block, room.capacity - headHeight);
  const tops = cumulative(bands.map((band) => band.height));
  const headTops = cumulative(head.heights);
  const progress = new Map<SetCell, number>();
  return {
    bands,
    headHeight,
    draw(from, to) {
      const start = tops[from] ?? 0;
      const end = tops[to] ?? start;
      const cells = body.cells.flatMap((cell) => {
        const top = tops[firstBand[cell.placed.row] ?? 0] ?? 0;
        const bottom = tops[firstBand[cell.placed.row + cell.placed.rowSpan] ?? bands.length] ?? top;
        if (bottom <= start || top >= end) return [];
        const whole = top >= start && bottom <= end;
        const slot = {
          top: headHeight + Math.max(top, start) - start,
          bottom: headHeight + Math.min(bottom, end) - start,
        };
        return drawCell(cell, slot, whole, context, progress);
      });
      const heads = head.cells.flatMap((cell) => {
        const top = headTops[cell.placed.row] ?? 0;
        const bottom = headTops[cell.placed.row + cell.placed.rowSpan] ?? headHeight;
        return drawCell(cell, { top, bottom }, true, context, progress);
      });
      return [...heads, ...cells];
    },
  };
}

interface Context {
  readonly block: TableBlock;
  readonly room: TableRoom;
  readonly fonts: FontSet;
  readonly edges: readonly number[];
}

interface SetCell {
  readonly placed: PlacedCell;
  readonly lines: readonly Line[];
  readonly pitch: number;
}

interface SetRows {
  readonly cells: readonly SetCell[];
  readonly heights: readonly number[];
}

function columnEdges(block: TableBlock, width: number): readonly number[] {
  const total = block.columns.reduce((sum, column) => sum + column.width, 0);
  return cumulative(block.columns.map((column) => (column.width / total) * width));
}

function cumulative(lengths: readonly number[]): readonly number[] {
  const out = [0];
  for (const length of lengths) out.push((out.at(-1) ?? 0) + length);
  return out;
}

function setRows(rows: readonly TableRow[], context: Context, role: TypeRole): SetRows {
  const cells = placeCells(rows, context.block.columns.length).map((placed) =>
    setCell(placed, role, context),
  );
  const heights = rows.map((row) => points(row.height ?? 0));
  for (const cell of cells.filter((each) => each.placed.rowSpan === 1)) {
    const { row } = cell.placed;
    heights[row] = Math.max(heights[row] ?? 0, heightOf(cell));
  }
  for (const cell of cells.filter((each) => each.placed.rowSpan > 1)) {
    const { row, rowSpan } = cell.placed;
    const has = heights.slice(row, row + rowSpan).reduce((sum, height) => sum + height, 0);
    const last = row + rowSpan - 1;
    heights[last] = (heights[last] ?? 0) + Math.max(0, heightOf(cell) - has);
  }
  return { cells, heights };
}

function heightOf(cell: SetCell): number {
  return cell.lines.length * cell.pitch + 2 * PAD.y;
}

function setCell(placed: PlacedCell, role: TypeRole, context: Context): SetCell {
  const { cell, column, colSpan } = placed;
  const { room, block, fonts, edges } = context;
  const size = cell.size ?? block.size ?? room.size;
  const width = (edges[column + colSpan] ?? 0) - (edges[column] ?? 0) - 2 * PAD.x;
  const style = {
    role: cell.role ?? role,
    size,
    tracking: 0,
    chinese: room.chinese,
    ...(cell.ref === undefined ? {} : { ref: cell.ref }),
  };
  const text =
    cell.vertical === true && typeof cell.text === 'string' ? [...cell.text].join('\n') : cell.text;
  const align = cell.align ?? block.columns[column]?.align ?? 'left';
  const lines = breakLines(shapeText(text, style, fonts), { width, first: 0, rest: 0 }, align);
  return { placed, lines, pitch: size * (cell.vertical === true ? 1.15 : LEADING) };
}

/** One band a row; a row that may or must be divided is one band a line. */
function cutBands(
  rows: SetRows,
  block: TableBlock,
  capacity: number,
): { readonly bands: readonly Band[]; readonly firstBand: readonly number[] } {
  const closed = closedRows(rows, block, capacity);
  const pitches = rows.heights.map(() => 1);
  for (const { placed, pitch } of rows.cells) pitches[placed.row] = Math.max(pitches[placed.row] ?? 1, pitch);
  const bands: Band[] = [];
  const firstBand = rows.heights.map((height, row) => {
    const first = bands.length;
    const open = !closed.has(row);
    const lines = Math.round((height - 2 * PAD.y) / (pitches[row] ?? 1));
    if ((block.splitRows !== true && height <= capacity) || lines < 2) bands.push({ height, open });
    else {
      for (let line = 0; line < lines; line += 1) {
        const edge = (line === 0 ? PAD.y : 0) + (line === lines - 1 ? PAD.y : 0);
        bands.push({
          height: (height - 2 * PAD.y) / lines + edge,
          open: line === lines - 1 ? open : line > 0,
        });
      }
    }
    return first;
  });
  return { bands, firstBand };
}

/** Rows after which no page may end because a spanning cell holds them to the next, unless the group is too high. */
function closedRows(rows: SetRows, block: TableBlock, capacity: number): ReadonlySet<number> {
  const closed = new Set<number>();
  block.rows.forEach((row, at) => {
    if (row.keepWithNext === true) closed.add(at);
  });
  for (const { placed } of rows.cells) {
    const height = rows.heights
      .slice(placed.row, placed.row + placed.rowSpan)
      .reduce((sum, each) => sum + each, 0);
    if (placed.rowSpan === 1 || height > capacity * KEEP_GROUP) continue;
    for (let row = placed.row; row < placed.row + placed.rowSpan - 1; row += 1) closed.add(row);
  }
  return closed;
}

function drawCell(
  cell: SetCell,
  slot: { readonly top: number; readonly bottom: number },
  whole: boolean,
  context: Context,
  progress: Map<SetCell, number>,
): readonly Mark[] {
  const { placed, pitch } = cell;
  const left = context.edges[placed.column] ?? 0;
  const width = (context.edges[placed.column + placed.colSpan] ?? left) - left;
  const height = slot.bottom - slot.top;
  const from = whole ? 0 : (progress.get(cell) ?? 0);
  const pad = from === 0 ? PAD.y : 0;
  const fits = Math.max(0, Math.floor((height - pad + 0.01) / pitch));
  const all = whole || cell.lines.length <= fits;
  const lines = all ? cell.lines : cell.lines.slice(from, from + fits);
  progress.set(cell, from + lines.length);
  const middle = all && placed.cell.valign !== 'top';
  const offset = middle ? (height - lines.length * pitch) / 2 : pad;
  const border = context.block.borders === 'none' ? {} : { stroke: INK, strokeWidth: RULE };
  const fill = placed.cell.fill === undefined ? {} : { fill: placed.cell.fill };
  const frame: readonly Mark[] =
    context.block.borders === 'none' && placed.cell.fill === undefined
      ? []
      : [{ kind: 'rect', x: left, y: slot.top, width, height, ...border, ...fill }];
  return [
    ...frame,
    ...lines.flatMap((line, at) => placeLine(line, left + PAD.x, slot.top + offset + at * pitch, pitch)),
  ];
}
