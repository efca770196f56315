import { isCellMarkedSecret } from '../../meetings/secrecy-marking.ts';
import type { Sheet } from '../../people/sheet.ts';
import type { HalfDays } from '../planning-rules.ts';
import { withoutDittos } from './dittos.ts';
import { divideWhen } from './divided-when.ts';
import { readList } from './list-plan.ts';
import { readDays, readLeaders } from './matrix-plan.ts';
import { narrow, squeezed } from './plain-cells.ts';
import { formOf, isDayHead, type PlanField, planFields, signatureOf, whenFields } from './plan-columns.ts';
import { onlyText, type PlanRow, planRows, rowText } from './plan-grid.ts';
import { findPlanHeading, presumedHeading } from './plan-heading.ts';
import { linedPlan } from './plan-lines.ts';
import { type PlanTitle, readTitle } from './plan-title.ts';
import { SheetReading } from './sheet-reading.ts';
import { belowEachOther } from './side-by-side.ts';
import { unfoldBlocks } from './unfold-blocks.ts';
import { withoutUnread } from './unread-sheets.ts';
import type { PlanColumn, PlanEntries, PlanSheet, PlanSkip, WeeklyPlan } from './weekly-plan.ts';
import { whenTokens } from './when-tokens.ts';
import { writtenWhen } from './written-when.ts';

export interface PlanReading {
  /** 周安排.xlsx: it may name the year or the week. */
  readonly fileName: string;
  readonly halfDays: HalfDays;
  /** The year a person said; null: as the file says. */
  readonly year: number | null;
  /** What columns hold, by the signature of their headings: as somebody assigned them before. */
  readonly assigned: ReadonlyMap<string, readonly PlanField[]>;
  /** Names of sheets a person left unread. */
  readonly unread?: ReadonlySet<string>;
}

const sampleRows = 4;

/**
 * Reads weekly plans (领导活动安排, 一周会议安排, 主要活动预安排) as offices send them: a list with a line for each
 * matter, a column for each leader, or a column for each day. A hidden sheet is an old week or a template and is left
 * out, unless there is no other. Every row that holds anything becomes an entry, a fault
 * or a stated skip. A file that carries a marking of secrecy is not read at all.
 */
export function readWeeklyPlan(sheets: readonly Sheet[], reading: PlanReading): WeeklyPlan {
  const marked = findMarked(sheets, reading.fileName);
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  const seen = filled.filter(({ hidden }) => hidden !== true);
  const shown = seen.length > 0 ? seen : filled;
  const read = marked
    ? []
    : withoutUnread(
        shown.map((sheet) => readSheet(sheet, reading)),
        shown,
        reading.unread ?? new Set(),
      );
  return {
    sheets: read,
    entries: read.flatMap(({ entries }) => entries),
    faults: read.flatMap(({ faults }) => faults),
    skipped: [...read.flatMap(({ skipped }) => skipped), ...(marked ? [] : leftOut(filled, shown))],
    days: read.flatMap(({ days }) => days),
    marked,
  };
}

function leftOut(filled: readonly Sheet[], shown: readonly Sheet[]): readonly PlanSkip[] {
  return filled
    .filter((sheet) => !shown.includes(sheet))
    .flatMap((sheet) =>
      planRows(sheet)
        .filter((row) => rowText(row) !== '')
        .map((row) => ({ sheet: sheet.name, row: row.number, reason: 'sheet-hidden', text: rowText(row) })),
    );
}

function findMarked(sheets: readonly Sheet[], fileName: string): WeeklyPlan['marked'] {
  if (isCellMarkedSecret(fileName)) return { sheet: sheets[0]?.name ?? '', row: 0 };
  for (const { name, rows } of sheets) {
    if (isCellMarkedSecret(name)) return { sheet: name, row: 0 };
    const row = rows.find(({ cells }) => cells.some((cell) => isCellMarkedSecret(narrow(cell))));
    if (row) return { sheet: name, row: row.number };
  }
  return null;
}

/** Where the parts of a sheet are. */
interface Layout {
  readonly form: PlanSheet['form'];
  readonly headingRow: number | null;
  readonly above: readonly PlanRow[];
  readonly headed: readonly PlanRow[];
  readonly below: readonly PlanRow[];
  /** As `below`, but as it stands in the file. */
  readonly body: readonly PlanRow[];
  /** Those of `below`. */
  readonly columns: readonly PlanColumn[];
  /** Those of the file, as they were found and may be assigned by a person. */
  readonly found: readonly PlanColumn[];
  /** A person said what they hold. */
  readonly isAssigned: boolean;
}

