import type { Temporal } from 'temporal-polyfill';
import type { AgendaItemId, BodyId, PaperId, PersonId, SittingId } from '../id.ts';
import type { VoteMethod } from '../votes/vote-method.ts';

/** What is deliberated: printed in the 议程 and numbered. */
export const itemKinds = [
  'report',
  'plan',
  'budget',
  'final-accounts',
  'audit',
  'inspection-report',
  'bill',
  'decision',
  'appointment',
  'election',
  'oath',
  'credentials',
  'study',
  'matter',
] as const;
/** Steps of the sitting: in the timed 日程 and the script, never in the 议程. */
export const stepKinds = [
  'opening',
  'adopt-agenda',
  'group-deliberation',
  'joint-deliberation',
  'voting',
  'break',
  'closing',
] as const;
export type ItemKind = (typeof itemKinds)[number];
export type StepKind = (typeof stepKinds)[number];

/** A paper of an item: what it is, who owes it, by when, and when it came. */
export interface Paper {
  readonly id: PaperId;
  readonly title: string;
  readonly bodyId: BodyId | null;
  /** The rule it is due by, e.g. DL-C-10a; the date is counted back from the meeting, never stored twice. */
  readonly deadlineRule: string | null;
  /** Only where staff set a date of their own. */
  readonly dueOn: Temporal.PlainDate | null;
  readonly receivedOn: Temporal.PlainDate | null;
}

/** Someone who speaks to an item. `post` is as printed and as the chair says it. */
export interface Reporter {
  readonly personId: PersonId | null;
  readonly name: string;
  readonly post: string;
}

/**
 * 任, 免, 接受辞职, 决定代理, 撤职. 免 follows from a change of post; 撤职 is a sanction and always goes by secret
 * ballot (监62).
 */
export const motionActs = ['appoint', 'remove', 'accept-resignation', 'acting', 'dismiss'] as const;
export type MotionAct = (typeof motionActs)[number];

/** One motion inside a personnel item; each is voted on by itself unless decided otherwise (常规47). */
export interface PersonnelMotion {
  readonly act: MotionAct;
  readonly name: string;
  readonly post: string;
}

export interface AgendaItem {
  readonly id: AgendaItemId;
  readonly kind: ItemKind | StepKind;
  /** As printed, without its number. */
  readonly title: string;
  readonly minutes: number;
  readonly sittingId: SittingId | null;
  readonly reporters: readonly Reporter[];
  readonly departmentId: BodyId | null;
  readonly vote: VoteMethod | null;
  readonly papers: readonly Paper[];
  readonly motions: readonly PersonnelMotion[];
  /** Names are not published before the vote (粤任21, 渝任26). */
  readonly embargoed: boolean;
  readonly note: string;
}

/** The agenda as one aggregate: items in order. */
export interface Agenda {
  readonly items: readonly AgendaItem[];
  readonly version: number;
}

/** Whether an item is printed and numbered in the 议程. */
export function isSubstantive(item: Pick<AgendaItem, 'kind'>): boolean {
  return (itemKinds as readonly string[]).includes(item.kind);
}
