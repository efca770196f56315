import type { Temporal } from 'temporal-polyfill';
import type { AgendaItemId, PersonId } from '../id.ts';
import type { NeedsUse } from '../people/person.ts';

/** 组成人员 / 代表, 列席, 旁听, 工作人员. Only a member counts for quorum and votes. */
export const capacities = ['member', 'non-voting', 'observer', 'staff'] as const;
export type Capacity = (typeof capacities)[number];

/** 公务请假, 事假, 病假. */
export const leaveKinds = ['official', 'personal', 'sick'] as const;
export type LeaveKind = (typeof leaveKinds)[number];

export interface Leave {
  readonly kind: LeaveKind;
  readonly reason: string;
  /** Written leave is approved by the chairperson (常规15). */
  readonly approved: boolean;
}

/** A person at one meeting, with what cards, seats and scripts need of them on that day. */
export interface Attendee {
  readonly personId: PersonId;
  readonly name: string;
  readonly reading: string;
  /** What tells them from somebody else of their name, as on the roster; empty: their unit. */
  readonly namesakeNote: string;
  readonly gender: 'male' | 'female' | 'unknown';
  readonly ethnicity: string;
  /** What the person needs to get about, as on the roster; empty: nothing. */
  readonly access: string;
  /** What the person eats or must not eat, as on the roster; empty: everything. */
  readonly diet: string;
  /** Where `access` and `diet` may go, as on the roster. */
  readonly needsUse: NeedsUse;
  readonly capacity: Capacity;
  /** As printed, e.g. 区发展改革委主任. */
  readonly post: string;
  readonly bodyShortName: string;
  /** Place in the rank table on that day; null: by strokes. */
  readonly rank: number | null;
  /** Sits on the rostrum: 主任, 副主任, executive chairs. */
  readonly onRostrum: boolean;
  readonly leave: Leave | null;
  readonly arrivedAt: Temporal.Instant | null;
  /** Items a non-voting attendee is called in for; empty: the whole meeting. */
  readonly itemIds: readonly AgendaItemId[];
}

export interface AttendanceList {
  readonly attendees: readonly Attendee[];
  readonly version: number;
}
