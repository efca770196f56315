import { isLikelyName, isSurelyName, possibleName } from './name-and-post.ts';
import { fieldByEnding, fieldOf, type RosterField } from './roster-headings.ts';
import { type MergedCells, mergesByRow, type Sheet } from './sheet.ts';

/** A label of a form, with what is written beside it. */
interface Filled {
  readonly row: number;
  /** Counted from 0. */
  readonly at: number;
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
  if (!name || !isForm || !isAlong || !possibleName.test(name.value) || isTable(sheet, name)) return null;
  const rows = [
    { number: name.row - 1, cells: filled.map(({ label }) => label) },
    { number: name.row, cells: filled.map(({ value }) => value) },
  ];
  return { ...sheet, rows, mergedCells: [] };
}

/**
 * Whether people stand below 姓名, as they do in a table: 姓名 签名 over 王凯 and 李敏, and who filled it in above or under
 * them. What stands beside it may look like a name (姓名 车牌), and so may a label that is not known (籍贯): one below is not enough then.
 */
function isTable(sheet: Sheet, name: Filled): boolean {
  const below = sheet.rows.filter(
    ({ number, cells }) => number > name.row && cells.some((cell) => cell.trim() !== ''),
  );
  const end = below.findIndex(({ cells }) => cells.some(fieldIn) || !isSurelyName(cells[name.at] ?? ''));
  const people = end < 0 ? below.length : end;
  return people >= (isLikelyName(name.value) ? 2 : 1);
}

/** A label has its answer at once to its right; what is a label itself is none. */
function labelsIn(row: number, cells: readonly string[], merges: readonly MergedCells[]): readonly Filled[] {
  return cells.flatMap((label, at) => {
    const field = fieldIn(label);
    if (!field) return [];
    const merge = merges.find(({ firstRow, firstColumn }) => firstRow === row && firstColumn === at + 1);
    const value = (cells[merge?.lastColumn ?? at + 1] ?? '').trim();
    return [{ row, at, field, label, value: fieldIn(value) ? '' : value }];
  });
}

function fieldIn(cell: string): RosterField | undefined {
  return fieldOf(cell) ?? fieldByEnding(cell);
}
