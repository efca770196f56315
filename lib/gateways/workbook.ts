import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { MergedCells, Sheet, SheetRow } from '#lib/domain/people/sheet.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { cellText } from './cell-text.ts';
import { readStruckCells, type StruckCells } from './struck-cells.ts';

export interface WorkbookLimits {
  readonly sheets: number;
  readonly rows: number;
  readonly cells: number;
}

export type WorkbookFault =
  | 'too-many-sheets'
  | 'too-many-rows'
  | 'too-many-cells'
  | 'too-many-merges'
  | 'encrypted'
  | 'damaged';

type Library = typeof import('@e965/xlsx');

/** A workbook's sheets as text; the library is loaded when the first file comes. Text is read as CSV, HTML or XML. */
export async function readWorkbook(
  content: Uint8Array | string,
  limits: WorkbookLimits,
): Promise<Result<readonly Sheet[], WorkbookFault>> {
  const library = await import('@e965/xlsx');
  // Workbooks older than Excel 97 hold text in a code page; its tables are large and rarely needed.
  if (typeof content !== 'string') library.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  const options = {
    dense: true,
    raw: true,
    cellFormula: false,
    cellHTML: false,
    cellNF: true,
    cellStyles: true,
    sheetRows: limits.rows + 1,
  } as const;
  try {
    const book = library.read(content, {
      ...options,
      type: typeof content === 'string' ? 'string' : 'array',
    });
    if (book.SheetNames.length > limits.sheets) return refuse('too-many-sheets');
    return readSheets(
      book.SheetNames.map((name, n) => ({
        ...{ name, sheet: book.Sheets[name] },
        hidden: (book.Workbook?.Sheets?.[n]?.Hidden ?? 0) !== 0,
        since1904: book.Workbook?.WBProps?.date1904 === true,
      })),
      library,
      limits,
      typeof content === 'string' ? [] : readStruckCells(content),
    );
  } catch (error) {
    return refuse(
      error instanceof Error && /password|encrypt/iu.test(error.message) ? 'encrypted' : 'damaged',
    );
  }
}

/** Three times what a cell of Excel holds; more is a quotation mark that was never closed. */
const LONGEST_CELL = 100_000;

interface NamedSheet {
  readonly name: string;
  readonly sheet: WorkSheet | undefined;
  readonly hidden: boolean;
  /** Its days are counted from 1904. */
  readonly since1904: boolean;
}

function readSheets(
  named: readonly NamedSheet[],
  library: Library,
  limits: WorkbookLimits,
  struck: StruckCells,
): Result<readonly Sheet[], WorkbookFault> {
  const sheets: Sheet[] = [];
  let cells = 0;
  let merged = 0;
  for (const [index, { name, sheet, hidden, since1904 }] of named.entries()) {
    const data = sheet?.['!data'] ?? [];
    if (data.length > limits.rows) return refuse('too-many-rows');
    cells += data.reduce((sum, row) => sum + (row?.length ?? 0), 0);
    if (cells > limits.cells) return refuse('too-many-cells');
    const mergedCells = readMerges(sheet);
    const width = data.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
    merged += mergedCells.reduce((sum, merge) => sum + cellsUnder(merge, data.length, width), 0);
    if (merged > limits.cells) return refuse('too-many-merges');
    const rows = readRows(sheet, (cell) => cellText(cell, library, since1904), struck[index]);
    if (rows.some((row) => row.cells.some((cell) => cell.length > LONGEST_CELL))) return refuse('damaged');
    sheets.push({
      name,
      rows,
      mergedCells,
      ...(hidden ? { hidden } : {}),
    });
  }
  return ok(sheets);
}

function readRows(
  sheet: WorkSheet | undefined,
  textOf: (cell: CellObject | undefined) => string,
  struck: ReadonlySet<string> | undefined,
): readonly SheetRow[] {
  const rows: SheetRow[] = [];
  const data: readonly (readonly CellObject[] | undefined)[] = sheet?.['!data'] ?? [];
  for (const [index, row] of data.entries()) {
    const cells = Array.from(row ?? [], textOf);
    while (cells.at(-1) === '') cells.pop();
    if (cells.length === 0) continue;
    const lines = struck?.size
      ? cells.flatMap((_, i) => (struck.has(`${index + 1},${i + 1}`) ? [i + 1] : []))
      : [];
    const hidden = sheet?.['!rows']?.[index]?.hidden === true;
    rows.push({
      ...{ number: index + 1, cells },
      ...(lines.length > 0 ? { struck: lines } : {}),
      ...(hidden ? { hidden } : {}),
    });
  }
  return rows;
}

function readMerges(sheet: WorkSheet | undefined): readonly MergedCells[] {
  return (sheet?.['!merges'] ?? []).map(({ s, e }) => ({
    firstRow: s.r + 1,
    lastRow: e.r + 1,
    firstColumn: s.c + 1,
    lastColumn: e.c + 1,
  }));
}

/** Cells of a sheet that merged cells reach over. Those of one sheet never overlap, unless somebody made it so. */
function cellsUnder(merge: MergedCells, rows: number, width: number): number {
  const down = Math.max(1, Math.min(merge.lastRow, rows) - merge.firstRow + 1);
  return down * Math.max(1, Math.min(merge.lastColumn, width) - merge.firstColumn + 1);
}
