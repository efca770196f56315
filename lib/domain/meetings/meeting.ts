import type { Temporal } from 'temporal-polyfill';
import type { BodyId, MeetingId, PersonId, SittingId, UserId, VenueId } from '../id.ts';
import type { Period } from '../time/period.ts';
import type { MeetingType } from './meeting-type.ts';

/** From the first idea to the archive. The agenda is a draft until `adopted` (组54, 全规8). */
export const meetingStates = [
  'tentative',
  'consulting',
  'preparing',
  'notified',
  'in-session',
  'closed',
  'cancelled',
] as const;
export type MeetingState = (typeof meetingStates)[number];

/** Nobody outside was told of the meeting yet. */
export const statesUntold: readonly MeetingState[] = ['tentative', 'consulting', 'preparing'];
/** It may still be put on another day. */
export const statesMovable: readonly MeetingState[] = [...statesUntold, 'notified'];
/** It is being worked on: what 今日 and the rail show. */
export const statesInWork: readonly MeetingState[] = [...statesUntold, 'notified', 'in-session'];
/** Nothing of it is still to come. */
export const statesOver: readonly MeetingState[] = ['closed', 'cancelled'];

/** A classified meeting is only a busy placeholder here: no items, no names, no papers (保密法 31). */
export const secrecies = ['public', 'internal', 'classified'] as const;
export type Secrecy = (typeof secrecies)[number];

/** 场次: one continuous block of a meeting with its own period, venue and chair. */
export interface Sitting {
  readonly id: SittingId;
  readonly name: string;
  readonly period: Period;
  readonly venueId: VenueId | null;
  readonly chairId: PersonId | null;
}

export interface Meeting {
  readonly id: MeetingId;
  readonly type: MeetingType;
  readonly hostBodyId: BodyId;
  /** 届. */
  readonly term: number;
  /** 次, continuous within the term; null for a meeting that is not numbered. */
  readonly number: number | null;
  /** Full title as printed, e.g. 云溪区第五届人民代表大会常务委员会第三十二次会议. */
  readonly title: string;
  readonly shortTitle: string;
  readonly state: MeetingState;
  readonly secrecy: Secrecy;
  /** Convened at short notice for a stated cause: the notice period does not apply (组51). */
  readonly urgentCause: string;
  readonly sittings: readonly Sitting[];
  readonly adoptedAt: Temporal.Instant | null;
  readonly noticeSentAt: Temporal.Instant | null;
  readonly ownerId: UserId | null;
  readonly version: number;
}

/** The first day of the meeting in the office's zone: the day deadlines are counted back from. */
export function firstDay(meeting: Pick<Meeting, 'sittings'>, zone: string): Temporal.PlainDate | null {
  const first = meeting.sittings[0];
  return first ? first.period.start.toZonedDateTimeISO(zone).toPlainDate() : null;
}

/** The day its notice went out, in the office's zone; null: it is still to go. */
export function noticeDay(meeting: Pick<Meeting, 'noticeSentAt'>, zone: string): Temporal.PlainDate | null {
  return meeting.noticeSentAt?.toZonedDateTimeISO(zone).toPlainDate() ?? null;
}
