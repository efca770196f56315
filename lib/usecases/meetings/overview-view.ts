import type { QuorumOutlook } from '#lib/domain/attendance/check-attendance.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { MeetingState } from '#lib/domain/meetings/meeting.ts';
import type { MeetingType } from '#lib/domain/meetings/meeting-type.ts';
import type { Readiness } from '#lib/domain/rehearsals/judge-findings.ts';
import type { Artefact } from '../papers/artefacts.ts';
import type { TripView } from '../vehicles/trip-view.ts';
import type { OverviewDeadline } from './overview-deadlines.ts';

/** A sitting with its venue, its booking and its chair. ISO instants. */
export interface OverviewSitting {
  readonly id: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly venueId: string | null;
  readonly venue: string;
  readonly chairId: string | null;
  readonly chair: string;
  /** Null: the venue is not booked. */
  readonly held: { readonly start: string; readonly end: string; readonly released: boolean } | null;
}

/** A piece of work of the meeting. */
export interface OverviewTask {
  readonly id: string;
  readonly title: string;
  readonly departmentId: string | null;
  readonly department: string;
  readonly ownerName: string;
  readonly dueOn: string | null;
  /** Days until it is due; null without a day. */
  readonly days: number | null;
  readonly done: boolean;
  readonly deliverable: string;
  readonly receiverName: string;
  readonly received: boolean;
  readonly version: number;
  readonly mayEdit: boolean;
}

/** 概览: the meeting on one page. Plain JSON; dates and instants ISO. */
export interface OverviewView {
  readonly meetingId: string;
  /** Now, on the office’s clock. */
  readonly wallClock: string;
  readonly zone: string;
  readonly version: number;
  readonly classified: boolean;
  readonly readiness: Readiness;
  /** Judged; those set aside too. */
  readonly findings: readonly JudgedFinding[];
  readonly facts: {
    readonly type: MeetingType;
    readonly term: number;
    readonly number: number | null;
    readonly numbered: boolean;
    readonly title: string;
    readonly shortTitle: string;
    readonly urgentCause: string;
    readonly state: MeetingState;
    readonly host: string;
    readonly agenda: 'draft' | 'adopted' | 'not-adopted-here';
    readonly adoptedAt: string | null;
    readonly items: number;
    readonly minutes: number;
    readonly noticeSentAt: string | null;
  };
  readonly sittings: readonly OverviewSitting[];
  readonly venues: readonly { readonly id: string; readonly name: string }[];
  /** Members who may chair: those listed and not on leave, in rank. */
  readonly chairs: readonly { readonly id: string; readonly name: string; readonly post: string }[];
  /** Whom an office would ask where nobody presides, or who does is away: the first in rank. */
  readonly proposedChair: string | null;
  readonly deadlines: readonly OverviewDeadline[] | null;
  readonly tasks: readonly OverviewTask[];
  readonly departments: readonly { readonly id: string; readonly name: string }[];
  readonly counts: Readonly<Record<'member' | 'non-voting' | 'observer' | 'staff', number>>;
  readonly quorum: QuorumOutlook | null;
  readonly onLeave: number;
  /** Null: not asked, or not for this person. */
  readonly opinions: {
    readonly round: number;
    readonly asked: number;
    readonly answered: number;
    readonly dueAt: string;
  } | null;
  readonly papers: readonly { readonly artefact: Artefact; readonly by: string; readonly at: string }[];
  readonly needs: readonly { readonly name: string; readonly diet: string; readonly access: string }[];
  readonly trips: readonly TripView[];
  /** Vehicles that can be lent. */
  readonly vehicles: readonly { readonly id: string; readonly plate: string; readonly seats: number }[];
  readonly mayPlan: boolean;
  readonly mayShareOut: boolean;
  readonly mayConsult: boolean;
}
