import type { RosterEntry, RosterFault } from './roster.ts';
import { peopleIn } from './roster-beside.ts';
import type { RosterGround } from './roster-cells.ts';
import { findHeader, type RosterColumn, type RosterHeader } from './roster-columns.ts';
import { dropDuplicates, joinRows } from './roster-duplicates.ts';
import { straightened } from './roster-forms.ts';
import { withNotedNeeds } from './roster-needs.ts';
import { type ReadRow, readSheet } from './roster-sheet.ts';
import type { Sheet } from './sheet.ts';
import { apart, type OneRoster } from './side-by-side.ts';

export interface RosterPreview {
  /** The sheets that were read. */
  readonly sheets: readonly string[];
  /** Of the first of them. */
  readonly header: RosterHeader;
  readonly entries: readonly RosterEntry[];
  /** The columns each entry was read by, by its key. */
  readonly columns: ReadonlyMap<string, readonly RosterColumn[]>;
  readonly faults: readonly RosterFault[];
  /** Rows below the header that hold anything. */
  readonly rowCount: number;
  /** People who cannot be brought in for what is wrong with their row. */
  readonly refused: number;
}

/** A sheet that has a header, as it was read. */
interface ReadRoster {
  readonly sheet: Sheet;
  readonly header: RosterHeader;
  readonly rows: readonly ReadRow[];
  readonly rowCount: number;
}

/**
 * What importing a file would bring, with every doubt named by sheet, row and column; null: no row of any sheet is a
 * header with 姓名. All the sheets, and rosters side by side in one, that are rosters are one; a hidden one is named and left out, unless there is no
 * other. Handles titles above the header, headers repeated on every page, merged cells, spaces in names, rows that head
 * those below them, and people side by side.
 */
export function findRoster(sheets: readonly Sheet[], ground: RosterGround = {}): RosterPreview | null {
  const read = sheets.flatMap(apart).flatMap((one) => readRoster(one, ground) ?? []);
  const seen = read.filter(({ sheet }) => sheet.hidden !== true);
  const taken = seen.length > 0 ? seen : read;
  const [first, ...more] = taken;
  if (!first) return null;
  const rows = more.length > 0 ? taken.flatMap(rowsOfMany) : first.rows;
  const { kept: once, faults: twice } = dropDuplicates(joinRows(rows));
  const { kept, faults: noted } = withNotedNeeds(once, rows);
  const faults = [...rows.flatMap((row) => row.faults), ...twice, ...noted];
  const names = [...new Set(taken.map(({ sheet }) => sheet.name))];
  return {
    sheets: names,
    header: first.header,
    entries: kept.map(({ entry }) => entry),
    columns: new Map(kept.map(({ entry, columns }) => [entry.key, columns])),
    faults: [...inOrder(faults, names), ...read.filter((one) => !taken.includes(one)).map(leftOut)],
    rowCount: taken.reduce((sum, { rowCount }) => sum + rowCount, 0),
    refused: rows.filter(isRefused).length + twice.filter(({ severity }) => severity === 'error').length,
  };
}

/** Faults from the top of the first sheet to the end of the last; those of sheets that were not read behind them. */
export function inOrder(faults: readonly RosterFault[], sheets: readonly string[]): readonly RosterFault[] {
  const places = new Map(sheets.map((name, at) => [name, at]));
  const placeOf = ({ sheet }: RosterFault): number =>
    sheet === undefined ? 0 : (places.get(sheet) ?? sheets.length);
  return faults.toSorted((a, b) => placeOf(a) - placeOf(b) || a.row - b.row);
}

function readRoster({ sheet: given, beside }: OneRoster, ground: RosterGround): ReadRoster | null {
  const { sheet, turned, namesOnly } = straightened(given, ground.units);
  const header = findHeader(sheet);
  if (!header) return null;
  const read = readSheet(sheet, header, { ...ground, namesOnly });
  const rows = [
    ...(turned ? [noteOn(header.row, 'sheet-turned', {})] : []),
    ...(beside ? [noteOn(header.row, 'beside', { ...beside, people: peopleIn(read.rows) })] : []),
    ...read.rows,
  ];
  const { headings } = read;
  const rowCount = sheet.rows.filter(({ number }) => number > header.row).length - headings;
  return { sheet, header, rows, rowCount };
}

/** What must be known of a whole roster: that rows are columns there, or that it stands beside another. */
function noteOn(row: number, code: 'sheet-turned' | 'beside', facts: RosterFault['facts']): ReadRow {
  const fault = { code, severity: 'note', mend: 'nothing', facts } as const;
  return { entry: null, columns: [], over: null, faults: [{ ...fault, row, column: null, field: null }] };
}

/** The rows of one of several sheets. */
function rowsOfMany({ sheet: { name: sheet }, rows }: ReadRoster, at: number): readonly ReadRow[] {
  return rows.map(({ entry, faults, ...row }) => ({
    ...row,
    entry: entry && { ...entry, sheet, key: `${at + 1}!${entry.key}` },
    faults: faults.map((fault) => ({ ...fault, sheet })),
  }));
}

function isRefused({ entry, faults }: ReadRow): boolean {
  return entry === null && faults.some(({ severity }) => severity === 'error');
}

function leftOut({ sheet: { name: sheet }, header, rows }: ReadRoster): RosterFault {
  const facts = { sheet, people: peopleIn(rows) };
  return {
    ...{ row: header.row, sheet, column: null, field: null, facts },
    ...{ code: 'sheet-hidden', severity: 'warn', mend: 'own-file' },
  };
}
