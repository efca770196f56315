import { fieldOf, isDayHead, isHalfHead } from './plan-columns.ts';
import { onlyText, type PlanCell, type PlanRow } from './plan-grid.ts';
import { beginsNotes, isFooter } from './plan-marks.ts';

/** Columns that come again and again under heads: 上午 over 时间 and 内容, 下午 over the same. */
interface Blocks {
  readonly heads: readonly { readonly text: string; readonly from: number }[];
  /** How many columns each head has of what all of them have. */
  readonly width: number;
}

/** Titles and notes may stand above. */
const deepest = 25;

/**
 * A table whose columns come again and again under 上午 and 下午, or under each day, as the list it stands for: a line for
 * each block that says something, with every column that belongs to none. Headings said again, perhaps of other days, stay
 * headings. Any other table as it is.
 */
export function unfoldBlocks(rows: readonly PlanRow[]): readonly PlanRow[] {
  const at = rows.slice(0, deepest).findIndex((row, index) => blocksOf(row, rows[index + 1]) !== null);
  const [upper, lower] = [rows[at], rows[at + 1]];
  const found = upper ? blocksOf(upper, lower) : null;
  if (!found || !upper || !lower) return rows;
  const heading = headingOf(upper, lower, found);
  const lines: PlanRow[] = [...rows.slice(0, at + 1), heading];
  let blocks = found;
  let noted = false;
  for (let index = at + 2; index < rows.length; index++) {
    const [row, next] = rows.slice(index, index + 2) as [PlanRow, PlanRow | undefined];
    const again = blocksOf(row, next);
    if (next && again && isOneShape(again, found)) {
      blocks = again;
      lines.push({ ...heading, number: row.number }, { ...heading, number: next.number });
      index += 1;
    } else {
      noted = beginsNotes(row) || (noted && !isLabelled(row, blocks));
      lines.push(...unfolded(row, noted ? headless(blocks) : blocks));
    }
  }
  return lines;
}

/** Whether something stands before the blocks. */
function isLabelled({ cells }: PlanRow, { heads }: Blocks): boolean {
  return cells.slice(0, heads[0]?.from).some(({ text, across }) => text !== '' && !across);
}

/** Notes below a table are of no half day, in whatever column they stand. */
function headless({ heads, width }: Blocks): Blocks {
  return { heads: heads.map((head) => ({ ...head, text: '' })), width };
}

/** Heads side by side, all over columns that begin alike, of which one is the matter. */
function blocksOf(upper: PlanRow, lower: PlanRow | undefined): Blocks | null {
  const fieldAt = (index: number): string | null => fieldOf(lower?.cells[index]?.text ?? '');
  const isHead = ({ text, across }: PlanCell): boolean => !across && (isHalfHead(text) || isDayHead(text));
  const heads = upper.cells.flatMap((cell, from) =>
    isHead(cell) && fieldAt(from) ? [{ text: cell.text, from }] : [],
  );
  if (!lower || heads.length < 2) return null;
  const shapes = heads.map(({ from }) => {
    const behind = upper.cells.slice(from + 1).findIndex(({ text, across }) => text !== '' && !across);
    const below = lower.cells.slice(from, behind < 0 ? upper.cells.length : from + 1 + behind);
    return below.map(({ text }) => fieldOf(text) ?? text);
  });
  const [first = []] = shapes;
  const differs = first.findIndex((name, index) => shapes.some((shape) => shape[index] !== name));
  const width = differs < 0 ? first.length : differs;
  return width > 1 && first.slice(0, width).includes('matter') ? { heads, width } : null;
}

function isOneShape(a: Blocks, b: Blocks): boolean {
  return (
    a.width === b.width && a.heads.map(({ from }) => from).join() === b.heads.map(({ from }) => from).join()
  );
}

function headingOf(upper: PlanRow, lower: PlanRow, blocks: Blocks): PlanRow {
  const [first] = blocks.heads;
  const name = isHalfHead(first?.text ?? '') ? '午别' : '日期';
  const both = lower.cells.map((cell, index) => {
    const texts = isIn(blocks, index) ? [cell.text] : [upper.cells[index]?.text ?? '', cell.text];
    return written([...new Set(texts)].filter((text) => text !== '').join(' '), lower);
  });
  return line(lower, both, blocks, { text: name, from: first?.from ?? 0 });
}

/** A line for each block that says something; a note stays one line, and so does a row that says nothing in any. */
function unfolded(row: PlanRow, blocks: Blocks): readonly PlanRow[] {
  const note = onlyText(row);
  if (note !== null && isFooter(note)) return [{ ...row, cells: [written(note, row)] }];
  const said = blocks.heads.filter(({ from }) =>
    row.cells.slice(from, from + blocks.width).some(({ text, across }) => text !== '' && !across),
  );
  const silent = { text: '', from: blocks.heads[0]?.from ?? 0 };
  return (said.length === 0 ? [silent] : said).map((head) => line(row, row.cells, blocks, head));
}

/** What stands before the blocks, a block under its head, and what stands between and behind them. */
function line(
  row: PlanRow,
  cells: readonly PlanCell[],
  blocks: Blocks,
  { text, from }: Blocks['heads'][number],
): PlanRow {
  const start = blocks.heads[0]?.from ?? 0;
  return {
    ...row,
    cells: [
      ...cells.slice(0, start),
      written(text, row),
      ...cells.slice(from, from + blocks.width),
      ...cells.filter((_, index) => index > start && !isIn(blocks, index)),
    ],
  };
}

function isIn({ heads, width }: Blocks, index: number): boolean {
  return heads.some(({ from }) => index >= from && index < from + width);
}

function written(text: string, { number }: PlanRow): PlanCell {
  return { text, origin: number, across: false, struck: false };
}
