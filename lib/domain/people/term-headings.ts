import { readHeader } from './roster-columns.ts';
import { fieldOf } from './roster-headings.ts';
import type { MergedCells, Sheet, SheetRow } from './sheet.ts';

/** What stands under the heading of a term for its two ends, without spaces and brackets. */
const begins = /^(?:起|自|从|始|开始|起始)(?:时间|日期|年月|日)?$/u;
const ends = /^(?:止|至|到|终|结束|截止|终止|届满)(?:时间|日期|年月|日)?$/u;

/**
 * The sheet with both ends of a term under headings of their own: 起 and 止 below 任职时间 become 任职起 and 任职止, and the
 * second column of a 任职时间 that is merged over two is its end.
 */
export function withTermsNamed(sheet: Sheet): Sheet {
  const rows = [...sheet.rows];
  for (const [at, row] of sheet.rows.entries()) {
    const below = sheet.rows[at + 1];
    for (const term of termsIn(row)) {
      if (below && isOverEnds(row, below, term)) rows[at + 1] = named(rows[at + 1] ?? below, term);
      else if (isWide(row, term, sheet.mergedCells) && hasName(row)) rows[at] = named(rows[at] ?? row, term);
    }
  }
  return { ...sheet, rows };
}

/** Where a term is headed; nothing stands at once to its right. */
function termsIn({ cells }: SheetRow): readonly number[] {
  return cells.flatMap((cell, at) => {
    const isTerm = /[任起]/u.test(cell) && fieldOf(cell) === 'from';
    return isTerm && isEmpty(cells[at + 1]) ? [at] : [];
  });
}

function isOverEnds(row: SheetRow, below: SheetRow, at: number): boolean {
  const isBoth = begins.test(plain(below.cells[at])) && ends.test(plain(below.cells[at + 1]));
  return isBoth && (hasName(row) || hasName(below));
}

function isWide({ number }: SheetRow, at: number, merges: readonly MergedCells[]): boolean {
  return merges.some(
    ({ firstRow, firstColumn, lastColumn }) =>
      firstRow === number && firstColumn === at + 1 && lastColumn === at + 2,
  );
}

function named(row: SheetRow, at: number): SheetRow {
  return { ...row, cells: row.cells.with(at, '任职起').toSpliced(at + 1, 1, '任职止') };
}

function hasName(row: SheetRow): boolean {
  return readHeader(row).columns.some(({ field }) => field === 'name');
}

function isEmpty(cell: string | undefined): boolean {
  return plain(cell) === '';
}

function plain(cell = ''): string {
  return cell.normalize('NFKC').replaceAll(/\([^)]*\)|\s/gu, '');
}
