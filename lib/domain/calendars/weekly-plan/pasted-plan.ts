import type { Sheet, SheetRow } from '../../people/sheet.ts';
import { appointmentParts, whenPrefix } from './cell-appointments.ts';
import { planRows } from './plan-grid.ts';
import { findPlanHeading } from './plan-heading.ts';

/**
 * Text pasted from a table or a message as the sheet the plan reader reads. Cells parted by tabs under a heading stay as
 * they are; anything else is taken line by line: when at the beginning, the matter after it, a day for the lines below.
 */
export function pastedSheet(text: string): Sheet {
  const rows = cellRows(text);
  const table: Sheet = { name: '', rows, mergedCells: [] };
  const isTable = rows.some(({ cells }) => cells.length > 1) && findPlanHeading(planRows(table)) !== null;
  return isTable ? table : { ...table, rows: lineRows(rows) };
}

/** Rows of tab-parted cells; a cell in quotes may hold line breaks, as spreadsheets copy it. */
function cellRows(text: string): readonly SheetRow[] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of `${text.replace(/\r\n?/g, '\n')}\n`.matchAll(cell)) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain ?? '').trim());
    if (end === '\n') rows.push([]);
  }
  return rows
    .map((cells, index) => ({ number: index + 1, cells }))
    .filter(({ cells }) => cells.some((one) => one !== ''));
}

const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n])|([^\t\n]*))([\t\n])/g;

/** What stands before the first line that says when is the title. */
function lineRows(rows: readonly SheetRow[]): readonly SheetRow[] {
  const lines = rows.flatMap(({ cells }) => cells.join(' ').split('\n')).flatMap(linesOf);
  const read = lines.map((line) => ({ line: line.trim(), ...whenPrefix(line) }));
  const first = read.findIndex(({ said }) => said !== '');
  const above = first === -1 ? [] : read.slice(0, first).map(({ line }) => [line]);
  const below = (first === -1 ? read : read.slice(first)).map(({ said, dated, rest }) =>
    rest === '' && dated ? [said] : dated ? [said, '', rest] : ['', said, rest],
  );
  return [...above, ['日期', '时间', '事项'], ...below].map((cells, index) => ({ number: index + 1, cells }));
}

/** `周一 9:00 甲；14:30 乙` as two lines; what says no time goes on from what stands before it. */
function linesOf(line: string): readonly string[] {
  const lines: string[] = [];
  for (const part of appointmentParts(line)) {
    const last = lines.at(-1);
    if (last === undefined || whenPrefix(part).said !== '') lines.push(part);
    else lines[lines.length - 1] = `${last}；${part}`;
  }
  return lines;
}
