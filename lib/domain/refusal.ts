import type { Action } from './access/can.ts';

/** Everything a person can cause to be refused. Codes and data only: words live in `i18n`, statuses in `web/answer.ts`. */
export type Refusal =
  | { readonly kind: 'not-found'; readonly what: string }
  | { readonly kind: 'not-signed-in' }
  | { readonly kind: 'not-allowed'; readonly action: Action }
  | StaleRefusal
  | { readonly kind: 'invalid'; readonly faults: readonly InputFault[] }
  /** The venue or vehicle is taken; the database refused the overlap. */
  | { readonly kind: 'booked'; readonly resource: string; readonly start: string; readonly end: string }
  | { readonly kind: 'number-taken'; readonly term: number; readonly number: number }
  | { readonly kind: 'blocked'; readonly codes: readonly string[] }
  /** What belongs to the meeting is written down before it: not before `day` (ISO); null: no day is set yet. */
  | { readonly kind: 'too-early'; readonly what: HeldStep; readonly day: string | null }
  /** The calendar `name` of the body has the very same content. */
  | { readonly kind: 'uploaded-twice'; readonly name: string }
  /** `row` of `sheet`, from 1, where the marking stands; left out: of the whole. */
  | { readonly kind: 'classified'; readonly sheet?: string; readonly row?: number }
  | { readonly kind: 'too-many-tries'; readonly retryAfterSeconds: number }
  | { readonly kind: 'not-reachable'; readonly address: string; readonly reason: string }
  | {
      readonly kind: 'unreadable';
      readonly name: string;
      readonly reason: string;
      /** Of a file whose entries are all unreadable: how many, and what is wrong with the first, worded. */
      readonly skipped?: number;
      readonly example?: string;
    }
  /** A file of more than so many megabytes; it was not read to its end. */
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | { readonly kind: 'missing-glyphs'; readonly characters: readonly string[] }
  /** An import that cannot be undone as a whole: people changed since, or in use by now; `more` beyond those named. */
  | {
      readonly kind: 'changed-since';
      readonly names: readonly string[];
      readonly more: number;
    }
  | {
      readonly kind: 'used-since';
      readonly names: readonly string[];
      readonly more: number;
      /** The meetings whose lists they cannot be taken off, by title, and how many these are; none: something else knows them. */
      readonly meetings: readonly string[];
      readonly lists: number;
    }
  /** Done once somebody says that it is meant: the same input again with the question among those answered. */
  | {
      readonly kind: 'asks';
      readonly question: Question;
      readonly facts: Readonly<Record<string, string>>;
      /** The one it may be mistaken for; null where there is none to look at. */
      readonly about: { readonly what: 'person' | 'body'; readonly id: string } | null;
    };

/** Steps that are taken in the meeting itself: it is opened, its agenda adopted, a vote held, it is closed. */
export type HeldStep = 'in-session' | 'adopted' | 'voted' | 'closed';

/** What is asked before something that is rarely meant. */
export const questions = [
  'day-passed',
  'same-person',
  'since-ever',
  'same-short-name',
  'same-font',
  'open-must-fixes',
  'notice-taken-back',
  'print-unmended',
] as const;
export type Question = (typeof questions)[number];

/** What two people can save at once, spelled as the audit trail spells it. */
export type Versioned =
  | 'office'
  | 'conventions'
  | 'precedence'
  | 'person'
  | 'strokes'
  | 'rank-table'
  | 'venue'
  | 'vehicle'
  | 'trip'
  | 'body'
  | 'account'
  | 'meeting'
  | 'task'
  | 'lesson'
  | 'follow-up'
  | 'agenda'
  | 'attendance'
  | 'script'
  | 'seating'
  | 'consultation'
  | 'opinion'
  | 'dispatch'
  | 'vote'
  | 'wording'
  | 'finding';

/** A colleague saved first. */
export interface StaleRefusal {
  readonly kind: 'stale';
  readonly what: Versioned;
  /** What is stored now. */
  readonly current: unknown;
  /** What was about to be saved, in the same fields; null for an act without words of its own, such as ticking off. */
  readonly yours: unknown;
  /** What both were made from, where only what both changed is asked about; left out: not known. */
  readonly base?: unknown;
  /** The title of the one line it is about, where a colleague took that out; left out: nothing was. */
  readonly removed?: string;
  /** Who saved what is stored now, or took the line out; null where the trail does not say. */
  readonly saved: SavedBy | null;
}

/** Who saved something, and when (an ISO instant). */
export interface SavedBy {
  readonly by: string;
  readonly at: string;
}

/** One thing wrong with one field of an input. `code` is a key of the `faults` catalogue. */
export interface InputFault {
  readonly path: string;
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}
