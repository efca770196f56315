import type { Capacity } from '../attendance/attendance.ts';
import type { Group, Person } from './person.ts';
import type { RosterField } from './roster-headings.ts';

/** A post as one row gives it; what it does not say is empty. Days are ISO dates. */
export interface RosterPost {
  readonly body: string;
  readonly group: Group | null;
  readonly post: string;
  readonly rank: number | null;
  readonly from: string;
  readonly to: string;
}

/** What somebody needs. */
export const needs = ['diet', 'access'] as const;
export type Need = (typeof needs)[number];

/** One person as a roster gives them, with the post of their first row; what it does not say is empty. */
export interface RosterEntry extends RosterPost {
  /** Row in its sheet. */
  readonly row: number;
  /** The sheet, where a file has several; left out: its only one. */
  readonly sheet?: string;
  /** Tells rows of a file apart: several sheets and people side by side have rows of the same number. */
  readonly key: string;
  /** Tells people apart inside the file: further rows of the same number are further posts of one person. */
  readonly number: string;
  readonly morePosts: readonly RosterPost[];
  readonly name: string;
  /** The name may be none for where it stands, whatever it looks like: nobody is brought in under it unless somebody says so. */
  readonly doubtful?: true;
  /** What stands behind the name to tell two people of one name apart: 大, 财政局; left out: nothing. */
  readonly apart?: string;
  readonly gender: Person['gender'];
  readonly ethnicity: string;
  readonly phone: string;
  readonly email: string;
  /** The delegation to a congress they belong to, as its own column names it. */
  readonly delegation: string;
  readonly party: string;
  readonly capacity: Capacity | null;
  readonly diet: string;
  readonly access: string;
  /** What the row says is not needed (无), which erases what is known; left out: it says so of neither. */
  readonly notNeeded?: readonly Need[];
  readonly reading: string;
  readonly remarks: string;
  /** What the remarks say they need, as it was read into `diet` and `access`; left out: nothing. */
  readonly noted?: readonly { readonly need: Need; readonly text: string }[];
  /** What else the remarks say, which is kept nowhere; left out: nothing. */
  readonly unread?: string;
}

/** Whether somebody of this capacity stands beside the circle a roster is of: they attend and are not counted. */
export function isBesideCircle(capacity: Capacity | null): boolean {
  return capacity !== null && capacity !== 'member';
}

/** `error`: the row is not imported; `warn`: imported, to be looked at; `note`: mended on the way in, or only worth a look. */
export type RosterFaultCode =
  | 'name-missing'
  | 'name-lossy'
  | 'name-odd'
  | 'name-doubtful'
  | 'name-spaced'
  | 'name-parted'
  | 'name-unsortable'
  | 'note-kept'
  | 'note-left'
  | 'section'
  | 'section-beside'
  | 'row-hidden'
  | 'sheet-hidden'
  | 'sheet-turned'
  | 'beside'
  | 'need-cleared'
  | 'need-noted'
  | 'need-untied'
  | 'too-long'
  | 'gender-unknown'
  | 'ethnicity-unknown'
  | 'unit-unknown'
  | 'unit-unclear'
  | 'unit-missing'
  | 'units-missing'
  | 'delegation-new'
  | 'capacity-unknown'
  | 'capacity-beside'
  | 'phone-scientific'
  | 'phone-odd'
  | 'email-odd'
  | 'rank-odd'
  | 'ranks-proposed'
  | 'rank-missing'
  | 'rank-place'
  | 'rank-placed'
  | 'group-unknown'
  | 'day-odd'
  | 'month-unclear'
  | 'text-lossy'
  | 'formula-like'
  | 'duplicate'
  | 'namesake'
  | 'not-a-person';

export interface RosterFault {
  readonly row: number;
  /** The sheet, where a file has several; left out: its only one. */
  readonly sheet?: string;
  /** Where in the row; null: the row as a whole. */
  readonly column: { readonly letter: string; readonly heading: string } | null;
  readonly field: RosterField | null;
  readonly code: RosterFaultCode;
  readonly severity: 'error' | 'warn' | 'note';
  /** What to do; worded by the catalogue. */
  readonly mend:
    | 'retype'
    | 'complete'
    | 'confirm'
    | 'format-as-text'
    | 'enter-strokes'
    | 'add-unit'
    | 'add-body'
    | 'name-unit'
    | 'set-rank'
    | 'place-by-post'
    | 'choose-circle'
    | 'choose-need'
    | 'enter-need'
    | 'choose-ranks'
    | 'choose-body'
    | 'choose-row'
    | 'remove-row'
    | 'own-file'
    | 'nothing';
  readonly facts: Readonly<Record<string, string | number>>;
}
