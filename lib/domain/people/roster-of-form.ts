import { possibleName } from './name-and-post.ts';
import { fieldByEnding, fieldOf, type RosterField } from './roster-headings.ts';
import { type MergedCells, mergesByRow, type Sheet } from './sheet.ts';

/** A label of a form, with what is written beside it. */
interface Filled {
  readonly row: number;
  readonly field: RosterField;
  readonly label: string;
  readonly value: string;
}

/**
 * A form one person fills in (代表登记表: 姓名 王凯 性别 男, then 工作单位 区人大), as one row under headings; null: it is none.
 * A form says at least three things in two rows, of one name, and two of them beside each other.
 */
export function fromForm(sheet: Sheet): Sheet | null {
  const merges = mergesByRow(sheet);
  const labels = sheet.rows.flatMap(({ number, cells }) => labelsIn(number, cells, merges.get(number) ?? []));
  const filled = labels.filter(({ value }) => value !== '');
  const names = labels.filter(({ field }) => field === 'name');
  const [name] = names;
  const byRow = Map.groupBy(filled, ({ row }) => row);
  const isForm = names.length === 1 && byRow.size > 1 && filled.length > 2;
  const isAlong = [...byRow.values()].some((row) => row.length > 1);
  if (!name || !isForm || !isAlong || !possibleName.test(name.value)) return null;
  const rows = [
    { number: name.row - 1, cells: filled.map(({ label }) => label) },
    { number: name.row, cells: filled.map(({ value }) => value) },
  ];
  return { ...sheet, rows, mergedCells: [] };
}

/** A label has its answer at once to its right; what is a label itself is none. */
function labelsIn(row: number, cells: readonly string[], merges: readonly MergedCells[]): readonly Filled[] {
  return cells.flatMap((label, at) => {
    const field = fieldIn(label);
    if (!field) return [];
    const merge = merges.find(({ firstRow, firstColumn }) => firstRow === row && firstColumn === at + 1);
    const value = (cells[merge?.lastColumn ?? at + 1] ?? '').trim();
    return [{ row, field, label, value: fieldIn(value) ? '' : value }];
  });
}

function fieldIn(cell: string): RosterField | undefined {
  return fieldOf(cell) ?? fieldByEnding(cell);
}
