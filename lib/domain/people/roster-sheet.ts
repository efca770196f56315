import { isFooter } from './read-roster-name.ts';
import type { RosterEntry, RosterFault } from './roster.ts';
import { type RosterGround, readCells } from './roster-cells.ts';
import { columnLetter, type RosterColumn, type RosterHeader, readHeader } from './roster-columns.ts';
import { sectionOf } from './roster-sections.ts';
import type { MergedCells, Sheet, SheetRow } from './sheet.ts';

/** One row as it was understood; null: nobody is taken from it, and the faults say why. */
export interface ReadRow {
  readonly entry: RosterEntry | null;
  readonly faults: readonly RosterFault[];
}

/** What stands below the header, from the top: each row under the headings and the section above it. */
export function readSheet(
  sheet: Sheet,
  first: RosterHeader,
  ground: RosterGround,
): { readonly rows: readonly ReadRow[]; readonly headings: number } {
  const body = fillMerged(
    sheet.rows.filter(({ number }) => number > first.row),
    sheet.mergedCells,
  );
  const rows: ReadRow[] = [];
  let header = first;
  let said: RosterGround['said'] = {};
  let headings = 0;
  for (const row of body) {
    const again = readHeader(row);
    if (isHeader(again, first)) {
      headings += 1;
      if (again.columns.some(({ field }) => field === 'name')) header = again;
      continue;
    }
    const section = sectionOf(row, header.columns, sheet.mergedCells);
    if (section) {
      said = section.says;
      rows.push(noPerson(row, section.title, Object.keys(said).length > 0 ? 'section' : 'not-a-person'));
      continue;
    }
    rows.push(...readBlocks(row, header, { ...ground, said }));
  }
  return { rows, headings };
}

/** The header once more, for the next page or delegation, or the lower storey of one. */
function isHeader({ columns, unknown }: RosterHeader, first: RosterHeader): boolean {
  const names = columns.some(({ field }) => field === 'name');
  return names
    ? columns.length > 1 || first.columns.length === 1
    : columns.length > 0 && unknown.length === 0 && columns.length > 1;
}

function readBlocks(row: SheetRow, header: RosterHeader, ground: RosterGround): readonly ReadRow[] {
  const holds = (offset: number): boolean =>
    header.columns.some(({ column }) => (row.cells[column + offset - 1] ?? '').trim() !== '');
  const blocks = header.blocks.filter(holds);
  const text = row.cells.find((cell) => cell.trim() !== '') ?? '';
  if (blocks.length === 0) return [noPerson(row, text, 'not-a-person')];
  return blocks.map((offset) => {
    const columns = header.columns.map((each) => ({ ...each, column: each.column + offset }));
    const name = columns.find(({ field }) => field === 'name')?.column ?? 0;
    if ((row.cells[name - 1] ?? '').trim() === '' && isFooter(text))
      return noPerson(row, text, 'not-a-person');
    return readRow(row, columns, { ground, key: offset === 0 ? `${row.number}` : `${row.number}+${offset}` });
  });
}

function readRow(
  row: SheetRow,
  columns: readonly RosterColumn[],
  { ground, key }: { readonly ground: RosterGround; readonly key: string },
): ReadRow {
  const { entry, lead, faults } = readCells(row, columns, ground);
  const placed = faults.map((fault): RosterFault => {
    const at = columns.find(({ field }) => field === fault.field);
    const column = at ? { letter: columnLetter(at.column), heading: at.heading } : null;
    return { ...fault, row: row.number, column };
  });
  const isRefused = faults.some(({ severity, code }) => severity === 'error' || code === 'not-a-person');
  if (isRefused) return { entry: null, faults: placed };
  const whole = { ...entry, row: row.number, key, morePosts: [] };
  return { entry: inDelegation(whole, lead), faults: [...placed, ...hiddenFault(row, entry.name)] };
}

function hiddenFault({ number: row, hidden }: SheetRow, name: string): readonly RosterFault[] {
  const fault = { code: 'row-hidden', severity: 'warn', mend: 'confirm', facts: { name } } as const;
  return hidden === true ? [{ ...fault, row, column: null, field: null }] : [];
}

function noPerson({ number: row }: SheetRow, name: string, code: 'section' | 'not-a-person'): ReadRow {
  const fault = { code, severity: 'note', mend: 'nothing', facts: { name } } as const;
  return { entry: null, faults: [{ ...fault, row, column: null, field: null }] };
}

/** A place in a delegation is a post more; where nothing else says a unit, the delegation is the unit. */
function inDelegation(entry: RosterEntry, lead: string): RosterEntry {
  const { delegation, body, post, group } = entry;
  if (delegation === '') return entry;
  if (body === '') return { ...entry, body: delegation, post: post || lead, group: group ?? 'deputies' };
  const place = { body: delegation, group: 'deputies', post: lead, rank: null, from: '', to: '' } as const;
  return { ...entry, morePosts: [...entry.morePosts, place] };
}

/** A unit written once for several rows counts in each of them. */
function fillMerged(rows: readonly SheetRow[], merges: readonly MergedCells[]): readonly SheetRow[] {
  const down = merges.filter((m) => m.lastRow > m.firstRow);
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
    return { ...row, cells };
  });
}
