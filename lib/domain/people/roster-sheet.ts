import { plainUnit } from './match-roster.ts';
import { isFooter, isPageMark } from './read-roster-name.ts';
import { isBesideCircle, type RosterEntry, type RosterFault } from './roster.ts';
import { sayBeside } from './roster-beside.ts';
import { capacityOf, type RosterGround, readCells } from './roster-cells.ts';
import { nameColumn, placeOf, type RosterColumn, type RosterHeader, readHeader } from './roster-columns.ts';
import { filledRows } from './roster-fill.ts';
import { isHeader, isNumbers, isOtherTable } from './roster-header-again.ts';
import { fieldOf } from './roster-headings.ts';
import { isNobody, type RosterSection, sectionOf } from './roster-sections.ts';
import { isOver, type MergedCells, mergesByRow, type Sheet, type SheetRow } from './sheet.ts';

/** One row as it was understood; null: nobody is taken from it, and the faults say why. */
export interface ReadRow {
  readonly entry: RosterEntry | null;
  /** The columns it was read by. */
  readonly columns: readonly RosterColumn[];
  /** The merged cells its name is written in once for several rows. */
  readonly over: MergedCells | null;
  readonly faults: readonly RosterFault[];
  /** All that a row of nobody says; left out: it is somebody's. */
  readonly note?: string;
}

/** What stands below the header, from the top: each row under the headings and the section above it. */
export function readSheet(
  sheet: Sheet,
  first: RosterHeader,
  ground: RosterGround,
): { readonly rows: readonly ReadRow[]; readonly headings: number } {
  const merges = mergesByRow(sheet);
  const below = sheet.rows.filter(({ number }) => number > first.row);
  const body = filledRows(below, first, merges);
  const knownUnits = new Set((ground.units ?? []).map(plainUnit));
  const rows: ReadRow[] = [];
  let header = first;
  let said: RosterGround['said'] = {};
  let head: ReadRow | null = null;
  const heads = new Map<ReadRow, ReadRow>();
  let headings = 0;
  let isOther = false;
  for (const row of body) {
    const again = readHeader(row);
    if (isHeader(again, first)) {
      headings += 1;
      isOther = false;
      if (again.columns.some(({ field }) => field === 'name')) header = again;
      continue;
    }
    isOther ||= isOtherTable(again, first);
    if (isOther) {
      rows.push(noPerson(row, firstText(row.cells), 'not-a-person'));
      continue;
    }
    const { columns } = header;
    const over = merges.get(row.number) ?? [];
    const section = sectionOf(row, {
      columns,
      merges: over,
      knownUnits,
      namesOnly: ground.namesOnly ?? false,
    });
    if (section) {
      said = section.says;
      head = noPerson(row, section.title, sectionCode(said));
      rows.push(head);
      continue;
    }
    if (isFooterRow(row, header)) {
      said = {};
      head = null;
    }
    for (const read of readBlocks(row, header, { ground: { ...ground, said }, merges: over })) {
      rows.push(read);
      if (head) heads.set(read, head);
    }
  }
  return { rows: sayBeside(rows, heads), headings };
}

/** A total or a note, under which no section goes on. */
function isFooterRow(row: SheetRow, header: RosterHeader): boolean {
  if (isSigned(row, header)) return true;
  const name = nameIn(row.cells, header.columns);
  return isFooter(firstText(row.cells)) && (isNobody(name) || isFooter(name));
}

/** 填表人 丁翀, 单位 区人大: what ends a table stands under 序号, where a number is given to each who is listed. */
function isSigned({ cells }: SheetRow, { unknown }: RosterHeader): boolean {
  const first = cells.findIndex((cell) => cell.trim() !== '');
  const isNumbered = unknown.some(({ heading, column }) => column === first + 1 && isNumbers(heading));
  const text = firstText(cells);
  return isNumbered && (isFooter(text) || fieldOf(text) !== undefined);
}

/** What one row is read by. */
interface RowGround {
  readonly ground: RosterGround;
  readonly merges: readonly MergedCells[];
}

