import { isMark, storedName } from './name.ts';
import type { RosterEntry, RosterFault, RosterPost } from './roster.ts';
import { placeOf } from './roster-columns.ts';
import type { ReadRow } from './roster-sheet.ts';

/** A row that gives somebody. */
export type EntryRow = ReadRow & { readonly entry: RosterEntry };

/**
 * Rows of one number and name are one person with several posts, and so are rows beside one name that is written over
 * all of them.
 */
export function joinRows(rows: readonly ReadRow[]): readonly EntryRow[] {
  const joined = new Map<string, EntryRow>();
  for (const row of rows) {
    if (!hasEntry(row)) continue;
    const { entry, over } = row;
    const key = whoseRow(row);
    const first = joined.get(key);
    const held = new Set(first && postsOf(first.entry).map((post) => JSON.stringify(post)));
    const more = postsOf(entry).filter((post) => !held.has(JSON.stringify(post)));
    if (!first) joined.set(key, row);
    else if (more.length > 0)
      joined.set(key, {
        ...first,
        entry: { ...first.entry, morePosts: [...first.entry.morePosts, ...more] },
      });
    else if (!over) joined.set(`key ${entry.key}`, row);
  }
  return [...joined.values()];
}

function hasEntry(row: ReadRow): row is EntryRow {
  return row.entry !== null;
}

function whoseRow({ entry: { number, name, key, sheet = '' }, over }: EntryRow): string {
  if (number !== '') return `number ${number} ${name}`;
  return over ? `name ${over.firstRow} ${over.firstColumn} ${name} ${sheet}` : `key ${key}`;
}

function postsOf({ morePosts, ...entry }: RosterEntry): readonly RosterPost[] {
  const { body, group, post, rank, from, to } = entry;
  return [{ body, group, post, rank, from, to }, ...morePosts];
}

/**
 * The same name with the same unit twice is one person, unless their numbers or anything else that is a person's own
 * differ; with another unit it is a namesake to be told apart.
 */
export function dropDuplicates(rows: readonly EntryRow[]): {
  readonly kept: readonly EntryRow[];
  readonly faults: readonly RosterFault[];
} {
  const seen = new Map<string, EntryRow[]>();
  const kept: EntryRow[] = [];
  const faults: RosterFault[] = [];
  for (const row of rows) {
    const { entry } = row;
    const name = storedName(entry.name);
    const earlier = seen.get(name) ?? [];
    const canBeOne = ({ entry: { number } }: EntryRow): boolean =>
      number === '' || entry.number === '' || number === entry.number;
    const maybe = earlier.filter(canBeOne);
    const same = maybe.find((one) => differenceOf(one.entry, entry) === null);
    const first = same ?? maybe[0];
    if (first) faults.push(secondOf(row, first.entry));
    if (!same) {
      kept.push(row);
      earlier.push(row);
      seen.set(name, earlier);
    }
  }
  return { kept, faults };
}

/** What tells two people of one name apart, where both rows say it; null: nothing does. */
function differenceOf(
  one: RosterEntry,
  other: RosterEntry,
): 'unit' | 'gender' | 'ethnicity' | 'note' | 'phone' | null {
  if (one.body !== other.body) return 'unit';
  if (one.gender !== 'unknown' && other.gender !== 'unknown' && one.gender !== other.gender) return 'gender';
  if (one.ethnicity && other.ethnicity && one.ethnicity !== other.ethnicity) return 'ethnicity';
  const [mobiles, others] = [mobilesOf(one), mobilesOf(other)];
  const shares = mobiles.some((number) => others.includes(number));
  if (!shares && areToldApart(one, other)) return 'note';
  return mobiles.length > 0 && others.length > 0 && !shares ? 'phone' : null;
}

/**
 * Whether what stands behind two names tells them apart: 王凯（财政局）and 王凯（教育局）; or, in one sheet, a mark only one of
 * two has: 王凯 and 王凯（女）.
 */
function areToldApart(one: RosterEntry, other: RosterEntry): boolean {
  const [mark = '', mark2 = ''] = [one.apart, other.apart];
  if (mark !== '' && mark2 !== '') return mark !== mark2;
  return one.sheet === other.sheet && (isMark(mark) || isMark(mark2));
}

/** Mobile telephones are a person’s own; lines of an office are shared, and one person has several. */
function mobilesOf({ phone }: RosterEntry): readonly string[] {
  return phone.split('、').filter((number) => /^1\d{10}$/.test(number));
}

/** What is said of a row whose name stood in an earlier one. */
function secondOf({ entry, columns }: EntryRow, first: RosterEntry): RosterFault {
  const { row, sheet, name } = entry;
  const firstSheet = first.sheet === undefined || first.sheet === sheet ? 'none' : first.sheet;
  const difference = differenceOf(first, entry);
  return {
    ...{ row, ...(sheet === undefined ? {} : { sheet }), column: placeOf('name', columns), field: 'name' },
    ...(difference === null
      ? { code: 'duplicate', severity: 'error', mend: 'remove-row' }
      : { code: 'namesake', severity: 'warn', mend: 'add-unit' }),
    facts: { name, firstRow: first.row, firstSheet, ...(difference && { difference }) },
  };
}
