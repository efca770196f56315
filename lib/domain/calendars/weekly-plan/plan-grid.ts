import { type MergedCells, mergesByRow, type Sheet, type SheetRow } from '../../people/sheet.ts';
import { squeezed } from './plain-cells.ts';

export interface PlanCell {
  /** As written, lines kept. */
  readonly text: string;
  /** The row it is written in: an earlier one where a merged cell reaches down. */
  readonly origin: number;
  /** It is here only because a merged cell reaches across. */
  readonly across: boolean;
  /** Struck through, as a person sees it. */
  readonly struck: boolean;
}

export interface PlanRow {
  readonly number: number;
  /** Nobody sees it in their program: filtered away, or put aside. */
  readonly hidden: boolean;
  readonly cells: readonly PlanCell[];
}

const nothing = { text: '', across: false, struck: false } as const;

/** Columns that are looked at: a lone cell further to the right is a slip, and would make every row as wide. */
const widest = 200;

/** The rows of a sheet, all of one width, with what merged cells hold in every cell they cover. */
export function planRows(sheet: Sheet): readonly PlanRow[] {
  const width = sheet.rows.reduce((most, { cells }) => Math.max(most, Math.min(cells.length, widest)), 0);
  const merges = mergesByRow(sheet);
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]));
  return sheet.rows.map((row) => {
    const cells = Array.from({ length: width }, (_, index) => ownCell(row, index));
    for (const merge of merges.get(row.number) ?? []) {
      const origin = byNumber.get(merge.firstRow);
      if (origin) fill(cells, merge, ownCell(origin, merge.firstColumn - 1), row.number);
    }
    return { number: row.number, hidden: row.hidden === true, cells };
  });
}

function ownCell(row: SheetRow, index: number): PlanCell {
  const text = (row.cells[index] ?? '').trim();
  return { text, origin: row.number, across: false, struck: row.struck?.includes(index + 1) ?? false };
}

function fill(cells: PlanCell[], merge: MergedCells, from: PlanCell, row: number): void {
  if (from.text === '') return;
  for (let column = merge.firstColumn; column <= Math.min(merge.lastColumn, cells.length); column++) {
    if (row === merge.firstRow && column === merge.firstColumn) continue;
    cells[column - 1] = { ...from, across: column > merge.firstColumn };
  }
}

/** A cell of a list, where a cell merged across belongs to its first column only. */
export function listCell(row: PlanRow, column: number): PlanCell {
  const cell = row.cells[column - 1];
  return cell && !cell.across ? cell : { ...nothing, origin: row.number };
}

/** What a person reads in a row, each cell once. */
export function rowText(row: PlanRow): string {
  const texts = row.cells
    .filter(({ across, text }) => !across && text !== '')
    .map(({ text }) => squeezed(text));
  return texts.join(' · ').slice(0, 300);
}

/** The one text of a row that holds a single one (a title, a banner, a note); null where there are more. */
export function onlyText(row: PlanRow): string | null {
  const own = row.cells.filter(({ across, text, origin }) => !across && text !== '' && origin === row.number);
  const others = row.cells.some(({ text, origin }) => text !== '' && origin !== row.number);
  return own.length === 1 && !others ? (own[0]?.text ?? null) : null;
}
