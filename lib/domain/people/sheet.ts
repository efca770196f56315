/** A table as it came out of a file: text only, formulas never evaluated. */
export interface Sheet {
  readonly name: string;
  /** Rows that hold anything, from the top. */
  readonly rows: readonly SheetRow[];
  readonly mergedCells: readonly MergedCells[];
  /** Nobody sees it in their program; left out: it is seen. */
  readonly hidden?: boolean;
}

export interface SheetRow {
  /** As the person sees it in their program, counted from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Columns, counted from 1, whose text is struck through; left out: none, or not known. */
  readonly struck?: readonly number[];
  /** Nobody sees it in their program; left out: it is seen, or not known. */
  readonly hidden?: boolean;
}

/** Counted from 1, both ends included. */
export interface MergedCells {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** The merged cells that reach over each row that holds anything. */
export function mergesByRow({ rows, mergedCells }: Sheet): ReadonlyMap<number, readonly MergedCells[]> {
  const last = rows.at(-1)?.number ?? 0;
  const byRow = new Map<number, MergedCells[]>(rows.map(({ number }) => [number, []]));
  for (const merge of mergedCells)
    for (let row = merge.firstRow; row <= Math.min(merge.lastRow, last); row += 1)
      byRow.get(row)?.push(merge);
  return byRow;
}

/** Whether merged cells reach over a column. */
export function isOver({ firstColumn, lastColumn }: MergedCells, column: number): boolean {
  return column >= firstColumn && column <= lastColumn;
}
