import type { MergedCells, Sheet, SheetRow } from '../../people/sheet.ts';
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
  readonly cells: readonly PlanCell[];
}

const nothing = { text: '', across: false, struck: false } as const;

/** The rows of a sheet, all of one width, with what merged cells hold in every cell they cover. */
export function planRows(sheet: Sheet): readonly PlanRow[] {
  const width = Math.max(0, ...sheet.rows.map(({ cells }) => cells.length));
  const merges = mergesByRow(sheet);
  const byNumber = new Map(sheet.rows.map((row) => [row.number, row]));
  return sheet.rows.map((row) => {
    const cells = Array.from({ length: width }, (_, index) => ownCell(row, index));
    for (const merge of merges.get(row.number) ?? []) {
      const origin = byNumber.get(merge.firstRow);
      if (origin) fill(cells, merge, ownCell(origin, merge.firstColumn - 1), row.number);
    }
    return { number: row.number, cells };
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

/** Rows covered by merged cells, all together: more is no plan but an attack. */
const mostCovered = 200_000;

/** The place of the first row with this number or a later one. */
function firstFrom(rows: Sheet['rows'], number: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function mergesByRow(sheet: Sheet): ReadonlyMap<number, readonly MergedCells[]> {
  const byRow = new Map<number, MergedCells[]>();
  let covered = 0;
  for (const merge of sheet.mergedCells) {
    for (let at = firstFrom(sheet.rows, merge.firstRow); at < sheet.rows.length; at++) {
      const number = sheet.rows[at]?.number ?? 0;
      if (number > merge.lastRow || covered > mostCovered) break;
      covered += 1;
      const list = byRow.get(number);
      if (list) list.push(merge);
      else byRow.set(number, [merge]);
    }
  }
  return byRow;
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
