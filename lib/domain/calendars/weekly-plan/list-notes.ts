import { whenFields } from './plan-columns.ts';
import { listCell, onlyText, type PlanRow } from './plan-grid.ts';
import { isFooter } from './plan-marks.ts';
import type { SheetGround } from './sheet-reading.ts';
import { whenTokens } from './when-tokens.ts';

/** 注：… on a line of its own: what is numbered below it goes on. */
export function isNote(row: PlanRow): boolean {
  return /^[*※]?(?:备注|附注|注)\s*[:：]/.test(onlyText(row) ?? '');
}

/** The column a row begins in, counted from 1; 0: an empty one. */
export function firstColumn({ cells, number }: PlanRow): number {
  return cells.findIndex(({ text, across, origin }) => text !== '' && !across && origin === number) + 1;
}

/** Below a note in another column, a matter without a number may be the note's next line and may be an appointment. */
export function isBareMatter(row: PlanRow, noteColumn: number, { columns }: SheetGround): boolean {
  const column = columns.find(({ field }) => field === 'matter')?.column ?? 0;
  const { text, origin } = listCell(row, column);
  const isOwn = text !== '' && origin === row.number && column !== noteColumn;
  return isOwn && !/^\s*[(（]?(?:\d{1,2}|[一二三四五六七八九十])[.．、)）]/.test(text) && !isFooter(text);
}

/** Whether a row says a day or a time of its own. */
export function saysWhen(row: PlanRow, { columns }: SheetGround): boolean {
  return columns.some(
    ({ field, column }) =>
      whenFields.includes(field) &&
      whenTokens(listCell(row, column).text, 'day').some(({ kind }) => saying.has(kind)),
  );
}

const saying: ReadonlySet<string> = new Set(['day', 'weekday', 'clock', 'part', 'all-day', 'open']);
