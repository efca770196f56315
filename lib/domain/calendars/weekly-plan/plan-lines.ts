import { appointmentParts, whenPrefix } from './cell-appointments.ts';
import { narrow } from './plain-cells.ts';
import type { PlanCell, PlanRow } from './plan-grid.ts';
import type { PlanColumn } from './weekly-plan.ts';
import { whenTokens } from './when-tokens.ts';
import { writtenWhen } from './written-when.ts';

/** What lines of text say: each thing with the place of its line. */
interface ReadLines {
  /** What stands before the first line that says when. */
  readonly above: readonly { readonly at: number; readonly text: string }[];
  /** Day, time and matter; a day for the lines below alone. */
  readonly below: readonly { readonly at: number; readonly cells: readonly string[] }[];
}

/** Reads texts line by line: when at the beginning, the matter after it. */
export function readLines(texts: readonly string[]): ReadLines {
  const read = texts.flatMap((text, at) =>
    thingsIn(text).map((line) => ({ at, text: line.trim(), ...whenPrefix(line) })),
  );
  const first = read.findIndex(({ text }) => beginsLines(text));
  let isDayTaken = false;
  return {
    above: first === -1 ? [] : read.slice(0, first),
    below: (first === -1 ? read : read.slice(first)).map(({ at, text, said, dated, rest }) => {
      if (dated) isDayTaken = rest !== '';
      return { at, cells: isDayTaken && isLoose(said, rest) ? [text] : cellsOf(said, dated, rest) };
    }),
  };
}

function cellsOf(said: string, dated: boolean, rest: string): readonly string[] {
  if (dated) return rest === '' ? [said] : [said, '', rest];
  const time = said || (afterwards.exec(rest)?.[0] ?? '');
  return ['', time, rest.replace(afterwards, '').replace(/^[,，、:：\s]+/, '') || rest];
}

/**
 * A line that says nothing of when, below one whose day has its own matter: it goes on from it or is anything else, and
 * takes no day. Under a day of its own it is what is done that day.
 */
function isLoose(said: string, rest: string): boolean {
  return said === '' && !afterwards.test(rest);
}

/** 会后调研: some time after what stands before it, and nobody knows when. */
const afterwards = /^(?:会后|会毕|散会后|会议结束后|结束后|饭后|随后|之后)/;

/** 9月14日—20日区领导活动安排, above the lines: days and the name of a plan. */
function isTitle(said: string, rest: string, text: string): boolean {
  const { days, times } = writtenWhen(whenTokens(said, 'day'));
  const isStretch = days.length === 1 && days[0]?.last !== null;
  return isStretch && times.length === 0 && rest !== '' && isPlanName(text);
}

/** 区委办公室一周安排, 会议计划表（初稿）. */
export function isPlanName(text: string): boolean {
  return planName.test(text);
}

const planName = /(?:安排|日程|计划|预告|一览|周程)表?\s*(?:[(（][^()（）]*[)）])?$/;

/** `周一 9:00 甲；14:30 乙` as two; what says no time goes on from what stands before it. */
function thingsIn(line: string): readonly string[] {
  const lines: string[] = [];
  for (const part of appointmentParts(line)) {
    const last = lines.at(-1);
    if (last === undefined || whenPrefix(part).said !== '') lines.push(part);
    else lines[lines.length - 1] = `${last}；${part}`;
  }
  return lines;
}

/** Whether a text says when, and is no title that does. */
function beginsLines(text: string): boolean {
  const { said, rest } = whenPrefix(text);
  return said !== '' && !isTitle(said, rest, text);
}

/** A sheet of lines as the list it stands for. */
export interface LinedPlan {
  readonly above: readonly PlanRow[];
  /** A row for each thing a line says, with the number of the line's row. */
  readonly below: readonly PlanRow[];
  /** Those of `below`. */
  readonly columns: readonly PlanColumn[];
}

/**
 * A sheet whose plan is one column of lines (`9月14日（周一）上午9:00，区政府常务会议，三楼会议室`), numbered beside
 * them or not, read as pasted text is. Null where a row below the first of them holds more, or no line says when and what.
 */
export function linedPlan(rows: readonly PlanRow[]): LinedPlan | null {
  const cells = rows.map(lineOf);
  const start = cells.findIndex((cell) => cell !== null && beginsLines(cell.text));
  const lines = start === -1 ? [] : cells.slice(start);
  const { below } = readLines(lines.map((cell) => cell?.text ?? ''));
  if (lines.includes(null) || !below.some(({ cells: [day, time, matter] }) => (day || time) && matter))
    return null;
  return {
    above: rows.slice(0, start),
    below: below.map(({ at, cells: texts }) =>
      rowOf(rows[start + at] as PlanRow, lines[at] as PlanCell, texts),
    ),
    columns: (['date', 'time', 'matter'] as const).map((field, index) => ({
      column: index + 1,
      heading: '',
      field,
    })),
  };
}

const ordinal = /^\(?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\)?[.、]?$/;

/** The one text of a row beside its number; null where there is none or are more. */
function lineOf({ cells, number }: PlanRow): PlanCell | null {
  const own = cells.filter(({ text, across, origin }) => text !== '' && !across && origin === number);
  const lines = own.filter(
    ({ text }, index) => index > 0 || own.length === 1 || !ordinal.test(narrow(text).trim()),
  );
  return lines.length === 1 ? (lines[0] ?? null) : null;
}

function rowOf(row: PlanRow, line: PlanCell, texts: readonly string[]): PlanRow {
  return { ...row, cells: [0, 1, 2].map((index) => ({ ...line, text: texts[index] ?? '' })) };
}
