import { can } from '#lib/domain/access/can.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { circleOf, membersOn } from '#lib/domain/meetings/counted-members.ts';
import { firstDay } from '#lib/domain/meetings/meeting.ts';
import { traitsOf } from '#lib/domain/meetings/meeting-type.ts';
import { type Membership, membershipsOn, type Person } from '#lib/domain/people/person.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { type AttendanceRow, loadAttendanceRows, saveAttendance } from '#lib/store/attendance.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import { loadOffice } from '#lib/store/office.ts';
import { listPeople } from '#lib/store/people.ts';
import { goesByTable } from '#lib/store/seating.ts';
import type { Context } from '../context.ts';
import type {
  AddAttendeesInput,
  ChangeAttendeeInput,
  ConveneInput,
  RemoveAttendeeInput,
  SetLeaveInput,
  SignInInput,
} from './input.ts';

/** The version the next change is based on. */
export interface AttendanceSaved {
  readonly version: number;
}

type Saved = Promise<Result<AttendanceSaved, Refusal>>;

/** Puts people on the list with the post they hold that day; those already on it are left as they are. */
export async function addAttendees(context: Context, input: AddAttendeesInput): Saved {
  return change(context, input, async (rows) => {
    const people = await listPeople(context.db);
    const wanted = people.filter((p) => input.personIds.includes(p.id));
    if (wanted.length < new Set(input.personIds).size) return refuse({ kind: 'not-found', what: 'person' });
    const day = await dayOf(context, input.meetingId);
    const fresh = wanted.filter((p) => !rows.some((row) => row.personId === p.id));
    if (fresh.length === 0) return rows;
    return [...rows, ...fresh.map((p) => rowFor(p, input.capacity, day, false))];
  });
}

/** Lists every member of the circle that is convened, by their memberships on the day of the meeting (组47, 组48). */
export async function convene(context: Context, input: ConveneInput): Saved {
  return change(context, input, async (rows) => {
    const meeting = await findMeeting(context.db, input.meetingId as MeetingId);
    const group = meeting && circleOf(meeting.type);
    if (!group) return rows;
    const day = await dayOf(context, input.meetingId);
    const members = membersOn(await listPeople(context.db), group, day);
    const fresh = members.filter((p) => !rows.some((row) => row.personId === p.id));
    const rostrum = traitsOf(meeting.type).rostrum;
    return fresh.length === 0 ? rows : [...rows, ...fresh.map((p) => rowFor(p, 'member', day, rostrum))];
  });
}

export async function removeAttendee(context: Context, input: RemoveAttendeeInput): Saved {
  return change(context, input, async (rows) => rows.filter((row) => row.personId !== input.personId));
}

export async function changeAttendee(context: Context, input: ChangeAttendeeInput): Saved {
  const { capacity, post, rank, onRostrum } = input;
  const isRanked = await goesByTable(context.db, input.meetingId as MeetingId);
  return changeOne(context, input, (row) => ({
    ...{ ...row, capacity, post, onRostrum },
    // Under a rank table the list keeps the ranks it had.
    rank: isRanked ? row.rank : rank,
  }));
}

/** Records leave, or takes it back, and with it when they had signed in; seats, script, cards and quorum follow from it. */
export async function setLeave(context: Context, input: SetLeaveInput): Saved {
  return changeOne(context, input, (row) => ({
    ...row,
    leave: input.leave,
    arrivedAt: input.leave === null ? (row.arrivedAt ?? row.cameAt) : null,
    cameAt: input.leave === null ? null : (row.arrivedAt ?? row.cameAt),
  }));
}

/** 签到: notes that a person has come, at this moment; each signs for themselves. */
export async function signIn(context: Context, input: SignInInput): Saved {
  return changeOne(context, input, (row) => ({
    ...row,
    arrivedAt: input.arrived ? (row.arrivedAt ?? context.now) : null,
  }));
}

interface Target {
  readonly meetingId: string;
  readonly basedOn: number;
}

type Rows = readonly AttendanceRow[];

async function changeOne(
  context: Context,
  input: Target & { readonly personId: string },
  edit: (row: AttendanceRow) => AttendanceRow,
): Saved {
  return change(context, input, async (rows) =>
    rows.some((row) => row.personId === input.personId)
      ? rows.map((row) => (row.personId === input.personId ? edit(row) : row))
      : refuse({ kind: 'not-found', what: 'attendee' }),
  );
}

/** Loads, edits, saves. Rows given back as they were are not saved: others' work is not disturbed by nothing. */
async function change(
  context: Context,
  { meetingId, basedOn }: Target,
  edit: (rows: Rows) => Promise<Rows | Result<never, Refusal>>,
): Saved {
  if (!can(context.actor, 'edit-attendance'))
    return refuse({ kind: 'not-allowed', action: 'edit-attendance' });
  const id = meetingId as MeetingId;
  const meeting = await findMeeting(context.db, id);
  if (meeting === null) return refuse({ kind: 'not-found', what: 'meeting' });
  if (meeting.secrecy === 'classified') return refuse({ kind: 'classified' });
  const rows = await loadAttendanceRows(context.db, id);
  const edited = await edit(rows);
  if ('ok' in edited) return edited;
  if (edited === rows) return ok({ version: basedOn });
  return saveAttendance(context.db, {
    meetingId: id,
    rows: edited,
    basedOn,
    actor: context.actor,
    at: context.now,
  });
}

async function dayOf(context: Context, meetingId: string) {
  const [office, meeting] = await Promise.all([
    loadOffice(context.db),
    findMeeting(context.db, meetingId as MeetingId),
  ]);
  const today = context.now.toZonedDateTimeISO(office.zone).toPlainDate();
  return (meeting && firstDay(meeting, office.zone)) ?? today;
}

function rowFor(
  person: Person,
  capacity: AttendanceRow['capacity'],
  day: Parameters<typeof membershipsOn>[1],
  rostrum: boolean,
): AttendanceRow {
  const post: Membership | undefined = membershipsOn(person, day)[0];
  return {
    personId: person.id,
    capacity,
    post: post?.post ?? '',
    bodyId: post?.bodyId ?? null,
    rank: capacity === 'member' ? (post?.rank ?? null) : null,
    onRostrum: rostrum && post?.rank != null,
    leave: null,
    arrivedAt: null,
    cameAt: null,
    itemIds: [],
  };
}
