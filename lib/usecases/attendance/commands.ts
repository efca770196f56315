import type { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import { forRostrum } from '#lib/domain/attendance/for-rostrum.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { circleOf, membersOn } from '#lib/domain/meetings/counted-members.ts';
import { firstDay } from '#lib/domain/meetings/meeting.ts';
import { traitsOf } from '#lib/domain/meetings/meeting-type.ts';
import { type Group, type Membership, membershipsOn, type Person } from '#lib/domain/people/person.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { type AttendanceRow, loadAttendanceRows, saveAttendance } from '#lib/store/attendance.ts';
import { listBodies } from '#lib/store/bodies.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import { loadOffice } from '#lib/store/office.ts';
import { listPeople } from '#lib/store/people.ts';
import { goesByTable } from '#lib/store/seating.ts';
import type { Context } from '../context.ts';
import type {
  AddAttendeesInput,
  AddCircleInput,
  ChangeAttendeeInput,
  ConveneInput,
  FillRostrumInput,
  RemoveAttendeeInput,
  SetLeaveInput,
  SignInInput,
} from './input.ts';

/** The version the next change is based on. */
export interface AttendanceSaved {
  readonly version: number;
}

type Saved = Promise<Result<AttendanceSaved, Refusal>>;

/** The version after people were added, and how many were: not those who stood on the list already. */
export interface AttendeesAdded extends AttendanceSaved {
  readonly added: number;
}

/** Puts people on the list with the post they hold that day; those already on it are left as they are. */
export async function addAttendees(
  context: Context,
  input: AddAttendeesInput,
): Promise<Result<AttendeesAdded, Refusal>> {
  let added = 0;
  const saved = await change(context, input, async (rows) => {
    const people = await listPeople(context.db);
    const wanted = people.filter((p) => input.personIds.includes(p.id));
    if (wanted.length < new Set(input.personIds).size) return refuse({ kind: 'not-found', what: 'person' });
    const day = await dayOf(context, input.meetingId);
    const fresh = wanted.filter((p) => !rows.some((row) => row.personId === p.id));
    if (fresh.length === 0) return rows;
    added = fresh.length;
    const meeting = await findMeeting(context.db, input.meetingId as MeetingId);
    const group = input.capacity === 'member' && meeting ? circleOf(meeting.type) : null;
    const as = {
      capacity: input.capacity,
      day,
      group,
      delegations: await delegationIds(context),
      rostrum: false,
    };
    return [...rows, ...fresh.map((p) => rowFor(p, as))];
  });
  return saved.ok ? ok({ ...saved.value, added }) : saved;
}

/**
 * Lists every member of the circle that is convened, by their memberships on the day of the meeting (组47, 组48). Who stands
 * on the list as something else and is one of them comes as a member, with leave and sign-in as they are.
 */
export async function convene(context: Context, input: ConveneInput): Saved {
  return change(context, input, async (rows) => {
    const meeting = await findMeeting(context.db, input.meetingId as MeetingId);
    const group = meeting && circleOf(meeting.type);
    if (!group) return rows;
    const day = await dayOf(context, input.meetingId);
    const members = membersOn(await listPeople(context.db), group, day);
    const listed = new Map(rows.map((row) => [row.personId, row]));
    const missing = members.filter(({ id }) => listed.get(id)?.capacity !== 'member');
    if (missing.length === 0) return rows;
    const delegations = await delegationIds(context);
    const rostrum = traitsOf(meeting.type).rostrum;
    const as = { capacity: 'member', day, group, delegations, rostrum } as const;
    const fresh = new Map(missing.map((person) => [person.id, rowFor(person, as)]));
    const kept = rows.map((row) => {
      const { leave, arrivedAt, cameAt } = row;
      const member = fresh.get(row.personId);
      return member ? { ...member, leave, arrivedAt, cameAt } : row;
    });
    return [...kept, ...[...fresh.values()].filter(({ personId }) => !listed.has(personId))];
  });
}

/** Those who lead, by rank, take the rostrum; whoever sits there already stays. */
export async function fillRostrum(context: Context, input: FillRostrumInput): Saved {
  return change(context, input, async (rows) => {
    const up = new Set(forRostrum(rows, input.seats).map(({ personId }) => personId));
    return up.size === 0
      ? rows
      : rows.map((row) => (up.has(row.personId) ? { ...row, onRostrum: true } : row));
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
    // Who did not come had not come before a leave either.
    cameAt: input.arrived ? row.cameAt : null,
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

/** Puts everybody of a circle on the list at once, in the order of the circle: 离退休老同志 by their own ranks. */
export async function addCircle(context: Context, input: AddCircleInput): Saved {
  return change(context, input, async (rows) => {
    const day = await dayOf(context, input.meetingId);
    const people = membersOn(await listPeople(context.db), input.group, day);
    const fresh = people.filter((p) => !rows.some((row) => row.personId === p.id));
    if (fresh.length === 0) return rows;
    const { group, capacity } = input;
    const as = { capacity, day, group, delegations: await delegationIds(context), rostrum: false };
    return [...rows, ...fresh.map((p) => rowFor(p, as))];
  });
}

async function delegationIds({ db }: Context): Promise<ReadonlySet<string>> {
  const bodies = await listBodies(db);
  return new Set(bodies.filter(({ kind }) => kind === 'delegation').map(({ id }) => id));
}

interface Listing {
  readonly capacity: AttendanceRow['capacity'];
  readonly day: Temporal.PlainDate;
  /** The circle they are called as; null: none. */
  readonly group: Group | null;
  readonly delegations: ReadonlySet<string>;
  readonly rostrum: boolean;
}

/** With the post by which they are called: in a delegation, else in the circle, else the first they hold. */
function rowFor(person: Person, { capacity, day, group, delegations, rostrum }: Listing): AttendanceRow {
  const held = membershipsOn(person, day);
  const called = held.filter((one) => one.group === group);
  const post: Membership | undefined =
    called.find(({ bodyId }) => delegations.has(bodyId)) ?? called[0] ?? held[0];
  // Who leads a delegation stands before its members, not before the whole congress.
  const rank = post && !delegations.has(post.bodyId) ? post.rank : null;
  return {
    personId: person.id,
    capacity,
    post: post?.post ?? '',
    bodyId: post?.bodyId ?? null,
    rank: capacity === 'member' ? rank : null,
    onRostrum: rostrum && rank !== null,
    leave: null,
    arrivedAt: null,
    cameAt: null,
    itemIds: [],
  };
}
