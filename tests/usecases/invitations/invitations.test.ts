import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MeetingId } from '#lib/domain/id.ts';
import { findOccurrences } from '#lib/ical/occurrences.ts';
import { readCalendar } from '#lib/ical/read.ts';
import { namedZone } from '#lib/ical/zone-names.ts';
import { verifyChain } from '#lib/store/audit.ts';
import { findMeeting } from '#lib/store/meetings.ts';
import { leaseMails } from '#lib/store/outbox.ts';
import { setLeave } from '#lib/usecases/attendance/commands.ts';
import type { Context } from '#lib/usecases/context.ts';
import { judgeMeeting } from '#lib/usecases/dossiers/judge-dossier.ts';
import { sendInvitations } from '#lib/usecases/invitations/commands.ts';
import { type Delivery, deliverMails } from '#lib/usecases/invitations/deliver.ts';
import { repliesOf, viewInvitations } from '#lib/usecases/invitations/queries.ts';
import { giveReply, openReply, viewReply } from '#lib/usecases/invitations/reply.ts';
import { changeState } from '#lib/usecases/meetings/change-state.ts';
import { viewAudit } from '#lib/usecases/office/audit.ts';
import { demoContext, demoNow, loadDemoOffice } from '#tests/support/demo-office.ts';
import { type MailServer, type ReceivedMail, startMailServer } from '#tests/support/mail-server.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
let server: MailServer;
let office: Context;
let meetingId: MeetingId;
let people: readonly string[];

