import type { RosterFault } from '#lib/domain/people/roster.ts';

/** One fault of one column, with every row that has it. */
export interface FaultGroup {
  readonly fault: RosterFault;
  /** `3`, or `3, 5–20, 24`: where it stands, rows side by side as a range. */
  readonly rows: string;
  /** How many rows that are. */
  readonly count: number;
}

/** The faults in the order of their first rows; what is said alike of several rows is said once. */
export function groupFaults(faults: readonly RosterFault[], separator: string): readonly FaultGroup[] {
  const groups = Map.groupBy(faults, ({ row: _, ...rest }) => JSON.stringify(rest));
  return [...groups.values()].flatMap((alike) => {
    const [fault] = alike;
    const rows = new Set(alike.map(({ row }) => row));
    return fault ? [{ fault, rows: ranges(rows).join(separator), count: rows.size }] : [];
  });
}

function ranges(rows: ReadonlySet<number>): readonly string[] {
  const sorted = [...rows].sort((a, b) => a - b);
  const starts = sorted.filter((row, at) => row !== (sorted[at - 1] ?? Number.NaN) + 1);
  return starts.map((start, at) => {
    const end = sorted.findLast((row) => row < (starts[at + 1] ?? Number.POSITIVE_INFINITY)) ?? start;
    return end === start ? String(start) : `${start}–${end}`;
  });
}