function layoutOf(sheet: Sheet, { assigned }: PlanReading): Layout {
  const rows = belowEachOther(unfoldBlocks(planRows(sheet).filter((row) => rowText(row) !== '')));
  const known = findPlanHeading(rows);
  const presumed = known ? null : presumedHeading(rows);
  const heading = known ?? (presumed && { ...presumed, lastRow: presumed.row });
  const above = rows.filter(({ number }) => heading !== null && number < heading.row);
  const below = rows.filter(({ number }) => heading === null || number > heading.lastRow);
  const found = divideWhen(heading?.columns ?? unnamedColumns(rows), below);
  const fields = assigned.get(signatureOf(found));
  const columns = fields ? assign(found, fields) : found;
  const lined = known || fields ? null : linedPlan(rows);
  const headed = rows.filter(
    ({ number }) => heading !== null && number >= heading.row && number <= heading.lastRow,
  );
  const headingRow = heading?.row ?? null;
  const isAssigned = fields !== undefined;
  if (lined)
    return {
      form: 'lines',
      headingRow: null,
      ...lined,
      headed: [],
      body: rows.slice(lined.above.length),
      found,
      isAssigned,
    };
  const form = known || isAssigned ? formOf(columns) : 'none';
  const day = form === 'list' ? dayAbove(above, columns) : [];
  return {
    ...{ form, headingRow, headed, columns, found: columns, isAssigned },
    above: above.slice(0, above.length - day.length),
    below: [...day, ...withoutDittos(below, columns)],
    body: below,
  };
}

/** The day that stands right above the heading of its times, where no column says days. */
function dayAbove(above: readonly PlanRow[], columns: readonly PlanColumn[]): readonly PlanRow[] {
  const last = above.at(-1);
  const isDated = columns.some(({ field }) => ['year', 'month', 'date', 'weekday'].includes(field));
  const isTimed = columns.some(({ field }) => whenFields.includes(field));
  const text = last === undefined || isDated || !isTimed ? null : onlyText(last);
  const { days } = writtenWhen(whenTokens(text ?? '', 'day'));
  const isOne = text !== null && isDayHead(text) && days.length === 1 && days[0]?.last === null;
  return isOne && last ? [last] : [];
}

function readSheet(sheet: Sheet, reading: PlanReading): PlanSheet {
  const { form, headingRow, above, headed, below, body, columns, found, isAssigned } = layoutOf(
    sheet,
    reading,
  );
  const title = titleOf(sheet.name, above, below, columns, reading);
  const ground = {
    sheet: sheet.name,
    columns,
    title,
    halfDays: reading.halfDays,
    spare: isAssigned ? [] : spareMatters(columns),
  };
  const read = readForm(form, below, ground);
  const top = new SheetReading(ground);
  for (const row of above) top.skip(row, 'title');
  for (const row of headed) top.skip(row, 'heading');
  return {
    ...read,
    skipped: [...top.skipped, ...read.skipped],
    name: sheet.name,
    form,
    headingRow,
    columns: found,
    isAssigned,
    isUnread: false,
    signature: signatureOf(found),
    year: title.year,
    range: title.range,
    sample: body
      .slice(0, sampleRows)
      .map(({ cells }) => cells.map(({ text, across }) => (across ? '' : text))),
  };
}

/** A second 内容 under one date. */
function spareMatters(columns: readonly PlanColumn[]): readonly number[] {
  const matter = columns.find(({ field }) => field === 'matter');
  return columns
    .filter((column) => column !== matter && squeezed(column.heading) === squeezed(matter?.heading ?? ''))
    .filter(({ heading }) => heading !== '')
    .map(({ column }) => column);
}

function readForm(
  form: PlanSheet['form'],
  rows: readonly PlanRow[],
  ground: SheetReading['ground'],
): PlanEntries {
  if (form === 'leaders') return readLeaders(rows, ground);
  if (form === 'days') return readDays(rows, ground);
  const code = form === 'none' ? 'no-heading' : 'no-matter';
  if (form !== 'none' && ground.columns.some(({ field }) => field === 'matter'))
    return readList(rows, ground);
  const text = rows[0] ? rowText(rows[0]) : '';
  const fault = { sheet: ground.sheet, row: null, code, severity: 'error', text, facts: {} } as const;
  return { entries: [], faults: [fault], skipped: [], days: [] };
}

function unnamedColumns(rows: readonly PlanRow[]): readonly PlanColumn[] {
  const width = rows[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, index) => ({ column: index + 1, heading: '', field: 'ignore' }));
}

function assign(columns: readonly PlanColumn[], fields: readonly PlanField[]): readonly PlanColumn[] {
  return columns.map((column, index) => {
    const field = fields[index];
    return field !== undefined && planFields.includes(field) ? { ...column, field } : column;
  });
}

/** The title's year and range, else the sheet's name, the file's, and last a date that has a year. */
function titleOf(
  sheetName: string,
  above: readonly PlanRow[],
  below: readonly PlanRow[],
  columns: readonly PlanColumn[],
  { fileName, year }: PlanReading,
): PlanTitle {
  const titles = [...above.map(rowText), sheetName, fileName];
  const own = readTitle(titles, year);
  if (own.year !== null) return own;
  const dated = columns.filter(({ field }) => whenFields.includes(field)).map(({ column }) => column);
  const heads = columns.filter(({ field }) => field === 'day').map(({ heading }) => heading);
  const cells = below.flatMap((row) => dated.map((column) => row.cells[column - 1]?.text ?? ''));
  const written = [...heads, ...cells].find((text) => /20\d{2}\s*[年\-/.]/.test(narrow(text)));
  return written === undefined ? own : { ...readTitle([...titles, written], year), tentative: own.tentative };
}
