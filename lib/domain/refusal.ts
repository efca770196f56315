import type { Action } from './access/can.ts';

/** Everything a person can cause to be refused. Codes and data only: words live in `i18n`, statuses in `web/answer.ts`. */
export type Refusal =
  | { readonly kind: 'not-found'; readonly what: string }
  | { readonly kind: 'not-signed-in' }
  | { readonly kind: 'not-allowed'; readonly action: Action }
  /** A colleague saved first. `current` is what is stored now, `yours` what was about to be saved. */
  | { readonly kind: 'stale'; readonly what: string; readonly current: unknown; readonly yours: unknown }
  | { readonly kind: 'invalid'; readonly faults: readonly InputFault[] }
  /** The venue or vehicle is taken; the database refused the overlap. */
  | { readonly kind: 'booked'; readonly resource: string; readonly start: string; readonly end: string }
  | { readonly kind: 'number-taken'; readonly term: number; readonly number: number }
  | { readonly kind: 'blocked'; readonly codes: readonly string[] }
  | { readonly kind: 'classified' }
  | { readonly kind: 'too-many-tries'; readonly retryAfterSeconds: number }
  | { readonly kind: 'not-reachable'; readonly address: string; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly name: string; readonly reason: string }
  /** A file of more than so many megabytes; it was not read to its end. */
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | { readonly kind: 'missing-glyphs'; readonly characters: readonly string[] };

/** One thing wrong with one field of an input. `code` is a key of the `faults` catalogue. */
export interface InputFault {
  readonly path: string;
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}
