import type { Sheet, SheetRow } from '../people/sheet.ts';
import { MOST_SEATS, type SeatKind, type SeatMark } from './room.ts';

/** One seat of a list, as it was read. */
export interface ListedSeat {
  /** Of the file, as the person sees it, counted from 1. */
  readonly line: number;
  readonly row: string;
  readonly number: string;
  readonly kind: SeatKind;
  readonly unit: string | null;
  readonly marks: readonly SeatMark[];
}

export interface SeatListFault {
  readonly line: number;
  readonly code:
    | 'no-row'
    | 'no-number'
    | 'unknown-kind'
    | 'unknown-mark'
    | 'seat-twice'
    | 'unit-twice'
    | 'too-many';
  /** What stood there. */
  readonly text: string;
}

export interface SeatList {
  readonly sheet: string;
  readonly seats: readonly ListedSeat[];
  readonly faults: readonly SeatListFault[];
}

type Column = 'row' | 'number' | 'kind' | 'unit' | 'mark';

const headings: Readonly<Record<Column, readonly string[]>> = {
  row: ['排', '排号', '排数', '行', '行号', 'row', 'rowno', 'rownumber'],
  number: [
    '座',
    '座号',
    '座位',
    '座位号',
    '号',
    '席位号',
    '列',
    'seat',
    'seats',
    'number',
    'seatno',
    'seatnumber',
  ],
  kind: ['类别', '席别', '座位类别', '种类', '区域', 'kind', 'type', 'area', 'category'],
  unit: ['表决器', '表决器号', '表决器编号', 'unit', 'votingunit'],
  mark: ['设施', '备注', '说明', 'marks', 'equipment', 'remarks', 'note'],
};

const kinds: Readonly<Record<SeatKind, readonly string[]>> = {
  rostrum: ['主席台', '台上', 'rostrum', 'stage'],
  voting: [
    '表决席',
    '表决',
    '代表席',
    '代表',
    '委员席',
    '委员',
    '正式',
    '组成人员',
    'voting',
    'member',
    'members',
  ],
  'non-voting': ['列席', '列席席', '特邀', 'non-voting', 'nonvoting', 'attendee'],
  public: ['旁听', '旁听席', '记者', '工作人员', 'public', 'observer', 'observers'],
};

const marks: Readonly<Record<SeatMark, readonly string[]>> = {
  blocked: ['停用', '不用', '空置', '封闭', 'blocked'],
  microphone: ['话筒', '麦克风', '发言话筒', 'microphone', 'mic'],
  wheelchair: ['轮椅', '轮椅位', '轮椅席', '无障碍', 'wheelchair'],
};

/**
 * Reads a list of rows and seats: `排, 座号, 类别`, further `表决器` and `设施`. One line is one seat, or several by
 * range (`1-20`) or enumeration (`1,3,5`). An empty row or kind cell is as in the line above (merged cells). A line
 * with a fault is left out and named. Null: no sheet has the columns of row and seat.
 */
export function readSeatList(sheets: readonly Sheet[]): SeatList | null {
  for (const sheet of sheets) {
    const at = sheet.rows.findIndex((row) => isHeading(columnsOf(row)));
    const heading = sheet.rows[at];
    if (heading) return { sheet: sheet.name, ...readLines(sheet.rows.slice(at + 1), columnsOf(heading)) };
  }
  return null;
}

type Columns = Readonly<Partial<Record<Column, number>>>;

function isHeading(columns: Columns): boolean {
  return columns.row !== undefined && columns.number !== undefined;
}

function columnsOf({ cells }: SheetRow): Columns {
  const plainCells = cells.map((cell) => plain(cell).replaceAll(/[\s_.]/gu, ''));
  const entries = Object.entries(headings).flatMap(([column, words]) => {
    const index = plainCells.findIndex((cell) => words.includes(cell));
    return index < 0 ? [] : [[column, index] as const];
  });
  return Object.fromEntries(entries);
}

function readLines(rows: readonly SheetRow[], columns: Columns): Pick<SeatList, 'seats' | 'faults'> {
  const seats: ListedSeat[] = [];
  const faults: SeatListFault[] = [];
  const [taken, units] = [new Set<string>(), new Set<string>()];
  let above = { row: '', kind: '' };
  for (const { number: line, cells } of rows) {
    const cell = (column: Column): string => plain(cells[columns[column] ?? -1] ?? '');
    if (cells.every((text) => text.trim() === '')) continue;
    const rowText = cell('row') || above.row;
    const kindText = cell('kind') || above.kind;
    above = { row: rowText, kind: kindText };
    const row = rowText.replaceAll(/^(?:主席台)?第?|[排行]$/gu, '').trim();
    const kind = kindOf(kindText, rowText);
    const wanted = numbersOf(cell('number'));
    const read = marksOf(cell('mark'));
    const fault = (code: SeatListFault['code'], text: string): void => void faults.push({ line, code, text });
    if (row === '') fault('no-row', rowText);
    else if (wanted.length === 0) fault('no-number', cell('number'));
    else if (kind === null) fault('unknown-kind', kindText);
    else if (seats.length + wanted.length > MOST_SEATS) fault('too-many', cell('number'));
    else {
      for (const text of read.unknown) fault('unknown-mark', text);
      const unit = wanted.length === 1 && cell('unit') !== '' ? cell('unit') : null;
      for (const number of wanted) {
        const place = `${kind === 'rostrum' ? 'rostrum' : ''} ${row} ${number}`;
        if (taken.has(place)) fault('seat-twice', `${row}-${number}`);
        else if (unit !== null && units.has(unit)) fault('unit-twice', unit);
        else seats.push({ line, row, number, kind, unit, marks: read.marks });
        taken.add(place);
        if (unit !== null) units.add(unit);
      }
    }
  }
  return { seats, faults };
}

/** A rostrum row may say so itself; without a kind a seat is a voting seat. */
function kindOf(text: string, row: string): SeatKind | null {
  if (text === '') return row.startsWith('主席台') ? 'rostrum' : 'voting';
  const found = Object.entries(kinds).find(([, words]) => words.includes(text));
  return found ? (found[0] as SeatKind) : null;
}

/** `7`, `7号`, `1-20`, `1~20`, `1,3,5`; none where a part of it is no number. */
function numbersOf(text: string): readonly string[] {
  const parts = text.split(/[,，、;；\s]+/u).filter(Boolean);
  const lists = parts.map((part) => {
    const match = /^(\d{1,4})[号座]?(?:[-~～—–至到](\d{1,4})[号座]?)?$/u.exec(part);
    if (!match) return null;
    const [from, to] = [Number(match[1]), Number(match[2] ?? match[1])];
    return to < from || to - from > 300
      ? null
      : Array.from({ length: to - from + 1 }, (_, i) => String(from + i));
  });
  return lists.some((list) => list === null) ? [] : lists.flatMap((list) => list ?? []);
}

function marksOf(text: string): { readonly marks: readonly SeatMark[]; readonly unknown: readonly string[] } {
  const parts = text.split(/[,，、;；/\s]+/u).filter(Boolean);
  const read = parts.map(
    (part) => Object.entries(marks).find(([, words]) => words.includes(part))?.[0] as SeatMark | undefined,
  );
  return {
    marks: read.flatMap((mark) => mark ?? []),
    unknown: parts.filter((_, i) => read[i] === undefined),
  };
}

function plain(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
