import type { ApartPair, HalfDays, Season, Travel } from '../calendars/planning-rules.ts';
import type { Severity } from '../finding.ts';
import type { VenueId } from '../id.ts';
import type { MeetingType } from '../meetings/meeting-type.ts';
import type { ClashKind } from './office.ts';

/** On which weekdays (1 Monday … 7 Sunday) and at which times, best first, an office likes to hold a type of meeting. */
export interface SlotWish {
  readonly weekdays: readonly number[];
  readonly starts: readonly string[];
}

/** A busy stretch of the year as the office wrote it down; month and day, both included; no types: all. */
export interface OwnSeason extends Pick<Season, 'id' | 'from' | 'to' | 'types'> {
  readonly title: string;
  /** Why it holds; may be empty. */
  readonly basis: string;
}

/** A way the office measured; it holds both ways. */
export interface MeasuredWay {
  readonly from: VenueId;
  readonly to: VenueId;
  readonly minutes: number;
}

/**
 * 排会规矩: what an office decides about placing meetings beyond the template it installed. What is not set (left out,
 * or null) follows `templates/planning/planning.json`, also after the template changes.
 */
export interface OfficeConventions {
  readonly severity: Readonly<Partial<Record<ClashKind, Severity>>>;
  readonly habits: Readonly<Partial<Record<MeetingType, SlotWish>>>;
  readonly seasons: readonly OwnSeason[] | null;
  readonly travel: {
    readonly sameAddressMinutes: Travel['sameAddressMinutes'] | null;
    readonly otherAddressMinutes: Travel['otherAddressMinutes'] | null;
    readonly pairs: readonly MeasuredWay[] | null;
  };
  readonly apart: readonly ApartPair[];
  readonly uploadStaleDays: number | null;
  readonly followUpSoonDays: number | null;
  readonly halfDays: HalfDays | null;
}

/** An office that decided nothing of its own. */
export const noConventions: OfficeConventions = {
  severity: {},
  habits: {},
  seasons: null,
  travel: { sameAddressMinutes: null, otherAddressMinutes: null, pairs: null },
  apart: [],
  uploadStaleDays: null,
  followUpSoonDays: null,
  halfDays: null,
};
