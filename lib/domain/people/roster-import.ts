import { plainUnit } from './match-roster.ts';
import { storedName } from './name.ts';
import type { RosterEntry, RosterFault, RosterPost } from './roster.ts';
import { type RosterCells, type RosterGround, readCells } from './roster-cells.ts';
import {
  columnLetter,
  findHeader,
  type RosterColumn,
  type RosterField,
  type RosterHeader,
  readHeader,
} from './roster-columns.ts';
import type { MergedCells, Sheet, SheetRow } from './sheet.ts';

export interface RosterPreview {
  readonly sheet: string;
  readonly header: RosterHeader;
  readonly entries: readonly RosterEntry[];
  readonly faults: readonly RosterFault[];
  /** Rows below the header that hold anything. */
  readonly rowCount: number;
}

/**
 * What importing a sheet would bring, with every doubt named by row and column; null: no row of the sheet is a header
 * with 姓名. Handles titles above the header, headers repeated on every page, merged unit cells, spaces in names.
 */
export function previewRoster(sheet: Sheet, ground: RosterGround = {}): RosterPreview | null {
  const header = findHeader(sheet);
  if (!header) return null;
  const body = fillMerged(
    sheet.rows.filter(({ number }) => number > header.row),
    sheet.mergedCells,
  );
  const rows = body.filter((row) => !isRepeatedHeader(row, header));
  const read = rows.map((row) => readRow(row, header.columns, ground));
  const entries = read.flatMap(({ entry }) => entry ?? []);
  const { kept, faults } = dropDuplicates(joinNumbered(entries), header.columns);
  const all = [...read.flatMap((row) => row.faults), ...faults];
  return {
    sheet: sheet.name,
    header,
    entries: kept,
    faults: all.toSorted((a, b) => a.row - b.row),
    rowCount: rows.length,
  };
}

/** The first sheet that is a roster. */
export function findRoster(sheets: readonly Sheet[], ground: RosterGround = {}): RosterPreview | null {
  for (const sheet of sheets) {
    const preview = previewRoster(sheet, ground);
    if (preview) return preview;
  }
  return null;
}

/** Units of a roster that are none of the office's bodies, by short or full name: each row that names one. */
export function unknownUnits(
  { entries, header }: Pick<RosterPreview, 'entries' | 'header'>,
  bodyNames: readonly string[],
): readonly RosterFault[] {
  const known = new Set(bodyNames.map(plainUnit));
  return entries
    .filter(({ body, delegation }) => body !== '' && body !== delegation && !known.has(plainUnit(body)))
    .map(({ row, body }) => ({
      ...{ row, column: placeOf('body', header.columns) ?? placeOf('post', header.columns), field: 'body' },
      ...{ code: 'unit-unknown', severity: 'note', mend: 'add-body', facts: { text: body } },
    }));
}

/** Delegations of a roster the office has not got: they are added with it. Each once, at the first row that names it. */
export function newDelegations(
  { entries, header }: Pick<RosterPreview, 'entries' | 'header'>,
  bodyNames: readonly string[],
): readonly RosterFault[] {
  const known = new Set(bodyNames.map(plainUnit));
  return entries.flatMap(({ row, delegation }): readonly RosterFault[] => {
    const plain = plainUnit(delegation);
    if (plain === '' || known.has(plain)) return [];
    known.add(plain);
    const place = { row, column: placeOf('delegation', header.columns), field: 'delegation' } as const;
    return [
      { ...place, code: 'delegation-new', severity: 'note', mend: 'nothing', facts: { text: delegation } },
    ];
  });
}

function readRow(
  row: SheetRow,
  columns: readonly RosterColumn[],
  ground: RosterGround,
): { entry: RosterEntry | null; faults: readonly RosterFault[] } {
  const cells: RosterCells = readCells(row, columns, ground);
  const faults = cells.faults.map((fault) => ({
    ...fault,
    row: row.number,
    column: placeOf(fault.field, columns),
  }));
  const isRefused = faults.some(({ severity, code }) => severity === 'error' || code === 'not-a-person');
  const whole = { ...cells.entry, row: row.number, morePosts: [] };
  return { entry: isRefused ? null : inDelegation(whole, cells.lead), faults };
}

