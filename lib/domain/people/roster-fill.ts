import { nameColumn, type RosterHeader, readHeader } from './roster-columns.ts';
import { isHeader } from './roster-header-again.ts';
import type { MergedCells, SheetRow } from './sheet.ts';

/** The rows with what their cells leave unsaid, because it is written once: in merged cells, or above and then 同上. */
export function filledRows(
  rows: readonly SheetRow[],
  first: RosterHeader,
  merges: ReadonlyMap<number, readonly MergedCells[]>,
): readonly SheetRow[] {
  return withDittos(fillMerged(rows, merges), first);
}

const ditto = /^\s*(?:同\s*上|[〃″])\s*$/u;

/**
 * 同上 and 〃 as what the row of a person above says, whatever stands between the two (a title, headings again, the end of a
 * page), but for names: nobody is somebody else again.
 */
function withDittos(rows: readonly SheetRow[], first: RosterHeader): readonly SheetRow[] {
  if (!rows.some(({ cells }) => cells.some((cell) => ditto.test(cell)))) return rows;
  const names = new Set(first.blocks.map((offset) => nameColumn(first.columns) + offset));
  let above: readonly string[] = [];
  return rows.map((row) => {
    const cells = row.cells.map((cell, at) =>
      ditto.test(cell) && !names.has(at + 1) ? (above[at] ?? '') : cell,
    );
    const filled = cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [at + 1]));
    const isOfPerson = filled.length > 1 && filled.some((column) => names.has(column));
    if (isOfPerson && !isHeader(readHeader(row), first)) above = cells;
    return { ...row, cells };
  });
}

/** A unit written once for several rows counts in each of them. */
function fillMerged(
  rows: readonly SheetRow[],
  merges: ReadonlyMap<number, readonly MergedCells[]>,
): readonly SheetRow[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return rows.map((row) => {
    const above = merges.get(row.number)?.filter(({ firstRow }) => firstRow < row.number) ?? [];
    if (above.length === 0) return row;
    const cells = [...row.cells];
    for (const merge of above) {
      const index = merge.firstColumn - 1;
      while (cells.length <= index) cells.push('');
      cells[index] = byNumber.get(merge.firstRow)?.cells[index] ?? '';
    }
    return { ...row, cells };
  });
}
