import { type Action, can } from '#lib/domain/access/can.ts';
import { daysToGo } from '#lib/domain/meetings/days-to-go.ts';
import { firstDay, type Meeting, statesOver } from '#lib/domain/meetings/meeting.ts';
import { dayAndWeekday } from '#lib/i18n/format.ts';
import { findMeetingIdsOfBody } from '#lib/store/body-meetings.ts';
import { listMeetings } from '#lib/store/meetings.ts';
import { loadOffice } from '#lib/store/office.ts';
import { findBodyShortName } from '#lib/store/users.ts';
import type { Context } from '../context.ts';
import { mayJot } from '../tasks/may-jot.ts';

/** A meeting as it stands in the rail and in the go-to list. */
export interface ShellMeeting {
  readonly id: string;
  readonly shortTitle: string;
  readonly title: string;
  /** 9月23日 星期三; empty where no date is set. */
  readonly day: string;
  /** Days to go; null where no date is set. */
  readonly daysToGo: number | null;
  /** Being prepared or in session: it stands in the rail. */
  readonly inHand: boolean;
}

/** What frames every page of the desk: who, where, and the meetings in hand. */
export interface Shell {
  readonly officeShortName: string;
  readonly userName: string;
  readonly role: Context['actor']['role'];
  readonly bodyShortName: string;
  readonly meetings: readonly ShellMeeting[];
  /** Which of the places this person has any business in. */
  readonly may: Readonly<Record<ShellPlace, boolean>>;
  /** Whether this person may jot down tasks. */
  readonly mayJot: boolean;
}

/** Places of the rail that not everybody sees, and the action that opens them. */
const placeActions = {
  newMeeting: 'plan-meeting',
  consultations: 'run-consultation',
  people: 'edit-people',
  bodies: 'edit-bodies',
  venues: 'edit-venues',
  vehicles: 'edit-vehicles',
  lessons: 'edit-lessons',
  followUps: 'read-follow-ups',
  settings: 'read-office',
  users: 'manage-users',
  audit: 'read-audit',
} as const satisfies Record<string, Action>;
export type ShellPlace = keyof typeof placeActions;

/** Frames the desk for the one who is signed in. Meetings they may not read do not appear. */
export async function viewShell(context: Context): Promise<Shell> {
  const { actor, db } = context;
  const [office, meetings, bodyShortName] = await Promise.all([
    loadOffice(db),
    listMeetings(db),
    findBodyShortName(db, actor.userId),
  ]);
  const own = actor.role === 'liaison' && actor.bodyId ? await findMeetingIdsOfBody(db, actor.bodyId) : null;
  const visible = meetings.filter((meeting) =>
    can(actor, 'read-meeting', own?.has(meeting.id) ? 'own-body' : 'any'),
  );
  const may = Object.fromEntries(
    Object.entries(placeActions).map(([place, action]) => [place, can(actor, action, 'own-body')]),
  ) as Shell['may'];
  return {
    officeShortName: office.shortName,
    userName: actor.name,
    role: actor.role,
    bodyShortName,
    meetings: visible.map((meeting) => shellMeeting(context, meeting, office.zone)),
    may,
    mayJot: mayJot(actor),
  };
}

function shellMeeting({ locale, now }: Context, meeting: Meeting, zone: string): ShellMeeting {
  const day = firstDay(meeting, zone);
  return {
    id: meeting.id,
    shortTitle: meeting.shortTitle,
    title: meeting.title,
    day: day ? dayAndWeekday(locale, day) : '',
    daysToGo: daysToGo(meeting, now, zone),
    inHand: !statesOver.includes(meeting.state),
  };
}