/** A place in a delegation is a post more; where nothing else says a unit, the delegation is the unit. */
function inDelegation(entry: RosterEntry, lead: string): RosterEntry {
  const { delegation, body, post, group } = entry;
  if (delegation === '') return entry;
  if (body === '') return { ...entry, body: delegation, post: post || lead, group: group ?? 'deputies' };
  const place = { body: delegation, group: 'deputies', post: lead, rank: null, from: '', to: '' } as const;
  return { ...entry, morePosts: [...entry.morePosts, place] };
}

function placeOf(field: RosterField | null, columns: readonly RosterColumn[]): RosterFault['column'] {
  const found = columns.find((column) => column.field === field);
  return found ? { letter: columnLetter(found.column), heading: found.heading } : null;
}

/** A unit written once for several rows counts in each of them. */
function fillMerged(rows: readonly SheetRow[], merges: readonly MergedCells[]): readonly SheetRow[] {
  const down = merges.filter((m) => m.lastRow > m.firstRow && m.firstColumn === m.lastColumn);
  if (down.length === 0) return rows;
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return rows.map((row) => {
    const cells = [...row.cells];
    for (const merge of down) {
      if (row.number <= merge.firstRow || row.number > merge.lastRow) continue;
      const index = merge.firstColumn - 1;
      while (cells.length <= index) cells.push('');
      cells[index] = byNumber.get(merge.firstRow)?.cells[index] ?? '';
    }
    return { number: row.number, cells };
  });
}

function isRepeatedHeader(row: SheetRow, header: RosterHeader): boolean {
  const again = readHeader(row);
  return again.columns.length > 0 && again.columns.length === header.columns.length;
}

/** Rows of one number and name are one person with several posts. */
function joinNumbered(entries: readonly RosterEntry[]): readonly RosterEntry[] {
  const joined = new Map<string, RosterEntry>();
  for (const entry of entries) {
    const key = entry.number === '' ? `row ${entry.row}` : `number ${entry.number} ${entry.name}`;
    const first = joined.get(key);
    const more = [...(first?.morePosts ?? []), postOf(entry), ...entry.morePosts];
    joined.set(key, first ? { ...first, morePosts: more } : entry);
  }
  return [...joined.values()];
}

function postOf({ body, group, post, rank, from, to }: RosterEntry): RosterPost {
  return { body, group, post, rank, from, to };
}

/** The same name with the same unit twice is one person, unless their numbers differ; with another unit it is a namesake to be told apart. */
function dropDuplicates(
  entries: readonly RosterEntry[],
  columns: readonly RosterColumn[],
): { readonly kept: readonly RosterEntry[]; readonly faults: readonly RosterFault[] } {
  const seen = new Map<string, RosterEntry[]>();
  const kept: RosterEntry[] = [];
  const faults: RosterFault[] = [];
  const column = placeOf('name', columns);
  for (const entry of entries) {
    const name = storedName(entry.name);
    const earlier = seen.get(name) ?? [];
    const others = earlier.filter(
      ({ number }) => number !== '' && entry.number !== '' && number !== entry.number,
    );
    const unsure = earlier.filter((one) => !others.includes(one));
    const same = unsure.find(({ body }) => body === entry.body);
    const first = same ?? unsure[0];
    if (first) {
      const facts = { name, firstRow: first.row };
      const shared = { row: entry.row, column, field: 'name', facts } as const;
      faults.push(
        same
          ? { ...shared, code: 'duplicate', severity: 'error', mend: 'remove-row' }
          : { ...shared, code: 'namesake', severity: 'warn', mend: 'add-unit' },
      );
    }
    if (!same) {
      kept.push(entry);
      seen.set(name, [...earlier, entry]);
    }
  }
  return { kept, faults };
}
