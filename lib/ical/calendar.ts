import type { Duration } from './date-value.ts';
import type { Rule } from './rule.ts';
import type { Zone } from './zone.ts';

/** A TZID as a file uses it. `zone` is null when nobody knows it: such times are read in the reference zone. */
export interface ZoneRef {
  readonly name: string;
  readonly zone: Zone | null;
}

/** A DATE or DATE-TIME of a file: wall seconds (midnight for a DATE) and whose clock it is (RFC 5545 section 3.3.5). */
export interface Moment {
  readonly form: 'date' | 'floating' | 'utc' | 'zoned';
  readonly wall: number;
  readonly zone: ZoneRef | null;
}

export type EventStatus = 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';

/** What an event does to somebody's free time (RFC 5545 section 3.2.9). */
export type BusyType = 'FREE' | 'BUSY' | 'BUSY-TENTATIVE' | 'BUSY-UNAVAILABLE';

/** One value of RDATE; `end` or `duration` only for a PERIOD (RFC 5545 section 3.8.5.2). */
export interface ExtraDate {
  readonly start: Moment;
  readonly end: Moment | null;
  readonly duration: Duration | null;
}

/** A VEVENT, or an AVAILABLE of RFC 7953 (which has the same times). Missing texts are empty. */
export interface CalendarEvent {
  readonly uid: string;
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  /** Who is asked to it and has not said no: a line for the organizer's name and each attendee's name and address. */
  readonly participants: string;
  readonly status: EventStatus | null;
  /** True when the event takes no time on a calendar (TRANSP, or Outlook's busy status where there is no TRANSP). */
  readonly transparent: boolean;
  /** TRANSP, STATUS and X-MICROSOFT-CDO-BUSYSTATUS put together; a cancelled event is free. */
  readonly busyType: BusyType;
  /** CLASS is PRIVATE or CONFIDENTIAL: nobody else is to see more than the time. */
  readonly confidential: boolean;
  readonly start: Moment;
  readonly end: Moment | null;
  readonly duration: Duration | null;
  readonly rules: readonly Rule[];
  /** EXRULE of RFC 2445, which old calendars still carry. */
  readonly exclusionRules: readonly Rule[];
  readonly extraDates: readonly ExtraDate[];
  readonly exceptDates: readonly Moment[];
  readonly recurrenceId: Moment | null;
  /** RANGE=THISANDFUTURE on the RECURRENCE-ID. */
  readonly thisAndFuture: boolean;
  /** SEQUENCE, -1 when there is none. */
  readonly sequence: number;
  /** LAST-MODIFIED, else DTSTAMP, in epoch seconds; -Infinity when there is neither. */
  readonly modified: number;
  /** X-WR-TIMEZONE of its VCALENDAR. */
  readonly home: ZoneRef | null;
  /** The line of its BEGIN. */
  readonly line: number;
}

/** The components of one VCALENDAR that share a UID: what repeats, and what replaces single instances of it. */
export interface Series {
  readonly core: CalendarEvent | null;
  readonly overrides: readonly CalendarEvent[];
}

/** One FREEBUSY period. */
export interface BusyPeriod {
  readonly type: BusyType;
  readonly start: Moment;
  readonly end: Moment | null;
  readonly duration: Duration | null;
}

/** A VAVAILABILITY (RFC 7953): within its span its owner is `busyType` but for the AVAILABLE times. */
export interface Availability {
  readonly busyType: BusyType;
  /** 1 is the highest, 9 low, 0 (or none) the lowest (RFC 7953 section 3.1). */
  readonly priority: number;
  readonly start: Moment | null;
  readonly end: Moment | null;
  readonly duration: Duration | null;
  readonly home: ZoneRef | null;
  readonly available: readonly Series[];
}

/** Everything a calendar file says about time. */
export interface Calendar {
  /** NAME (RFC 7986) or X-WR-CALNAME. */
  readonly name: string;
  readonly encoding: string;
  readonly events: readonly CalendarEvent[];
  readonly series: readonly Series[];
  readonly busyPeriods: readonly BusyPeriod[];
  readonly availabilities: readonly Availability[];
  /** Components that could not be used. */
  readonly skipped: number;
  readonly warnings: readonly CalendarWarning[];
}

/** What was passed over, mended or cut short. `line` is a line of the file, 1 the first; 0 when it is no one line. */
export type CalendarWarning =
  | {
      readonly kind: 'component-skipped';
      readonly line: number;
      readonly component: string;
      readonly uid: string;
      readonly value: string;
    }
  | {
      readonly kind: 'message-skipped';
      readonly line: number;
      readonly method: string;
      readonly uid: string;
    }
  | { readonly kind: 'component-unclosed'; readonly line: number; readonly component: string }
  | {
      readonly kind: 'property-ignored';
      readonly line: number;
      readonly property: string;
      readonly value: string;
    }
  | { readonly kind: 'duration-mended'; readonly line: number; readonly value: string }
  | { readonly kind: 'rule-ignored'; readonly line: number; readonly rule: string }
  | { readonly kind: 'zone-unknown'; readonly line: number; readonly zone: string }
  | { readonly kind: 'end-before-start'; readonly line: number; readonly uid: string }
  | { readonly kind: 'uid-reused'; readonly line: number; readonly uid: string }
  | { readonly kind: 'start-outside-rule'; readonly line: number; readonly uid: string }
  | { readonly kind: 'rule-capped'; readonly line: number; readonly uid: string }
  | { readonly kind: 'more-warnings'; readonly line: number; readonly count: number };

export const NO_UID = '';
