import { withNamesHeaded } from './name-headings.ts';
import { withOthersNamed } from './of-others.ts';
import { columnLetter, findHeader, readHeader } from './roster-columns.ts';
import { isSameHeading } from './roster-headings.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { withTermsNamed } from './term-headings.ts';
import { withTicksWorded } from './ticked-columns.ts';

/** One roster of a sheet. */
export interface OneRoster {
  readonly sheet: Sheet;
  /** Where it begins beside another, and what stands above it there (`none`: nothing); null: it is the first. */
  readonly beside: { readonly title: string; readonly letter: string } | null;
}

/**
 * Rosters of different columns side by side (组成人员 姓名 职务 | 列席人员 姓名 单位 职务), each as a sheet of its own whose cells
 * stand where they stood. The same columns again are no other roster: `readHeader` reads them as blocks. Nor is a second
 * 姓名 of an assistant or a relative: `withOthersNamed`.
 */
export function apart(sheet: Sheet): readonly OneRoster[] {
  return split(headed(sheet), null);
}

/** The sheet under headings that say each column for itself. */
function headed(sheet: Sheet): Sheet {
  return withTicksWorded(withTermsNamed(withOthersNamed(withNamesHeaded(sheet))));
}

function split(sheet: Sheet, beside: OneRoster['beside']): readonly OneRoster[] {
  const header = findHeader(sheet);
  const row = sheet.rows.find(({ number }) => number === header?.row);
  const [second] = row ? beginnings(row) : [];
  if (!row || second === undefined) return [{ sheet, beside }];
  const above = sheet.rows.find(({ number }) => number === row.number - 1);
  const title = above?.cells.slice(second).find((cell) => cell.trim() !== '') ?? 'none';
  const right = between(sheet, second, Number.POSITIVE_INFINITY);
  return [
    { sheet: between(sheet, 0, second), beside },
    ...split(right, { title: title.trim(), letter: columnLetter(second + 1) }),
  ];
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
