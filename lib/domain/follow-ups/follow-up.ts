import { Temporal } from 'temporal-polyfill';
import type { FollowUpId, MeetingId } from '../id.ts';
import { daysBetween } from '../time/calendar-date.ts';

/** 决议决定, 审议意见, 审计整改, 代表建议, 交办事项: what has to be carried out after a meeting. */
export const followUpKinds = ['decision', 'deliberation', 'audit', 'proposal', 'assigned'] as const;
export type FollowUpKind = (typeof followUpKinds)[number];

/** What whoever carries it out, or the office, said of it on the way. */
export interface FollowUpReport {
  readonly id: string;
  readonly words: string;
  /** What stands in the way, and what would help; empty: nothing. */
  readonly trouble: string;
  readonly by: string;
  /** Whose account it was; empty where two of one name were there when accounts were not kept yet. */
  readonly byId: string;
  /** ISO instant. */
  readonly at: string;
}

/** 督办事项. Plain JSON; days are ISO dates. */
export interface FollowUp {
  readonly id: FollowUpId;
  readonly kind: FollowUpKind;
  readonly title: string;
  /** Where it was decided; null: at no meeting, or the meeting is gone and only its title is kept. */
  readonly meetingId: MeetingId | null;
  readonly meetingTitle: string;
  readonly itemId: string | null;
  /** The body that carries it out (承办单位), the person who answers for it (责任人), who helps (协办). */
  readonly bodyId: string | null;
  readonly ownerName: string;
  readonly assisting: string;
  /** 交办之日: the day its time begins to run. */
  readonly handedOn: string;
  readonly dueOn: string | null;
  readonly urgent: boolean;
  /** The day it was closed (销号) and how it was carried out; null: it is open. */
  readonly closedOn: string | null;
  readonly closing: string;
  readonly version: number;
  /** Oldest first. */
  readonly reports: readonly FollowUpReport[];
}

/** 红, 黄, 绿: late, soon due, in time; `undated` has no day it is due by. */
export type Light = 'closed' | 'late' | 'soon' | 'in-time' | 'undated';

/** How a matter stands on a day, in the office's zone; an open one is soon due when `soonDays` or fewer are left. */
export function lightOf(
  { dueOn, closedOn }: Pick<FollowUp, 'dueOn' | 'closedOn'>,
  today: Temporal.PlainDate,
  soonDays: number,
): Light {
  if (closedOn !== null) return 'closed';
  if (dueOn === null) return 'undated';
  const left = daysBetween(today, Temporal.PlainDate.from(dueOn));
  if (left < 0) return 'late';
  return left <= soonDays ? 'soon' : 'in-time';
}

/** The order of work: the earliest due first, of one day the urgent before the others, undated last. */
export function byDue(
  a: Pick<FollowUp, 'dueOn' | 'urgent' | 'handedOn'>,
  b: Pick<FollowUp, 'dueOn' | 'urgent' | 'handedOn'>,
): number {
  const due = (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
  return due || Number(b.urgent) - Number(a.urgent) || a.handedOn.localeCompare(b.handedOn);
}

/** 会后落实率: of what was due by a day, how much is closed, and how much of that in time. */
export interface Fulfilment {
  readonly due: number;
  readonly closed: number;
  readonly inTime: number;
}

/** Counts what was due by `today`, or is closed already. */
export function fulfilmentOf(
  followUps: readonly Pick<FollowUp, 'dueOn' | 'closedOn'>[],
  today: Temporal.PlainDate,
): Fulfilment {
  const counted = followUps.filter(
    (each) => each.closedOn !== null || (each.dueOn !== null && each.dueOn < today.toString()),
  );
  const closed = counted.filter(({ closedOn }) => closedOn !== null);
  const inTime = closed.filter(({ closedOn, dueOn }) => dueOn === null || (closedOn ?? '') <= dueOn);
  return { due: counted.length, closed: closed.length, inTime: inTime.length };
}
