import type { Temporal } from 'temporal-polyfill';
import type { Sheet, SheetRow } from '../../people/sheet.ts';
import { planRows } from './plan-grid.ts';
import { findPlanHeading } from './plan-heading.ts';
import { isPlanName, readLines } from './plan-lines.ts';
import { readTitle } from './plan-title.ts';
import { spelledDays } from './spelled-days.ts';
import { whenTokens } from './when-tokens.ts';

/**
 * Text pasted from a table or a message as the sheet the plan reader reads. Cells parted by tabs under a heading stay as
 * they are; anything else is taken line by line: when at the beginning, the matter after it, a day for the lines below.
 * 下周一 and 明天 are counted from today. What stands above the lines and is no title is said not to be understood.
 */
export function pastedSheet(text: string, today: Temporal.PlainDate): Sheet {
  const rows = cellRows(text);
  const table: Sheet = { name: '', rows, mergedCells: [] };
  const isTable = rows.some(({ cells }) => cells.length > 1) && findPlanHeading(planRows(table)) !== null;
  return isTable ? table : { ...table, rows: lineRows(rows, today) };
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

function lineRows(rows: readonly SheetRow[], today: Temporal.PlainDate): readonly SheetRow[] {
  const texts = spelledDays(
    rows.map(({ cells }) => cells.join(' ')),
    today,
  );
  const { above, below } = readLines(texts);
  const lines = [
    ...above.filter(({ text }) => isPlanTitle(text)).map(({ text }) => [text]),
    ['日期', '时间', '事项'],
    ...above.filter(({ text }) => !isPlanTitle(text)).map(({ text }) => unread(text)),
    ...below.map(({ cells }) => cells),
  ];
  return lines.map((cells, index) => ({ number: index + 1, cells }));
}

const saysTime: ReadonlySet<string> = new Set(['clock', 'part', 'weekday', 'all-day', 'open']);

/** 区委办公室一周安排, 2026年12月: it names a plan or says of when it is, and no time of day. */
function isPlanTitle(text: string): boolean {
  if (isPlanName(text)) return true;
  const { year, month, range } = readTitle([text], null);
  const isOfPeriod = year !== null || month !== null || range !== null;
  return isOfPeriod && !whenTokens(text, 'clock').some(({ kind }) => saysTime.has(kind));
}

/** A row nobody can tell the day of, even where its words name one somewhere. */
function unread(text: string): readonly string[] {
  const namesDay = whenTokens(text, 'day').some(({ kind }) => kind === 'day' || kind === 'weekday');
  return namesDay ? ['?', '', text] : [text];
}
