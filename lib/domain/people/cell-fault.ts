import type { RosterFault } from './roster.ts';
import type { RosterField } from './roster-headings.ts';

/** What is wrong with one cell. */
export type CellFault = Omit<RosterFault, 'row' | 'column'>;

/** A cell as it was understood. */
export interface Read<T> {
  readonly value: T;
  readonly faults: readonly CellFault[];
}

/** A fault of one field. */
export function cellFault(
  field: RosterField,
  code: CellFault['code'],
  severity: CellFault['severity'],
  mend: CellFault['mend'],
  facts: CellFault['facts'],
): CellFault {
  return { field, code, severity, mend, facts };
}
