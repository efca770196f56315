import { fieldOf, isDayHead, isHalfHead } from './plan-columns.ts';
import { onlyText, type PlanCell, type PlanRow } from './plan-grid.ts';
import { isFooter } from './plan-marks.ts';

/** Columns that belong together under one head: 上午 over 时间 and 内容. */
interface Block {
  readonly head: string;
  readonly from: number;
  readonly to: number;
}

interface BlockHeading {
  readonly upper: PlanRow;
  readonly lower: PlanRow;
  readonly blocks: readonly Block[];
}

/** Titles and notes may stand above. */
const deepest = 25;

/**
 * A table whose columns come again and again under 上午 and 下午, or under each day, as the list it stands for: a line for
 * each block that says something. Any other table as it is.
 */
export function unfoldBlocks(rows: readonly PlanRow[]): readonly PlanRow[] {
  const heading = findBlocks(rows);
  if (!heading) return rows;
  const { upper, lower, blocks } = heading;
  const [first] = blocks as readonly [Block, ...Block[]];
  const name = isHalfHead(first.head) ? '午别' : '日期';
  const labels = upper.cells.slice(0, first.from).map((cell, index) => {
    const below = lower.cells[index];
    return cell.text === '' && below ? below : { ...cell, across: false };
  });
  const head = {
    ...lower,
    cells: [...labels, written(name, lower), ...lower.cells.slice(first.from, first.to)],
  };
  return rows.flatMap((row) => {
    if (row.number < lower.number) return [row];
    return row === lower ? [head] : unfolded(row, blocks, first.from);
  });
}

function findBlocks(rows: readonly PlanRow[]): BlockHeading | null {
  for (const [index, upper] of rows.slice(0, deepest).entries()) {
    const lower = rows[index + 1];
    const blocks = lower ? blocksOf(upper, lower) : [];
    if (lower && blocks.length > 1) return { upper, lower, blocks };
  }
  return null;
}

/** Blocks side by side, all with the same columns, of which one is the matter; none where anything else stands after them. */
function blocksOf(upper: PlanRow, lower: PlanRow): readonly Block[] {
  const fieldAt = (index: number): string | null => fieldOf(lower.cells[index]?.text ?? '');
  const isHead = ({ text, across }: PlanCell): boolean => !across && (isHalfHead(text) || isDayHead(text));
  const starts = upper.cells.flatMap((cell, index) => (isHead(cell) && fieldAt(index) ? [index] : []));
  const blocks = starts.map((from, at): Block => {
    const limit = starts[at + 1] ?? upper.cells.length;
    let to = from + 1;
    while (to < limit && fieldAt(to) !== null) to += 1;
    return { head: upper.cells[from]?.text ?? '', from, to };
  });
  const shape = ({ from, to }: Block): string =>
    Array.from({ length: to - from }, (_, index) => fieldAt(from + index)).join();
  const [first] = blocks;
  const alike = blocks.every((block) => shape(block) === (first ? shape(first) : ''));
  return first && alike && first.to - first.from > 1 && shape(first).split(',').includes('matter')
    ? blocks
    : [];
}

/** A line for each block that says something; a note stays one line, and so does a row that says nothing. */
function unfolded(row: PlanRow, blocks: readonly Block[], labels: number): readonly PlanRow[] {
  const before = row.cells.slice(0, labels);
  const note = onlyText(row);
  const said = blocks.filter(({ from, to }) =>
    row.cells.slice(from, to).some(({ text, across }) => text !== '' && !across),
  );
  if (said.length === 0 || (note !== null && isFooter(note))) {
    return [{ ...row, cells: note === null ? before : [written(note, row)] }];
  }
  return said.map(({ head, from, to }) => ({
    ...row,
    cells: [...before, written(head, row), ...row.cells.slice(from, to)],
  }));
}

function written(text: string, { number }: PlanRow): PlanCell {
  return { text, origin: number, across: false, struck: false };
}
