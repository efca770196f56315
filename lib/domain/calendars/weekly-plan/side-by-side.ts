import { squeezed } from './plain-cells.ts';
import { fieldOf, whenFields } from './plan-columns.ts';
import type { PlanCell, PlanRow } from './plan-grid.ts';

/** Titles and notes may stand above. */
const deepest = 25;

/**
 * Two weeks side by side under the same headings (日期, 时间, 内容, 日期, 时间, 内容), as one table below the other. What stands
 * before them belongs to each. Any other table as it is.
 */
export function belowEachOther(rows: readonly PlanRow[]): readonly PlanRow[] {
  const at = rows.slice(0, deepest).findIndex((row) => tablesIn(row) !== null);
  const heading = rows[at];
  const tables = heading ? tablesIn(heading) : null;
  if (!heading || !tables) return rows;
  const [first, ...others] = tables;
  const below = rows.slice(at + 1);
  const ofFirst = below.filter((row) => saysIn(row, first) || !others.some((table) => saysIn(row, table)));
  return [
    ...rows.slice(0, at),
    ...[heading, ...ofFirst].map((row) => partOf(row, tables, first)),
    ...others.flatMap((table) =>
      below.filter((row) => saysIn(row, table)).map((row) => partOf(row, tables, table)),
    ),
  ];
}

/** Columns of one of the tables, from its first to before `to`. */
interface Table {
  readonly from: number;
  readonly to: number;
}

/** The tables a row of headings begins; null: only one. */
function tablesIn({ cells }: PlanRow): readonly [Table, ...Table[]] | null {
  const heads = cells.map(({ text, across }) => (across ? '' : squeezed(text)));
  const from = heads.findIndex((head, index) => head !== '' && heads.indexOf(head, index + 1) > 0);
  const starts = heads.flatMap((head, index) => (from >= 0 && head === heads[from] ? [index] : []));
  const tables = starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? cells.length }));
  const named = tables.map((table) => heads.slice(table.from, table.to).filter((head) => head !== ''));
  const [first, ...others] = named;
  const saysWhen = (some: readonly string[]): boolean =>
    some.some((head) => whenFields.some((field) => field === fieldOf(head)));
  // 姓名, 事项, 姓名, 事项: the days stand in the cells.
  const ofPeople =
    ['people', 'matter'].every((field) => first?.some((head) => fieldOf(head) === field)) &&
    !saysWhen(heads.slice(0, Math.max(from, 0)));
  const isTable = first !== undefined && (saysWhen(first) || ofPeople);
  const alike = others.every((one) => one.join('|') === first?.join('|'));
  const [table, ...more] = tables;
  return table && first && first.length > 1 && isTable && alike ? [table, ...more] : null;
}

function saysIn({ cells }: PlanRow, { from, to }: Table): boolean {
  return cells.slice(from, to).some(({ text, across }) => text !== '' && !across);
}

/** What stands before the tables and in one of them, all rows of one width. */
function partOf(row: PlanRow, tables: readonly Table[], { from, to }: Table): PlanRow {
  const before = row.cells.slice(0, tables[0]?.from);
  const width = Math.max(...tables.map((table) => table.to - table.from));
  const empty: PlanCell = { text: '', origin: row.number, across: false, struck: false };
  const own = row.cells.slice(from, to);
  return { ...row, cells: [...before, ...own, ...Array(width - own.length).fill(empty)] };
}