beforeAll(async () => {
  server = await startMailServer();
  process.env.NEXTAUTH_SECRET = 'of this test';
});
afterAll(async () => {
  await server.close();
  for (const name of ['HUIQIAN_SMTP_URL', 'HUIQIAN_MAIL_FROM', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET']) {
    delete process.env[name];
  }
});

beforeEach(async () => {
  const { db } = database();
  process.env.HUIQIAN_SMTP_URL = server.url;
  process.env.HUIQIAN_MAIL_FROM = '人大办 <office@huiqian.example>';
  process.env.NEXTAUTH_URL = 'https://huiqian.example';
  (server.received as ReceivedMail[]).length = 0;
  server.manner = 'take';
  await loadDemoOffice(db);
  office = await demoContext(db, 'office');
  const meeting = await db.meeting.findFirstOrThrow({
    where: {
      sittings: { some: { startsAt: { gt: new Date(demoNow.epochMilliseconds) } } },
      attendances: { some: {} },
    },
    include: { attendances: { orderBy: { personId: 'asc' }, take: 3 }, sittings: true },
    orderBy: { id: 'asc' },
  });
  await db.sitting.deleteMany({ where: { meetingId: meeting.id, position: { gt: 0 } } });
  await db.meeting.update({ where: { id: meeting.id }, data: { state: 'preparing', sequence: 7 } });
  meetingId = meeting.id as MeetingId;
  people = meeting.attendances.map(({ personId }) => personId);
  await db.person.updateMany({ data: { email: '' } });
  for (const [index, id] of people.entries()) {
    await db.person.update({ where: { id }, data: { email: `p${index}@huiqian.example` } });
  }
});

function fail(): never {
  throw new Error('not there');
}

const settings = () => ({
  url: server.url,
  from: { name: '人大办', address: 'office@huiqian.example' },
  publicUrl: 'https://huiqian.example',
});
const delivery = (now = demoNow): Delivery => ({
  settings: settings(),
  secret: 'of this test',
  clock: () => now,
});

async function send(ids = people): Promise<number> {
  return value(await sendInvitations(office, { meetingId, personIds: [...ids] })).queued;
}

async function deliver(now = demoNow): Promise<void> {
  while ((await deliverMails(office.db, delivery(now))) > 0);
}

const states = async () =>
  (await office.db.invitationMail.findMany({ orderBy: [{ queuedAt: 'asc' }, { sequence: 'asc' }] })).map(
    ({ state, method, sequence }) => `${method} ${sequence} ${state}`,
  );

const holdings = async () =>
  value(await viewInvitations(office, meetingId)).rows.map(({ holding, state }) => `${holding} ${state}`);

function calendarOf(mail: ReceivedMail | undefined): string {
  const part = mail?.parts.find(({ type }) => type.startsWith('text/calendar'));
  if (!part) throw new Error('no calendar part');
  return part.text;
}

async function move(): Promise<void> {
  const sitting = await office.db.sitting.findFirstOrThrow({ where: { meetingId } });
  const later = (at: Date) => new Date(at.getTime() + 3_600_000);
  await office.db.sitting.update({
    where: { id: sitting.id },
    data: { startsAt: later(sitting.startsAt), endsAt: later(sitting.endsAt) },
  });
  await office.db.meeting.update({ where: { id: meetingId }, data: { sequence: { increment: 1 } } });
}

const linkIn = (mail: ReceivedMail | undefined): string =>
  /\/door\/reply\/([\w-]+)/.exec(mail?.parts[0]?.text ?? '')?.[1] ?? '';

const reply = (token: string, now = demoNow) =>
  openReply(office.db, now, { token, address: '10.0.0.9', locale: 'zh-CN' });

describe('an invitation by mail', () => {
  it('is a text and a REQUEST that our reader and another one read alike', async () => {
    expect(await send()).toBe(3);
    await deliver();
    expect(server.received.map(({ to }) => to).sort()).toEqual([0, 1, 2].map((n) => `p${n}@huiqian.example`));
    const mail = server.received.find(({ to }) => to === 'p0@huiqian.example');
    const meeting = await findMeeting(office.db, meetingId);
    const [sitting] = meeting?.sittings ?? [];
    expect(mail?.headers.get('subject')).toContain('会议邀请：');
    expect(mail?.headers.get('from')).toBe('人大办 <office@huiqian.example>');
    expect(mail?.parts.map(({ type }) => type.split(';').slice(0, 3).join(';'))).toEqual([
      'text/plain; charset=utf-8',
      'text/calendar; charset=utf-8; method=REQUEST',
      'application/ics; name=invite.ics',
    ]);
    expect(mail?.parts[0]?.text).toContain('https://huiqian.example/door/reply/');
    const text = calendarOf(mail);
    const read = readCalendar(new TextEncoder().encode(text));
    const zone = namedZone('Asia/Shanghai');
    if (!read.ok || !zone || !sitting) throw new Error('not readable');
    expect(read.value.warnings).toEqual([]);
    const [occurrence] = findOccurrences(read.value, { from: 0, to: 4e12 }, zone).occurrences;
    expect([occurrence?.start, occurrence?.end]).toEqual([
      sitting.period.start.epochMilliseconds,
      sitting.period.end.epochMilliseconds,
    ]);
    expect(occurrence?.event).toMatchObject({ uid: `${sitting.id}@huiqian`, sequence: 7 });
    const root = new ICAL.Component(ICAL.parse(text));
    const event = new ICAL.Event(root.getFirstSubcomponent('vevent') as ICAL.Component);
    expect(root.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(root.getFirstSubcomponent('vtimezone')).not.toBeNull();
    expect(event.startDate.toJSDate().getTime()).toBe(sitting.period.start.epochMilliseconds);
    expect(event.organizer).toBe('mailto:office@huiqian.example');
    const [attendee, ...others] = event.attendees;
    expect(others).toEqual([]);
    expect(['partstat', 'rsvp', 'role'].map((name) => attendee?.getParameter(name))).toEqual([
      'NEEDS-ACTION',
      'TRUE',
      'REQ-PARTICIPANT',
    ]);
    expect(String(attendee?.getFirstValue()).toLowerCase()).toBe('mailto:p0@huiqian.example');
  });

  it('says title, time and place, and no item or name of the agenda', async () => {
    await office.db.agendaItem.updateMany({ where: { meetingId }, data: { title: '任命谷翯的议案' } });
    await send();
    await deliver();
    expect(JSON.stringify(server.received)).not.toContain('谷翯');
  });

  it.each([
    ['zh-CN', '礼堂，府前街1号'],
    ['en', '礼堂, 府前街1号'],
  ])('says the place with its address as %s does', async (locale, place) => {
    const data = { name: '礼堂', address: '府前街1号', capacity: 100, layout: {} };
    const { id: venueId } = await office.db.venue.create({ data });
    await office.db.sitting.updateMany({ where: { meetingId }, data: { venueId } });
    await office.db.office.updateMany({ data: { locale } });
    await send(people.slice(0, 1));
    await deliver();
    expect(server.received[0]?.parts[0]?.text).toContain(place);
    const folded = calendarOf(server.received[0]).replaceAll(/\r?\n /g, '');
    expect(folded).toContain(`LOCATION:${place.replace(',', '\\,')}`);
  });

  it('goes to nobody twice, whoever asks how often', async () => {
    await Promise.all([send(), send()]);
    expect(await send()).toBe(0);
    await Promise.all([deliver(), deliver(), deliver()]);
    expect(server.received).toHaveLength(3);
    expect(await send()).toBe(0);
    expect(await states()).toEqual(['request 7 sent', 'request 7 sent', 'request 7 sent']);
  });

  it('shows who holds an old time when the meeting moves, and a newer one has the higher sequence', async () => {
    await send();
    await deliver();
    expect(await holdings()).toEqual(['current sent', 'current sent', 'current sent']);
    await move();
    expect(await holdings()).toEqual(['old-time sent', 'old-time sent', 'old-time sent']);
    expect(await send(people.slice(0, 1))).toBe(1);
    await deliver();
    expect((await holdings()).filter((one) => one === 'current sent')).toHaveLength(1);
    expect(calendarOf(server.received.at(-1))).toContain('SEQUENCE:8');
  });

  it('drops what still waits when a newer one is queued', async () => {
    await send(people.slice(0, 1));
    await move();
    await send(people.slice(0, 1));
    await deliver();
    expect(await states()).toEqual(['request 7 dropped', 'request 8 sent']);
  });

  it('cancels what was sent when the meeting is off, and never for who was not asked', async () => {
    await send(people.slice(0, 2));
    await deliver();
    await send(people.slice(2));
    await office.db.meeting.update({ where: { id: meetingId }, data: { state: 'cancelled', sequence: 8 } });
    expect((await holdings()).every((one) => one.startsWith('to-cancel'))).toBe(true);
    (server.received as ReceivedMail[]).length = 0;
    expect(await send()).toBe(2);
    await deliver();
    const text = calendarOf(server.received[0]);
    expect(text).toContain('METHOD:CANCEL');
    expect(text).toContain('STATUS:CANCELLED');
    expect(text).toContain('SEQUENCE:8');
    expect(server.received[0]?.headers.get('subject')).toContain('会议取消：');
    expect(server.received).toHaveLength(2);
    expect(await send()).toBe(0);
  });

  it('lets go of what never went out when the meeting is off', async () => {
    server.manner = 'never';
    await send(people.slice(0, 1));
    await deliver();
    await office.db.meeting.update({ where: { id: meetingId }, data: { state: 'cancelled' } });
    expect(await holdings()).toEqual(['to-cancel failed']);
    await send(people.slice(0, 1));
    expect(await holdings()).toEqual([]);
    expect(await states()).toEqual(['request 7 dropped']);
  });

  it('cancels for a person who is taken off, and asks again with a higher sequence when they come back', async () => {
    const [one = ''] = people;
    await send([one]);
    await deliver();
    const row = await office.db.attendance.findFirstOrThrow({ where: { meetingId, personId: one } });
    await office.db.attendance.delete({ where: { id: row.id } });
    expect(await send([one])).toBe(1);
    await deliver();
    expect(server.received.at(-1)?.headers.get('subject')).toContain('不再请您参加：');
    const { id: _id, leave: _leave, ...again } = row;
    await office.db.attendance.create({ data: again });
    expect(await send([one])).toBe(1);
    await deliver();
    expect(await states()).toEqual(['request 7 sent', 'cancel 8 sent', 'request 9 sent']);
  });

  it('says which sitting is off where the meeting still stands and the person is still asked', async () => {
    const [one = ''] = people;
    const first = await office.db.sitting.findFirstOrThrow({ where: { meetingId } });
    const hours = (at: Date, n: number) => new Date(at.getTime() + n * 3_600_000);
    const second = await office.db.sitting.create({
      data: {
        ...{ meetingId, position: 1, name: '第二次' },
        ...{ startsAt: hours(first.startsAt, 24), endsAt: hours(first.endsAt, 24) },
      },
    });
    await send([one]);
    await deliver();
    await office.db.sitting.delete({ where: { id: second.id } });
    expect(await send([one])).toBe(1);
    await deliver();
    const mail = server.received.at(-1);
    expect(calendarOf(mail)).toContain('METHOD:CANCEL');
    expect(calendarOf(mail)).toContain(second.id);
    expect(mail?.headers.get('subject')).toMatch(/^场次取消：.+ 第二次$/);
    expect(mail?.parts[0]?.text).toContain('会议没有取消');
    expect(await holdings()).toContain('current sent');
  });

  it('is tried again, ever later, while the server says not now', async () => {
    server.manner = 'not-now';
    await send(people.slice(0, 1));
    await deliver();
    await deliver();
    expect(await office.db.invitationMail.findFirst()).toMatchObject({
      state: 'queued',
      attempts: 1,
      lastError: expect.stringContaining('451'),
    });
    await deliver(demoNow.add({ minutes: 4 }));
    expect(await office.db.invitationMail.findFirst()).toMatchObject({ attempts: 1 });
    await deliver(demoNow.add({ minutes: 6 }));
    expect(await office.db.invitationMail.findFirst()).toMatchObject({ attempts: 2 });
    server.manner = 'take';
    await deliver(demoNow.add({ minutes: 10 }));
    expect(server.received).toHaveLength(0);
    await deliver(demoNow.add({ minutes: 17 }));
    expect(server.received).toHaveLength(1);
  });

  it('gives up where the server says never, until somebody sends it again', async () => {
    server.manner = 'never';
    await send(people.slice(0, 1));
    await deliver();
    expect(await states()).toEqual(['request 7 failed']);
    server.manner = 'take';
    await deliver(demoNow.add({ hours: 48 }));
    expect(server.received).toHaveLength(0);
    expect(await send(people.slice(0, 1))).toBe(1);
    await deliver();
    expect(server.received).toHaveLength(1);
  });

  it('is not sent with a time that is old by its turn, and goes out anew with the one of now', async () => {
    const [one = ''] = people;
    await send([one]);
    await move();
    await deliver();
    expect(server.received).toEqual([]);
    expect(await holdings()).toContain('old-time failed');
    const { rows } = value(await viewInvitations(office, meetingId));
    expect(rows.find(({ personId }) => personId === one)?.error).toBe('发出前改了时间');
    expect(await send([one])).toBe(1);
    await deliver();
    expect(await states()).toEqual(['request 7 failed', 'request 8 sent']);
    expect(await holdings()).toContain('current sent');
  });

  it('is still cancelled where an earlier try may have arrived and its time is old by the next', async () => {
    const [one = ''] = people;
    server.manner = 'break-off';
    await send([one]);
    await deliver();
    expect(await send([one])).toBe(1);
    await move();
    await deliver();
    await office.db.meeting.update({ where: { id: meetingId }, data: { state: 'cancelled' } });
    server.manner = 'take';
    expect(await send([one])).toBe(1);
    await deliver();
    expect(server.received.at(-1)?.headers.get('subject')).toContain('会议取消：');
  });

  it('is not sent to who is off the list by its turn, nor a cancellation to who is on it again', async () => {
    const [one = '', two = ''] = people;
    await send([two]);
    await deliver();
    await send([one]);
    const rows = await office.db.attendance.findMany({
      where: { meetingId, personId: { in: [one, two] } },
    });
    await office.db.attendance.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } });
    await send([two]);
    const { id: _id, leave: _leave, ...again } = rows.find(({ personId }) => personId === two) ?? fail();
    await office.db.attendance.create({ data: again });
    await deliver();
    expect(server.received).toHaveLength(1);
    expect((await states()).sort()).toEqual(['cancel 8 dropped', 'request 7 dropped', 'request 7 sent']);
    expect(await holdings()).toContain('current sent');
  });

  it('fails alone where it cannot be written, and its neighbours go out', async () => {
    await send();
    const [bad] = await office.db.invitationMail.findMany({ orderBy: { id: 'asc' } });
    await office.db.invitationMail.update({ where: { id: bad?.id ?? '' }, data: { address: '' } });
    await deliver();
    expect(server.received).toHaveLength(2);
    const row = await office.db.invitationMail.findUniqueOrThrow({ where: { id: bad?.id ?? '' } });
    expect(row).toMatchObject({ state: 'failed', lastError: expect.stringContaining('email') });
    expect(await send()).toBe(1);
    await deliver();
    expect(server.received).toHaveLength(3);
  });

  it.each([
    [
      'the server broke off with it in hand',
      async () => {
        server.manner = 'break-off';
        await deliver();
      },
    ],
    [
      'its worker never came back',
      async () => {
        await leaseMails(office.db, { now: demoNow, until: demoNow.add({ minutes: 15 }), limit: 4 });
      },
    ],
  ])('is not sent again by itself where %s', async (_, happen) => {
    await send(people.slice(0, 1));
    await happen();
    server.manner = 'take';
    await deliver(demoNow.add({ minutes: 16 }));
    expect(server.received).toHaveLength(0);
    expect(await states()).toEqual(['request 7 failed']);
    const [row] = value(await viewInvitations(office, meetingId)).rows.filter(
      ({ state }) => state === 'failed',
    );
    expect(row?.error).toBe('发到一半断了，不知是否送到；请问过本人再重发');
  });

  it('never tells of a classified meeting, not even one that became so while it waited', async () => {
    await send();
    await office.db.meeting.update({ where: { id: meetingId }, data: { secrecy: 'classified' } });
    await deliver();
    expect(server.received).toEqual([]);
    expect(await sendInvitations(office, { meetingId, personIds: [...people] })).toMatchObject({
      refusal: { kind: 'classified' },
    });
    expect(await viewInvitations(office, meetingId)).toMatchObject({ refusal: { kind: 'classified' } });
  });

  it('says that mail is not set up, and who may not send', async () => {
    delete process.env.HUIQIAN_SMTP_URL;
    expect(await sendInvitations(office, { meetingId, personIds: [...people] })).toMatchObject({
      refusal: { kind: 'blocked', codes: ['invitations.no-mail'] },
    });
    expect(value(await viewInvitations(office, meetingId)).isOn).toBe(false);
    for (const role of ['leader', 'liaison'] as const) {
      const context = await demoContext(office.db, role);
      expect(await sendInvitations(context, { meetingId, personIds: [...people] })).toMatchObject({
        refusal: { kind: 'not-allowed' },
      });
      expect(await viewInvitations(context, meetingId)).toMatchObject({ refusal: { kind: 'not-allowed' } });
    }
  });
});

