import type { Temporal } from 'temporal-polyfill';
import type { ShareLevel } from '../bodies/body.ts';
import type { BodyId, PersonId, SourceId, VenueId } from '../id.ts';
import type { Period } from '../time/period.ts';

/** Anything that occupies a body, people or a venue for a period; ours or another body's. */
export interface Commitment {
  readonly id: string;
  readonly bodyId: BodyId;
  readonly sourceId: SourceId | null;
  /** Our own meeting it stands for, so that a meeting never clashes with itself. */
  readonly meetingId: string | null;
  /** Empty where the share level hides it: the reader then only knows "busy". */
  readonly summary: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly allDay: boolean;
  /** Tentative yields to firm. */
  readonly firm: boolean;
  readonly visibility: Exclude<ShareLevel, 'nothing'>;
  readonly venueId: VenueId | null;
  readonly location: string;
  readonly personIds: readonly PersonId[];
  /** The same wherever the same UID is kept; null or left out: it has none. */
  readonly uidMark?: number | null;
}

export const sourceKinds = ['upload', 'url', 'caldav', 'typed', 'weekly-plan', 'said'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Whether a source is read from its server again and again, without anybody doing anything. */
export function isSubscribed(kind: SourceKind): boolean {
  return kind === 'url' || kind === 'caldav';
}

/** Where a body's commitments come from, and how well reading it went. A dead or old source counts as "unknown", never as free. */
export interface CalendarSource {
  readonly id: SourceId;
  readonly bodyId: BodyId;
  readonly kind: SourceKind;
  readonly name: string;
  readonly url: string | null;
  readonly lastSuccessAt: Temporal.Instant | null;
  readonly lastErrorAt: Temporal.Instant | null;
  readonly lastError: string | null;
  readonly used: number;
  readonly skipped: number;
  readonly failures: number;
  /** What was read reaches up to here; after it the calendar is silent, not empty. Null: nothing was read, or no limit. */
  readonly knownUntil?: Temporal.Instant | null;
  /** Of a weekly plan: the stretches it covers and was understood in, in order; outside them it is silent, not empty. Left out: no gaps. */
  readonly knownWithin?: readonly Period[];
  readonly version: number;
}
