import { isBesideCircle, type RosterFault } from './roster.ts';
import { placeOf } from './roster-columns.ts';
import { dropDuplicates, joinRows } from './roster-duplicates.ts';
import type { ReadRow } from './roster-sheet.ts';

/** How many people rows bring in, each once. */
export function peopleIn(rows: readonly ReadRow[]): number {
  return dropDuplicates(joinRows(rows)).kept.length;
}

/**
 * Says of those who only attend that they come into no circle: once of a section, with how many stand under it, and of
 * each row that says so of itself. `heads` gives the section a row stands under.
 */
export function sayBeside(
  rows: readonly ReadRow[],
  heads: ReadonlyMap<ReadRow, ReadRow>,
): readonly ReadRow[] {
  const besides = rows.filter(({ entry }) => entry !== null && isBesideCircle(entry.capacity));
  const own = new Set(besides.filter((row) => !isSectionBeside(heads.get(row))));
  const below = Map.groupBy(besides, (row) => heads.get(row));
  return rows.map((row) => {
    if (own.has(row)) return { ...row, faults: [...row.faults, ...besideFault(row)] };
    if (!isSectionBeside(row)) return row;
    const people = peopleIn(below.get(row) ?? []);
    return {
      ...row,
      faults: row.faults.map((fault) => ({ ...fault, facts: { ...fault.facts, people } })),
    };
  });
}

function isSectionBeside(row: ReadRow | undefined): boolean {
  return row?.faults.some(({ code }) => code === 'section-beside') === true;
}

function besideFault({ entry, columns }: ReadRow): readonly RosterFault[] {
  if (!entry?.capacity) return [];
  const { row, capacity } = entry;
  return [
    {
      ...{ row, column: placeOf('capacity', columns), field: 'capacity', facts: { capacity } },
      ...{ code: 'capacity-beside', severity: 'warn', mend: 'choose-circle' },
    },
  ];
}
