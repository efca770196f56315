import type { Temporal } from 'temporal-polyfill';
import type { Severity } from '../finding.ts';
import type { BodyId, PersonId, SourceId, VenueId } from '../id.ts';
import type { LocalText } from '../local-text.ts';
import type { ClashKind } from '../office/office.ts';
import type { Cited } from '../time/rule-parameters.ts';
import type { Commitment } from './commitment.ts';

/** What about a kind of clash it is: the reason is worded by `clashes.cause.<cause>`. */
export const clashCauses = [
  'same-venue',
  'same-vehicle',
  'vehicle-retired',
  'same-person',
  'second-post',
  'same-body',
  'must-not-coincide',
  'too-far',
  'deadline-missed',
  'internal-deadline-missed',
  'interval-exceeded',
  'day-off',
  'statutory-day',
  'weekend',
  'make-up-workday',
  'unpublished',
  'in-season',
  'out-of-order',
  'no-source',
  'never-read',
  'failing',
  'stale',
  'unreadable',
  'beyond-horizon',
  'not-covered',
  'partly-read',
] as const;
export type ClashCause = (typeof clashCauses)[number];

/** Who has to move: the office's precedence decides, then firm over tentative; equals settle it between them. */
export type Yielding = 'ours' | 'theirs' | 'agree';

/** The other side of a clash: a commitment, a day in the calendar, a deadline or a calendar we cannot trust. */
export interface Counterpart {
  readonly bodyId: BodyId | null;
  /** The commitment, day, rule or source it stands for; stable across readings of the same calendar. */
  readonly id: string;
  /** Our own meeting, where it is one. */
  readonly meetingId: string | null;
  readonly sourceId: SourceId | null;
  /** Empty where only "busy" is known. */
  readonly summary: string | LocalText;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly allDay: boolean;
  readonly firm: boolean;
  /** Only "busy" is known of it. */
  readonly busyOnly: boolean;
  readonly venueId: VenueId | null;
  /** The entry it is, where it is one of a calendar. */
  readonly entry?: Commitment;
  /** What other sources say of the same matter. Left out: nothing. */
  readonly copies?: readonly Commitment[];
}

/** The ids a counterpart is known by: its own, and those of the same matter in other sources. */
export function idsOf({ id, copies = [] }: Counterpart): readonly string[] {
  return [id, ...copies.map((copy) => copy.id)];
}

/** The bodies on the other side; several where they have it together. */
export function bodiesOf({ with: { bodyId, copies = [] } }: Pick<Clash, 'with'>): readonly BodyId[] {
  return bodyId === null ? [] : [...new Set([bodyId, ...copies.map((copy) => copy.bodyId)])];
}

/** One reason why a meeting cannot, or should not, be held when and where it is planned. Data only; words live in `i18n`. */
export interface Clash {
  readonly kind: ClashKind;
  readonly cause: ClashCause;
  /** Stable while both sides exist, wherever they move: a waiver is found again by it. */
  readonly key: string;
  readonly severity: Severity;
  readonly with: Counterpart;
  /** Those of ours who are needed in both places. */
  readonly people: readonly PersonId[];
  readonly yields: Yielding | null;
  readonly basis: Cited | null;
  /** Statutory ones are not. */
  readonly waivable: boolean;
  /** Both sides as they were seen; a waiver given on another stamp has lapsed. */
  readonly stamp: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

const steps: Readonly<Record<Severity, Severity>> = { block: 'warn', warn: 'note', note: 'note' };

/** One step lighter: for the tentative, the old and the guessed. */
export function lowered(severity: Severity): Severity {
  return steps[severity];
}

const weight: Readonly<Record<Severity, number>> = { block: 0, warn: 1, note: 2 };

/** Heaviest first; equals as they come. */
export function compareWeight(a: Pick<Clash, 'severity'>, b: Pick<Clash, 'severity'>): number {
  return weight[a.severity] - weight[b.severity];
}

/** Heaviest first, then by time, then by key: every list of clashes has this order. */
export function compareClashes(a: Clash, b: Clash): number {
  return (
    compareWeight(a, b) ||
    a.with.start.epochMilliseconds - b.with.start.epochMilliseconds ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}

/**
 * The clashes a person reads: where one commitment takes both a person and their body, the person says it
 * all and the body is left out; so it is where the office keeps the body apart from us and that weighs no less.
 * Order is kept.
 */
export function leadingClashes(clashes: readonly Clash[]): readonly Clash[] {
  const said = new Map<string, number>();
  for (const { cause, severity, with: other } of clashes) {
    for (const id of idsOf(other)) {
      if (cause === 'same-person') said.set(id, 0);
      if (cause === 'must-not-coincide')
        said.set(id, Math.min(weight[severity], said.get(id) ?? weight.note));
    }
  }
  return clashes.filter(
    ({ cause, severity, with: other }) =>
      cause !== 'same-body' || (said.get(other.id) ?? weight.note + 1) > weight[severity],
  );
}
