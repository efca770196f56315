import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { relationToBody } from '#lib/domain/access/relation.ts';
import { isUnit } from '#lib/domain/bodies/body.ts';
import { dueByRule } from '#lib/domain/follow-ups/due-by-rule.ts';
import {
  byDue,
  type FollowUp,
  type Fulfilment,
  fulfilmentOf,
  type Light,
  lightOf,
} from '#lib/domain/follow-ups/follow-up.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { daysBetween } from '#lib/domain/time/calendar-date.ts';
import { listBodies } from '#lib/store/bodies.ts';
import { listFollowUps } from '#lib/store/follow-ups.ts';
import { findMeeting, listMeetings } from '#lib/store/meetings.ts';
import { loadOffice } from '#lib/store/office.ts';
import type { Context } from '../context.ts';
import { loadOfficeRules } from '../dossiers/office-rules.ts';
import { loadPlanningRules } from '../templates.ts';
import { hasBegun, loadLeftOver } from './from-meeting.ts';
import type { DueDaysInput } from './input.ts';

/** A matter as it stands today. */
export interface FollowUpView extends FollowUp {
  readonly light: Light;
  /** Days until it is due, negative once it is late; null where no day is set or it is closed. */
  readonly daysLeft: number | null;
  readonly bodyName: string;
  readonly mayReport: boolean;
}

export interface FollowUpsView {
  /** The earliest due first. */
  readonly open: readonly FollowUpView[];
  /** The last closed first. */
  readonly closed: readonly FollowUpView[];
  readonly fulfilment: Fulfilment;
  /** The meeting whose matters are shown; null: of all. */
  readonly meeting: { readonly id: string; readonly title: string; readonly begun: boolean } | null;
  /** Items of that meeting nobody has taken up. */
  readonly items: readonly { readonly id: string; readonly title: string }[];
  /** Meetings a matter can come from, the latest first; none for those who only read, nor bodies. */
  readonly meetings: readonly { readonly id: string; readonly title: string }[];
  readonly bodies: readonly { readonly id: string; readonly name: string }[];
  readonly today: string;
  readonly zone: string;
  readonly mayEdit: boolean;
}

/** 督办: what is to be carried out, of all meetings or of one. Whoever works for a body sees what that body carries out. */
export async function viewFollowUps(
  { actor, db, now }: Context,
  { meetingId }: { readonly meetingId: string | null },
): Promise<Result<FollowUpsView, Refusal>> {
  if (!can(actor, 'read-follow-ups', 'own-body')) {
    return refuse({ kind: 'not-allowed', action: 'read-follow-ups' });
  }
  const mayEdit = can(actor, 'edit-follow-ups');
  const [office, planning, bodies, meetings, followUps] = await Promise.all([
    loadOffice(db),
    loadPlanningRules(db),
    listBodies(db),
    listMeetings(db),
    listReadFollowUps({ actor, db }, meetingId),
  ]);
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate();
  // Rules that cannot be read remind of nothing ahead; what is late is late.
  const soonDays = planning.ok ? planning.value.followUpSoonDays : 0;
  const nameOf = new Map(bodies.map(({ id, shortName }) => [id as string, shortName]));
  const classified = new Set<string>(
    meetings.flatMap((one) => (one.secrecy === 'classified' ? [one.id] : [])),
  );
  const views = followUps.map(
    (each): FollowUpView => ({
      ...each,
      meetingTitle: classified.has(each.meetingId ?? '') ? '' : each.meetingTitle,
      light: lightOf(each, today, soonDays),
      daysLeft:
        each.dueOn === null || each.closedOn !== null
          ? null
          : daysBetween(today, Temporal.PlainDate.from(each.dueOn)),
      bodyName: nameOf.get(each.bodyId ?? '') ?? '',
      mayReport: can(actor, 'report-follow-up', relationToBody(actor, each.bodyId)),
    }),
  );
  const open = meetings.filter(({ secrecy }) => secrecy !== 'classified');
  // Whoever sees what one body carries out is told of the meetings these matters come from, and of no others.
  const meeting =
    (can(actor, 'read-follow-ups') || followUps.length > 0
      ? open.find(({ id }) => id === meetingId)
      : null) ?? null;
  const begun = meeting !== null && hasBegun(meeting, now);
  const left = begun && mayEdit ? await loadLeftOver(db, meeting, followUps) : [];
  return ok({
    open: views.filter(({ closedOn }) => closedOn === null).sort(byDue),
    closed: views
      .filter(({ closedOn }) => closedOn !== null)
      .sort((a, b) => (b.closedOn ?? '').localeCompare(a.closedOn ?? '')),
    fulfilment: fulfilmentOf(followUps, today),
    meeting: meeting && { id: meeting.id, title: meeting.shortTitle, begun },
    items: left.map(({ item: { id, title } }) => ({ id, title })),
    meetings: open
      .filter((each) => mayEdit && hasBegun(each, now))
      .map(({ id, shortTitle }) => ({ id, title: shortTitle }))
      .reverse(),
    bodies: bodies.filter((body) => mayEdit && isUnit(body)).map(({ id, name }) => ({ id, name })),
    today: today.toString(),
    zone: office.zone,
    mayEdit,
  });
}

