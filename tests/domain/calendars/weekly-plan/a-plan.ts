import { type PlanReading, readWeeklyPlan } from '#lib/domain/calendars/weekly-plan/read-weekly-plan.ts';
import type { PlanEntry, WeeklyPlan } from '#lib/domain/calendars/weekly-plan/weekly-plan.ts';
import type { MergedCells, Sheet } from '#lib/domain/people/sheet.ts';
import { planning } from '../clash-ground.ts';

export type Cells = readonly (readonly string[])[];

export interface SheetOf {
  readonly name?: string;
  readonly merges?: readonly string[];
  readonly struck?: Readonly<Record<number, readonly number[]>>;
}

/** A sheet with its rows numbered from 1; empty rows are left out as a reader of files leaves them out. */
export function aSheet(rows: Cells, { name = 'Sheet1', merges = [], struck = {} }: SheetOf = {}): Sheet {
  const numbered = rows.map((cells, index) => {
    const lines = struck[index + 1];
    return { number: index + 1, cells, ...(lines ? { struck: lines } : {}) };
  });
  return {
    name,
    rows: numbered.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')),
    mergedCells: merges.map(mergeOf),
  };
}

/** `A2:A5` as the reader gives it. */
function mergeOf(range: string): MergedCells {
  const [, a = 'A', top = '1', b = 'A', bottom = '1'] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(range) ?? [];
  const column = (letter: string): number => letter.charCodeAt(0) - 64;
  return {
    firstRow: Number(top),
    lastRow: Number(bottom),
    firstColumn: column(a),
    lastColumn: column(b),
  };
}

export function read(sheets: readonly Sheet[], over: Partial<PlanReading> = {}): WeeklyPlan {
  return readWeeklyPlan(sheets, {
    fileName: '安排.xlsx',
    halfDays: planning.halfDays,
    year: null,
    assigned: new Map(),
    ...over,
  });
}

export function readRows(rows: Cells, sheet: SheetOf = {}, over: Partial<PlanReading> = {}): WeeklyPlan {
  return read([aSheet(rows, sheet)], over);
}

/** `03-02 09:00–11:30 市委常委会 @常委会议室 喻怀瑾 ~`: `*` an assumed end, `**` assumed both, `~` tentative. */
export function line({ start, end, allDay, assumed, matter, place, people, firm }: PlanEntry): string {
  const day = (at: PlanEntry['start']): string => at.toPlainDate().toString().slice(5);
  const clock = (at: PlanEntry['start']): string => at.toPlainTime().toString().slice(0, 5);
  const last = end.subtract({ minutes: 1 });
  const sameDay = start.toPlainDate().equals(last.toPlainDate());
  const when = allDay
    ? `${day(start)}${sameDay ? '' : `–${day(last)}`} 全天`
    : `${day(start)} ${clock(start)}–${sameDay ? '' : `${day(end)} `}${clock(end)}`;
  const star = assumed === 'nothing' ? '' : assumed === 'end' ? '*' : '**';
  return [`${when}${star}`, matter, place && `@${place}`, people, firm ? '' : '~'].filter(Boolean).join(' ');
}

export const lines = (plan: WeeklyPlan): readonly string[] => plan.entries.map(line);
export const faults = (plan: WeeklyPlan): readonly string[] =>
  plan.faults.map((f) => `${f.row ?? '-'} ${f.code}`);
export const skips = (plan: WeeklyPlan): readonly string[] => plan.skipped.map((s) => `${s.row} ${s.reason}`);
