import type { Sheet, SheetRow } from '../../people/sheet.ts';
import { planRows } from './plan-grid.ts';
import { findPlanHeading } from './plan-heading.ts';
import { readLines } from './plan-lines.ts';

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

function lineRows(rows: readonly SheetRow[]): readonly SheetRow[] {
  const { above, below } = readLines(rows.map(({ cells }) => cells.join(' ')));
  const lines = [
    ...above.map(({ text }) => [text]),
    ['日期', '时间', '事项'],
    ...below.map(({ cells }) => cells),
  ];
  return lines.map((cells, index) => ({ number: index + 1, cells }));
}