describe('an answer by the link in the mail', () => {
  it('is kept, may be changed, and changes no attendance', async () => {
    await send(people.slice(0, 1));
    await deliver();
    const token = linkIn(server.received[0]);
    const before = await office.db.attendance.findMany({ where: { meetingId }, orderBy: { id: 'asc' } });
    value(await giveReply(value(await reply(token)), { reply: 'accept', reason: '' }));
    value(await giveReply(value(await reply(token)), { reply: 'decline', reason: '出差' }));
    const open = async () =>
      value(await judgeMeeting(office, meetingId)).findings.filter(
        ({ code }) => code === 'attendance.reply-not-registered',
      );
    expect(await open()).toMatchObject([{ subjectId: people[0], facts: { reason: '出差' } }]);
    const { attendanceVersion } = await office.db.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    const later = { ...office, now: office.now.add({ minutes: 1 }) };
    const leave = { kind: 'official', reason: '', approved: true } as const;
    const on = { meetingId, personId: people[0] ?? '' };
    value(await setLeave(later, { ...on, basedOn: attendanceVersion, leave }));
    expect(await open()).toEqual([]);
    value(await setLeave(later, { ...on, basedOn: attendanceVersion + 1, leave: null }));
    expect(await open()).toEqual([]);
    expect(viewReply(value(await reply(token)))).toMatchObject({
      reply: 'decline',
      reason: '出差',
      replied: '刚刚',
    });
    expect(await office.db.attendance.findMany({ where: { meetingId }, orderBy: { id: 'asc' } })).toEqual(
      before,
    );
    expect(await repliesOf(office, meetingId)).toEqual({
      [people[0] ?? '']: { reply: 'decline', reason: '出差' },
    });
    const event = await office.db.auditEvent.findFirstOrThrow({
      where: { action: 'reply-invitation' },
      orderBy: { seq: 'desc' },
    });
    expect(event.actorName).toMatch(/（凭邀请链接）$/);
    expect(await verifyChain(office.db)).toMatchObject({ intact: true });
  });

  it('is not taken for a change of the meeting, and is told of as one of the invitations', async () => {
    await send(people.slice(0, 1));
    await deliver();
    const opened = value(await reply(linkIn(server.received[0])));
    const admin = await demoContext(office.db, 'admin');
    const cancelling = { meetingId, from: 'preparing', to: 'cancelled' } as const;
    value(await changeState(admin, cancelling));
    value(await giveReply(opened, { reply: 'decline', reason: '出差' }));
    await send(people.slice(0, 1));
    expect(await changeState(office, cancelling)).toMatchObject({
      refusal: { kind: 'stale', saved: { by: admin.actor.name } },
    });
    const { lines } = value(await viewAudit(admin, { entity: 'invitation', beforeSeq: null }));
    expect(lines.map(({ action }) => action)).toEqual([
      'send-invitations',
      'reply-invitation',
      'send-invitations',
    ]);
    expect(lines[1]?.about).toBe(opened.ground.meeting.shortTitle);
    expect(lines[1]?.changes).toContainEqual({ field: '答复', before: '', after: '请假' });
  });

  it('has the same link in every mail to the same person, and only its hash is kept', async () => {
    await send(people.slice(0, 1));
    await deliver();
    await move();
    await send(people.slice(0, 1));
    await deliver();
    const [first, second] = server.received.map(linkIn);
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(second).toBe(first);
    const rows = await office.db.invitation.findMany({ include: { mails: true } });
    expect(JSON.stringify(rows)).not.toContain(first);
  });

  it('opens nothing once the meeting is over, the person is off the list, or it is classified', async () => {
    await send(people.slice(0, 1));
    await deliver();
    const token = linkIn(server.received[0]);
    value(await reply(token));
    expect(await reply('x'.repeat(43))).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await reply(token, demoNow.add({ hours: 24 * 365 }))).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    await office.db.meeting.update({ where: { id: meetingId }, data: { secrecy: 'classified' } });
    expect(await reply(token)).toMatchObject({ refusal: { kind: 'not-found' } });
    await office.db.meeting.update({ where: { id: meetingId }, data: { secrecy: 'public' } });
    await office.db.attendance.deleteMany({ where: { meetingId, personId: people[0] ?? '' } });
    expect(await reply(token)).toMatchObject({ refusal: { kind: 'not-found' } });
  });

  it('is not taken for a meeting that is off', async () => {
    await send(people.slice(0, 1));
    await deliver();
    await office.db.meeting.update({ where: { id: meetingId }, data: { state: 'cancelled' } });
    const opened = value(await reply(linkIn(server.received[0])));
    expect(viewReply(opened).isOff).toBe(true);
    expect(await giveReply(opened, { reply: 'accept', reason: '' })).toMatchObject({
      refusal: { kind: 'blocked', codes: ['meeting.cancelled'] },
    });
    const { endsAt } = await office.db.sitting.findFirstOrThrow({ where: { meetingId } });
    const end = Temporal.Instant.fromEpochMilliseconds(endsAt.getTime());
    value(await reply(linkIn(server.received[0]), end.subtract({ minutes: 1 })));
    expect(await reply(linkIn(server.received[0]), end)).toMatchObject({ refusal: { kind: 'not-found' } });
  });
});
