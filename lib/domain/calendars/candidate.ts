import type { Temporal } from 'temporal-polyfill';
import type { Body } from '../bodies/body.ts';
import type { BodyId, PersonId, VehicleId, VenueId } from '../id.ts';
import type { Vehicle } from '../logistics/vehicle.ts';
import type { Venue } from '../logistics/venue.ts';
import type { MeetingType } from '../meetings/meeting-type.ts';
import type { RulePack } from '../time/deadlines.ts';
import type { Period } from '../time/period.ts';
import type { HolidayTables } from '../time/workday.ts';
import type { CalendarSource, Commitment } from './commitment.ts';
import type { Interval, PlanningRules } from './planning-rules.ts';

/** One sitting as it is planned. Set-up and clear-down are the venue's and are added by the check. */
export interface PlannedSitting {
  readonly period: Period;
  readonly venueId: VenueId | null;
}

/** A vehicle as a meeting needs it, by its distance from the first sitting: it moves with the meeting. */
export interface PlannedTrip {
  readonly vehicleId: VehicleId;
  /** From the start of the first sitting; negative: before it. */
  readonly offsetMinutes: number;
  readonly minutes: number;
}

/** A vehicle lent to a meeting of ours, as what stands in another's way. */
export interface LentVehicle extends Commitment {
  readonly vehicleId: VehicleId;
}

/** A meeting as somebody thinks of placing it: what is checked before it is written down. */
export interface Candidate {
  /** The meeting it already is, so that it never clashes with itself; null while it is new. */
  readonly meetingId: string | null;
  readonly type: MeetingType;
  readonly hostBodyId: BodyId;
  readonly firm: boolean;
  /** Convened at short notice for a stated cause (组51, 常规9): notice periods do not bind. */
  readonly urgent: boolean;
  /** The day its notice went out; null or left out: it is still to go. */
  readonly noticeOn?: Temporal.PlainDate | null;
  /** In order of time. */
  readonly sittings: readonly PlannedSitting[];
  /** Bodies that take part or must be kept clear of; the host is always one. */
  readonly bodyIds: readonly BodyId[];
  /** Of these, those that come: the rest is only kept clear of. Left out: all of them come. */
  readonly asked?: readonly BodyId[];
  readonly personIds: readonly PersonId[];
  readonly trips: readonly PlannedTrip[];
  /** Kinds of item on its agenda; null while that is open, and rules for particular items then weigh less. */
  readonly kinds: readonly string[] | null;
  /** The end of the last meeting of this type. */
  readonly previousOn: Temporal.PlainDate | null;
}

/** A post one of our people holds in a body. */
export interface PostHeld {
  readonly personId: PersonId;
  readonly bodyId: BodyId;
}

/** Everything a candidate is checked against. */
export interface ClashGround {
  readonly now: Temporal.Instant;
  /** IANA zone days and dates are read in. */
  readonly zone: string;
  readonly commitments: readonly Commitment[];
  readonly sources: readonly CalendarSource[];
  readonly bodies: readonly Body[];
  readonly venues: readonly Venue[];
  readonly vehicles: readonly Vehicle[];
  /** What our vehicles are lent for. */
  readonly trips: readonly LentVehicle[];
  readonly posts: readonly PostHeld[];
  readonly staleAfterHours: number;
  readonly holidays: HolidayTables;
  readonly rules: RulePack;
  readonly planning: PlanningRules;
  /** Longest times from one meeting to the next, from the standing rules. */
  readonly intervals: readonly Interval[];
}
