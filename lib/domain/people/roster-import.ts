import { plainUnit } from './match-roster.ts';
import { storedName } from './name.ts';
import type { RosterEntry, RosterFault, RosterPost } from './roster.ts';
import type { RosterGround } from './roster-cells.ts';
import { columnLetter, findHeader, type RosterColumn, type RosterHeader } from './roster-columns.ts';
import type { RosterField } from './roster-headings.ts';
import { readSheet } from './roster-sheet.ts';
import type { Sheet } from './sheet.ts';

export interface RosterPreview {
  /** The sheets that were read. */
  readonly sheet: string;
  /** Of the first of them. */
  readonly header: RosterHeader;
  readonly entries: readonly RosterEntry[];
  readonly faults: readonly RosterFault[];
  /** Rows below the header that hold anything. */
  readonly rowCount: number;
}

/**
 * What importing a sheet would bring, with every doubt named by row and column; null: no row of the sheet is a header
 * with 姓名. Handles titles above the header, headers repeated on every page, merged cells, spaces in names, rows that
 * head those below them, and people side by side.
 */
export function previewRoster(sheet: Sheet, ground: RosterGround = {}): RosterPreview | null {
  const header = findHeader(sheet);
  if (!header) return null;
  const { rows, headings } = readSheet(sheet, header, ground);
  const entries = rows.flatMap(({ entry }) => entry ?? []);
  const { kept, faults } = dropDuplicates(joinRows(entries, sheet, header), header.columns);
  const all = [...rows.flatMap((row) => row.faults), ...faults];
  return {
    sheet: sheet.name,
    header,
    entries: kept,
    faults: all.toSorted((a, b) => a.row - b.row),
    rowCount: sheet.rows.filter(({ number }) => number > header.row).length - headings,
  };
}

/** All the sheets that are rosters, as one; a hidden one is named and left out, unless there is no other. */
export function findRoster(sheets: readonly Sheet[], ground: RosterGround = {}): RosterPreview | null {
  const found = sheets.flatMap((sheet) => {
    const preview = previewRoster(sheet, ground);
    return preview ? [{ sheet, preview }] : [];
  });
  const seen = found.filter(({ sheet }) => sheet.hidden !== true);
  const taken = seen.length > 0 ? seen : found;
  const [first, ...more] = taken.map(({ preview }) => preview);
  if (!first) return null;
  const left = found.filter((one) => !taken.includes(one)).map(({ preview }) => leftOut(preview));
  if (more.length === 0) return { ...first, faults: [...first.faults, ...left] };
  const each = [first, ...more].map((preview, n) => ofSheet(preview, n + 1));
  const { kept, faults } = dropDuplicates(
    each.flatMap(({ entries }) => entries),
    first.header.columns,
  );
  return {
    sheet: each.map(({ sheet }) => sheet).join('、'),
    header: first.header,
    entries: kept,
    faults: [
      ...each.flatMap((one) => one.faults),
      ...faults.filter(({ code }) => code === 'duplicate'),
      ...left,
    ],
    rowCount: each.reduce((sum, { rowCount }) => sum + rowCount, 0),
  };
}

/** A roster among several of one file. */
function ofSheet(preview: RosterPreview, n: number): RosterPreview {
  const { sheet } = preview;
  return {
    ...preview,
    entries: preview.entries.map((entry) => ({ ...entry, key: `${n}!${entry.key}` })),
    faults: preview.faults.map((fault) => ({ ...fault, sheet })),
  };
}

function leftOut({ sheet, header, entries }: RosterPreview): RosterFault {
  const facts = { sheet, people: entries.length };
  return {
    ...{ row: header.row, sheet, column: null, field: null, facts },
    ...{ code: 'sheet-hidden', severity: 'warn', mend: 'own-file' },
  };
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

function placeOf(field: RosterField | null, columns: readonly RosterColumn[]): RosterFault['column'] {
  const found = columns.find((column) => column.field === field);
  return found ? { letter: columnLetter(found.column), heading: found.heading } : null;
}

/**
 * Rows of one number and name are one person with several posts, and so are rows beside one name that is written over
 * all of them.
 */
function joinRows(
  entries: readonly RosterEntry[],
  { mergedCells }: Sheet,
  { columns }: RosterHeader,
): readonly RosterEntry[] {
  const name = columns.find(({ field }) => field === 'name')?.column ?? 0;
  const over = mergedCells.filter(
    (merge) => merge.lastRow > merge.firstRow && merge.firstColumn <= name && merge.lastColumn >= name,
  );
  const joined = new Map<string, RosterEntry>();
  for (const entry of entries) {
    const top = over.find(({ firstRow, lastRow }) => entry.row >= firstRow && entry.row <= lastRow)?.firstRow;
    const unnumbered = top === undefined ? `key ${entry.key}` : `name ${top} ${entry.name}`;
    const key = entry.number === '' ? unnumbered : `number ${entry.number} ${entry.name}`;
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
