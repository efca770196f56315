import { findHeader, readHeader } from './roster-columns.ts';
import type { Sheet } from './sheet.ts';

/** What heads names where no column says 姓名. */
const people = /^(?:参会|与会|出席|列席|旁听|组成|会议)?(?:人员|同志|成员|代表|委员)(?:名单)?$/u;

/**
 * The sheet with its names headed as names, where nothing in it says 姓名 but one column beside others that are understood
 * is headed by who stands in it: 序号 出席人员 工作单位 职务.
 */
export function withNamesHeaded(sheet: Sheet): Sheet {
  if (findHeader(sheet)) return sheet;
  const isPeople = (cell: string): boolean => people.test(cell.replaceAll(/\s/gu, ''));
  const head = sheet.rows.find(
    (row) => readHeader(row).columns.length > 0 && row.cells.filter(isPeople).length === 1,
  );
  if (!head) return sheet;
  const cells = head.cells.map((cell) => (isPeople(cell) ? `${cell.trim()}姓名` : cell));
  return { ...sheet, rows: sheet.rows.map((row) => (row === head ? { ...row, cells } : row)) };
}
