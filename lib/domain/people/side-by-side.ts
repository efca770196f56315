import { findHeader, readHeader } from './roster-columns.ts';
import { isOfOthers, isSameHeading } from './roster-headings.ts';
import type { Sheet, SheetRow } from './sheet.ts';

/**
 * Rosters of different columns side by side (组成人员 姓名 职务 | 列席人员 姓名 单位 职务), each as a sheet of its own whose cells
 * stand where they stood. The same columns again are no other roster: `readHeader` reads them as blocks. A second 姓名 under a
 * heading for assistants (联络员) is theirs, and left alone.
 */
export function apart(sheet: Sheet): readonly Sheet[] {
  const header = findHeader(sheet);
  const row = sheet.rows.find(({ number }) => number === header?.row);
  const above = sheet.rows.find(({ number }) => number === (header?.row ?? 0) - 1);
  if (!row || above?.cells.some(isOfOthers)) return [sheet];
  const [second] = beginnings(row);
  if (second === undefined) return [sheet];
  const left = between(sheet, 0, second);
  const right = between(sheet, second, Number.POSITIVE_INFINITY);
  return [left, ...apart(right)];
}

/** Where the next roster begins: at the first heading that stands there already, before another 姓名. */
function beginnings(row: SheetRow): readonly number[] {
  const { columns, blocks } = readHeader(row);
  const name = columns.find(({ field }) => field === 'name');
  if (!name || blocks.length > 1) return [];
  const isName = (heading: string): boolean => isSameHeading(heading, name.heading);
  const next = row.cells.findIndex((heading, at) => at >= name.column && isName(heading));
  if (next < 0) return [];
  const seen = (at: number): boolean =>
    row.cells.slice(0, at).some((heading) => isSameHeading(heading, row.cells[at] ?? ''));
  const first = row.cells.findIndex(
    (heading, at) => at >= name.column && at <= next && heading.trim() !== '' && seen(at),
  );
  return [first];
}

/** The sheet with nothing in other columns (from 0). */
function between(sheet: Sheet, from: number, to: number): Sheet {
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) => (at >= from && at < to ? cell : '')),
  }));
  return { ...sheet, rows: rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
}
