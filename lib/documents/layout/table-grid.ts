import type { TableCell, TableRow } from '../page.ts';

/** A cell with its place in the grid of rows and columns. */
export interface PlacedCell {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
}

/** Places cells into columns, stepping over places that a cell above reaches down into. */
export function placeCells(rows: readonly TableRow[], columns: number): readonly PlacedCell[] {
  const taken = new Set<string>();
  const placed: PlacedCell[] = [];
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (taken.has(`${at}:${column}`)) column += 1;
      const colSpan = Math.min(cell.colSpan ?? 1, Math.max(1, columns - column));
      const rowSpan = Math.min(cell.rowSpan ?? 1, rows.length - at);
      for (let down = 0; down < rowSpan; down += 1) {
        for (let across = 0; across < colSpan; across += 1) taken.add(`${at + down}:${column + across}`);
      }
      placed.push({ cell, row: at, column, rowSpan, colSpan });
      column += colSpan;
    }
  });
  return placed;
}
