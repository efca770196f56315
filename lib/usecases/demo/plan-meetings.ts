import { isSubstantive } from '#lib/domain/agendas/agenda.ts';
import { type TitlePatterns, titleOf } from '#lib/domain/meetings/title.ts';
import type { DemoRows } from '#lib/store/demo.ts';
import type { DemoCalendar } from './demo-calendar.ts';
import { type DemoMeeting, demoMeetings, demoOffice, demoPeople } from './demo-data.ts';
import { everyone, personId, postOf } from './plan-people.ts';
import { planSeating } from './plan-seating.ts';

type MeetingRows = Pick<DemoRows, 'meetings' | 'sittings' | 'bookings' | 'items' | 'papers' | 'attendances'>;

/** The id an item of a demo meeting gets. */
export function itemId(meeting: string, index: number): string {
  return `demo-${meeting}-item-${index + 1}`;
}

export function meetingId(key: string): string {
  return `demo-${key}`;
}

/** Substantive items of a demo meeting by their printed number, 1 first. */
export function numberedItem(meeting: DemoMeeting, number: number): string {
  const indices = meeting.items.flatMap((item, index) => (isSubstantive(item) ? [index] : []));
  const index = indices[number - 1];
  if (index === undefined) throw new Error(`prisma/demo: ${meeting.id} has no item ${number}`);
  return itemId(meeting.id, index);
}

export function planMeetings(calendar: DemoCalendar, titles: TitlePatterns): MeetingRows {
  const each = demoMeetings.meetings.map((meeting) => planMeeting(meeting, calendar, titles));
  return {
    meetings: each.map((m) => m.meeting),
    sittings: each.map((m) => m.sitting),
    bookings: each.map((m) => m.booking),
    items: each.flatMap((m) => m.items),
    papers: each.flatMap((m) => m.papers),
    attendances: each.flatMap((m) => m.attendances),
  };
}

function planMeeting(meeting: DemoMeeting, calendar: DemoCalendar, titles: TitlePatterns) {
  const id = meetingId(meeting.id);
  const facts = {
    type: meeting.type,
    locality: demoOffice.office.locality,
    term: demoOffice.office.term,
    number: meeting.number,
  };
  const venue = demoOffice.venues.find((v) => v.id === meeting.venue);
  if (!venue) throw new Error(`prisma/demo: no venue ${meeting.venue}`);
  const [start, end] = [calendar.at(meeting.day, meeting.start), calendar.at(meeting.day, meeting.end)];
  const shortTitle = titleOf(facts, 'short', 'zh-CN', titles);
  const sittingId = `${id}-sitting`;
  const attendances = planAttendance(meeting, id);
  return {
    meeting: {
      id,
      type: meeting.type,
      hostBodyId: 'own',
      term: facts.term,
      number: meeting.number,
      title: titleOf(facts, 'full', 'zh-CN', titles),
      shortTitle,
      state: meeting.state,
      adoptedAt: meeting.state === 'closed' ? start : null,
      seating: { ...planSeating(meeting, attendances) },
    },
    sitting: {
      id: sittingId,
      meetingId: id,
      position: 0,
      startsAt: start,
      endsAt: end,
      venueId: venue.id,
      chairId: personId(chairName()),
    },
    booking: {
      venueId: venue.id,
      sittingId,
      startsAt: new Date(start.getTime() - venue.setUpMinutes * 60_000),
      endsAt: new Date(end.getTime() + venue.clearDownMinutes * 60_000),
      title: shortTitle,
    },
    items: meeting.items.map((item, position) => ({
      id: itemId(meeting.id, position),
      meetingId: id,
      position,
      kind: item.kind,
      title: item.title,
      minutes: item.minutes,
      sittingId,
      reporters: item.reporter === undefined ? [] : [reporter(item.reporter)],
      departmentId: item.department ?? null,
      vote: item.vote ?? null,
      motions: (item.motions ?? []).map((motion) => ({ ...motion })),
      embargoed: item.embargoed ?? false,
    })),
    papers: meeting.items.flatMap((item, index) =>
      (item.papers ?? []).map((paper, position) => ({
        itemId: itemId(meeting.id, index),
        position,
        title: paper.title,
        bodyId: paper.body,
        deadlineRule: paper.rule,
      })),
    ),
    attendances,
  };
}

function chairName(): string {
  const first = demoPeople.members.find((p) => p.rank === 1);
  if (!first) throw new Error('prisma/demo: nobody has rank 1');
  return first.name;
}

function reporter(name: string): { readonly personId: string; readonly name: string; readonly post: string } {
  const person = everyone.find((p) => p.name === name);
  if (!person) throw new Error(`prisma/demo: ${name} reports but is nobody`);
  return { personId: personId(name), name, post: postOf(person) };
}

/** The chairpersons' room has three seats at the head of its table (rules 2.3); the others sit along the arms. */
const headOfTable = 3;

function planAttendance(meeting: DemoMeeting, id: string): DemoRows['attendances'] {
  const convened = demoPeople.members.filter((p) => meeting.type !== 'chairpersons' || p.rank !== undefined);
  const members = convened.map((p) => {
    const leave = meeting.leave?.find((l) => l.name === p.name);
    return {
      ...row(id, p.name),
      capacity: 'member',
      bodyId: 'own',
      rank: p.rank ?? null,
      onRostrum: p.rank !== undefined && (meeting.type === 'standing-committee' || p.rank <= headOfTable),
      ...(leave ? { leave: { kind: leave.kind, reason: leave.reason, approved: leave.approved } } : {}),
    };
  });
  const others = (names: readonly string[] | undefined, capacity: string) =>
    (names ?? []).map((name) => ({
      ...row(id, name),
      capacity,
      bodyId: everyone.find((p) => p.name === name)?.body ?? null,
    }));
  return [...members, ...others(meeting.nonVoting, 'non-voting'), ...others(meeting.staff, 'staff')];
}

function row(
  meeting: string,
  name: string,
): { readonly meetingId: string; readonly personId: string; readonly post: string } {
  const person = everyone.find((p) => p.name === name);
  if (!person) throw new Error(`prisma/demo: ${name} attends but is nobody`);
  return { meetingId: meeting, personId: personId(name), post: postOf(person) };
}