/** How many matters of a meeting are open and closed, and how many of its items nobody has taken up. */
export interface FollowUpSum {
  readonly open: number;
  readonly closed: number;
  readonly left: number;
}

/** The sum of what whoever asks may read of one meeting. */
export async function sumFollowUps(
  { actor, db, now }: Context,
  meetingId: string,
): Promise<Result<FollowUpSum, Refusal>> {
  if (!can(actor, 'read-follow-ups', 'own-body')) {
    return refuse({ kind: 'not-allowed', action: 'read-follow-ups' });
  }
  const followUps = await listReadFollowUps({ actor, db }, meetingId);
  const meeting = can(actor, 'edit-follow-ups') ? await findMeeting(db, meetingId as MeetingId) : null;
  const isAsked = meeting !== null && meeting.secrecy !== 'classified' && hasBegun(meeting, now);
  const open = followUps.filter(({ closedOn }) => closedOn === null).length;
  const left = isAsked ? (await loadLeftOver(db, meeting, followUps)).length : 0;
  return ok({ open, closed: followUps.length - open, left });
}

/** Matters somebody may read, of all meetings or of one: all, those their own body carries out, or none. */
export async function listReadFollowUps(
  { actor, db }: Pick<Context, 'actor' | 'db'>,
  meetingId: string | null = null,
): Promise<readonly FollowUp[]> {
  const ofMeeting = meetingId === null ? {} : { meetingId };
  if (can(actor, 'read-follow-ups')) return listFollowUps(db, ofMeeting);
  const bodyId = can(actor, 'read-follow-ups', 'own-body') ? actor.bodyId : null;
  return bodyId === null ? [] : listFollowUps(db, { ...ofMeeting, bodyId });
}

/** A day the rules give a matter, with what they say. */
export interface DueDay {
  readonly ruleId: string;
  readonly title: string;
  readonly latest: string;
  /** The first workday from then on, where that is another day. */
  readonly nextWorkday: string | null;
  readonly basis: string;
}

/** Until when the rules of the place want a matter carried out that is handed over on a day. */
export async function listDueDays(
  { actor, db, locale }: Context,
  { kind, handedOn }: DueDaysInput,
): Promise<Result<readonly DueDay[], Refusal>> {
  if (!can(actor, 'edit-follow-ups')) return refuse({ kind: 'not-allowed', action: 'edit-follow-ups' });
  const office = await loadOffice(db);
  const rules = await loadOfficeRules(office.rulePack);
  if (!rules.ok) return rules;
  const { pack, holidays } = rules.value;
  const due = dueByRule(pack, kind, Temporal.PlainDate.from(handedOn), holidays);
  return ok(
    due.map(({ rule, latest, nextWorkday }) => ({
      ruleId: rule.id,
      title: rule.title[locale],
      latest: latest.toString(),
      nextWorkday: nextWorkday === null || nextWorkday.equals(latest) ? null : nextWorkday.toString(),
      basis: rule.basis[locale],
    })),
  );
}
