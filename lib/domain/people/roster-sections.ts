import type { RosterColumn } from './roster-columns.ts';
import type { RosterField } from './roster-headings.ts';
import type { MergedCells, SheetRow } from './sheet.ts';

/** A row that heads those below it: 第一代表团（32人）, 二、列席人员. */
export interface RosterSection {
  readonly title: string;
  /** What it says of everybody below who does not say it themselves. */
  readonly says: Readonly<Partial<Record<RosterField, string>>>;
}

const numeral = /^[（(]?(?:[一二三四五六七八九十百]+|\d+)[）)]?[、.．]\s*/u;
const count = /\s*[（(]?\s*[共计:：]*\s*\d+\s*[人名位]\s*[）)]?\s*$/u;
const units =
  /(?:代表团|代表组|委员会|常委会|办公室|政府|法院|检察院|总工会|联合会|公司|学校|中学|小学|医院|中心|街道|[委室局院部处科组镇乡])$/u;
const kinds = /(?:人员|代表|委员|同志|领导|嘉宾|名单)$/u;
const capacities = /列席|旁听|工作人员|会务|出席|组成人员/u;
/** Only its place in a list, or only how many: no part of a title by itself. */
const loose = /^(?:[一二三四五六七八九十百]+[、.．]?|[共计:：\s]*\d+\s*[人名位]?)$/u;

/** The section a row begins; null: it is somebody's row, or nobody's. */
export function sectionOf(
  row: SheetRow,
  columns: readonly RosterColumn[],
  merges: readonly MergedCells[],
): RosterSection | null {
  const held = row.cells.flatMap((cell, index) =>
    cell.trim() === '' || loose.test(cell.trim()) ? [] : [{ text: cell.trim(), column: index + 1 }],
  );
  const [only, ...more] = held;
  if (!only || more.length > 0) return null;
  const title = only.text
    .replace(numeral, '')
    .replace(count, '')
    .replace(/[:：]$/u, '')
    .trim();
  if (title === '' || title.length > 40) return null;
  const field = columns.find(({ column }) => column === only.column)?.field;
  const isWide = merges.some(
    (merge) =>
      isIn(row.number, only.column, merge) &&
      columns.filter(({ column }) => isIn(row.number, column, merge)).length > 1,
  );
  const isMarked = isWide || title !== only.text;
  const isKnown = units.test(title) || kinds.test(title);
  const isTitle =
    field === 'name'
      ? isWide || (isKnown && (isMarked || title.length > 3))
      : isMarked || (field === undefined && isKnown);
  return isTitle ? { title, says: saidBy(title) } : null;
}

function saidBy(title: string): RosterSection['says'] {
  if (title.endsWith('代表团')) return { delegation: title };
  if (capacities.test(title)) return { capacity: title };
  return units.test(title) ? { body: title } : {};
}

function isIn(row: number, column: number, merge: MergedCells): boolean {
  return (
    row >= merge.firstRow && row <= merge.lastRow && column >= merge.firstColumn && column <= merge.lastColumn
  );
}
