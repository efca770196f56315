import type { Temporal } from 'temporal-polyfill';
import type { PlanField } from './plan-columns.ts';

/** One thing a plan says somebody does. Wall-clock times; `end` is not included. */
export interface PlanEntry {
  readonly sheet: string;
  /** Row in the file; the first where an entry goes over several. */
  readonly row: number;
  readonly start: Temporal.PlainDateTime;
  readonly end: Temporal.PlainDateTime;
  readonly allDay: boolean;
  /** What the plan did not write and the office's half days supplied. */
  readonly assumed: 'nothing' | 'end' | 'both';
  readonly matter: string;
  readonly place: string;
  /** Leaders as written, one text. */
  readonly people: string;
  readonly chair: string;
  readonly host: string;
  readonly note: string;
  readonly firm: boolean;
}

/** `error`: the row is not imported; `warn`: imported, to be looked at. */
export const planFaults = {
  'no-heading': 'error',
  'no-matter': 'error',
  'year-unknown': 'error',
  'date-missing': 'error',
  'date-unclear': 'error',
  'date-impossible': 'error',
  'weekday-mismatch': 'error',
  'time-unclear': 'error',
  'time-impossible': 'error',
  'end-before-start': 'error',
  'matter-missing': 'error',
  'not-understood': 'error',
  'row-hidden': 'warn',
  'mark-unclear': 'warn',
  'time-missing': 'warn',
  'read-as-afternoon': 'warn',
  'read-as-clock': 'warn',
  'outside-range': 'warn',
} as const satisfies Record<string, 'error' | 'warn'>;
export type PlanFaultCode = keyof typeof planFaults;

/** Something of a plan that was not understood, or understood with a doubt. Worded by the catalogue. */
export interface PlanFault {
  readonly sheet: string;
  /** Null: the sheet as a whole. */
  readonly row: number | null;
  readonly code: PlanFaultCode;
  readonly severity: 'error' | 'warn';
  /** The row as it stands in the file. */
  readonly text: string;
  readonly facts: Readonly<Record<string, string | number>>;
  /** The only days the row can be of, where that is known: the rest of the plan is understood without it. */
  readonly days?: readonly DayRange[];
}

export const skipReasons = [
  'title',
  'heading',
  'day',
  'nothing-planned',
  'cancelled',
  'postponed',
  'struck',
  'note',
  'continued',
  'sheet-hidden',
  'sheet-unread',
  'sheet-untimed',
] as const;
export type SkipReason = (typeof skipReasons)[number];

/** A row that means no appointment, and why. */
export interface PlanSkip {
  readonly sheet: string;
  readonly row: number;
  readonly reason: SkipReason;
  readonly text: string;
}

/** What of a sheet is a plan. */
export interface PlanEntries {
  readonly entries: readonly PlanEntry[];
  readonly faults: readonly PlanFault[];
  readonly skipped: readonly PlanSkip[];
  /** Every day the plan speaks of, those with nothing on them too. */
  readonly days: readonly Temporal.PlainDate[];
}

/** Days, both included. */
export interface DayRange {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

/** A column as it was understood, or as a person assigned it. */
export interface PlanColumn {
  /** Counted from 1. */
  readonly column: number;
  readonly heading: string;
  readonly field: PlanField;
}

export interface PlanSheet extends PlanEntries {
  readonly name: string;
  /** `lines`: one column of text; `none`: no heading was found; columns are assigned by hand. */
  readonly form: 'list' | 'leaders' | 'days' | 'lines' | 'none';
  readonly headingRow: number | null;
  readonly columns: readonly PlanColumn[];
  /** A person said what they hold. */
  readonly isAssigned: boolean;
  /** Nothing of it is read: a person said so, or it is no plan. */
  readonly isUnread: boolean;
  /** What these headings are remembered by: the same week after week, whatever the dates in them. */
  readonly signature: string;
  /** From the title, the sheet's name or a date with a year; null: to be asked. */
  readonly year: number | null;
  readonly range: DayRange | null;
  /** A few rows below the heading, as they stand. */
  readonly sample: readonly (readonly string[])[];
}

/** A file of plans as it was read. */
export interface WeeklyPlan extends PlanEntries {
  readonly sheets: readonly PlanSheet[];
  /** The first cell that carries a marking of secrecy; the file must not be taken in. */
  readonly marked: { readonly sheet: string; readonly row: number } | null;
}