function readBlocks(row: SheetRow, header: RosterHeader, by: RowGround): readonly ReadRow[] {
  const holds = (offset: number): boolean =>
    header.columns.some(({ column }) => (row.cells[column + offset - 1] ?? '').trim() !== '');
  const blocks = header.blocks.filter(holds);
  const text = firstText(row.cells);
  if (blocks.length === 0 || isSigned(row, header)) return [noPerson(row, text, 'not-a-person')];
  return blocks.map((offset) => {
    const columns = header.columns.map((each) => ({ ...each, column: each.column + offset }));
    if (isNobody(nameIn(row.cells, columns)) && (isFooter(text) || row.cells.some(isPageMark)))
      return noPerson(row, text, 'not-a-person');
    return readRow(row, columns, { ...by, key: offset === 0 ? `${row.number}` : `${row.number}+${offset}` });
  });
}

function readRow(
  row: SheetRow,
  columns: readonly RosterColumn[],
  { ground, merges, key }: RowGround & { readonly key: string },
): ReadRow {
  const { entry, lead, faults } = readCells(row, columns, ground);
  const placed = faults.map((fault) => ({
    ...fault,
    row: row.number,
    column: placeOf(fault.field, columns),
  }));
  const isRefused = faults.some(({ severity, code }) => severity === 'error' || code === 'not-a-person');
  const isNote = faults.some(({ code }) => code === 'not-a-person');
  if (isRefused)
    return { entry: null, columns, over: null, faults: placed, ...(isNote ? { note: wholeText(row) } : {}) };
  const name = nameColumn(columns);
  const over = merges.find((merge) => merge.lastRow > merge.firstRow && isOver(merge, name)) ?? null;
  const whole = { ...entry, row: row.number, key };
  return {
    ...{ entry: inDelegation(whole, lead), columns, over },
    faults: [...placed, ...hiddenFault(row, entry.name)],
  };
}

function nameIn(cells: readonly string[], columns: readonly RosterColumn[]): string {
  return (cells[nameColumn(columns) - 1] ?? '').trim();
}

function firstText(cells: readonly string[]): string {
  return cells.find((cell) => cell.trim() !== '') ?? '';
}

function hiddenFault({ number: row, hidden }: SheetRow, name: string): readonly RosterFault[] {
  const fault = { code: 'row-hidden', severity: 'warn', mend: 'choose-row', facts: { name } } as const;
  return hidden === true ? [{ ...fault, row, column: null, field: null }] : [];
}

function wholeText({ cells }: SheetRow): string {
  return cells.filter((cell) => cell.trim() !== '').join(' ');
}

type NoPersonCode = 'section' | 'section-beside' | 'not-a-person';

function sectionCode(says: RosterSection['says']): NoPersonCode {
  if (Object.keys(says).length === 0) return 'not-a-person';
  return isBesideCircle(capacityOf(says.capacity ?? '')) ? 'section-beside' : 'section';
}

function noPerson(row: SheetRow, name: string, code: NoPersonCode): ReadRow {
  const weight =
    code === 'section-beside'
      ? ({ severity: 'warn', mend: 'choose-circle' } as const)
      : ({ severity: 'note', mend: 'nothing' } as const);
  const fault = { code, ...weight, facts: { name } };
  return {
    ...{ entry: null, columns: [], over: null, note: wholeText(row) },
    faults: [{ ...fault, row: row.number, column: null, field: null }],
  };
}

/** A place in a delegation is a post more; where nothing else says a unit, the delegation is the unit. */
function inDelegation(entry: RosterEntry, lead: string): RosterEntry {
  const { delegation, body, post, group } = entry;
  if (delegation === '') return entry;
  if (body === '') return { ...entry, body: delegation, post: post || lead, group: group ?? 'deputies' };
  const place = { body: delegation, group: 'deputies', post: lead, rank: null, from: '', to: '' } as const;
  return { ...entry, morePosts: [...entry.morePosts, place] };
}
