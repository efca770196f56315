import type { RosterHeader } from './roster-columns.ts';
import { isSameHeading } from './roster-headings.ts';

/** What a column of numbers is headed with. */
const numbers = /^\s*(?:序\s*号|编\s*号|no\.?)\s*$/iu;

/** Whether a column of no meaning to the import numbers the rows: 序号. */
export function isNumbers(heading: string): boolean {
  return numbers.test(heading);
}

/** The header once more, for the next page or delegation, or the lower storey of one. */
export function isHeader({ columns, unknown }: RosterHeader, first: RosterHeader): boolean {
  const names = columns.some(({ field }) => field === 'name');
  return names
    ? columns.length > 1 || first.columns.length === 1
    : columns.length > 0 && unknown.length === 0 && columns.length > 1;
}

/** A row that numbers its own table as the header does and names nobody: 序号 车牌号 驾驶员; people come again under a header. */
export function isOtherTable({ columns, unknown }: RosterHeader, first: RosterHeader): boolean {
  const isNumbered = unknown.some(({ heading, column }) =>
    first.unknown.some(
      (one) => one.column === column && isNumbers(one.heading) && isSameHeading(one.heading, heading),
    ),
  );
  return isNumbered && unknown.length > 2 && columns.every(({ field }) => field !== 'name');
}
