import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Database } from '#lib/store/database.ts';
import type { Context } from '#lib/usecases/context.ts';
import { viewShell } from '#lib/usecases/session/shell.ts';
import { viewToday } from '#lib/usecases/today/queries.ts';
import { viewRailCounts } from '#lib/usecases/today/rail-counts.ts';
import type { TodayView } from '#lib/usecases/today/today-view.ts';
import { anAccount, anOffice } from '#tests/support/accounts.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const opened = testDatabase();
const db = () => opened().db;

const at = (text: string): Date => new Date(`2026-09-${text}+08:00`);

/** A chairpersons' meeting on 18 September 9:30, one leader asked and silent, who is also wanted by the government. */
async function aBusyFortnight(database: Database) {
  const admin = await anOffice(database);
  const own = admin.actor.bodyId ?? '';
  const government = await database.body.create({
    data: { name: '云溪区人民政府办公室', shortName: '政府办', kind: 'government' },
  });
  const department = await database.body.create({
    data: { name: '社会建设工委', shortName: '社建工委', kind: 'department' },
  });
  const leader = await database.person.create({ data: { name: '祁祎' } });
  const meeting = await database.meeting.create({
    data: {
      ...{ type: 'chairpersons', hostBodyId: own, term: 5, number: 78, state: 'consulting' },
      ...{ title: '云溪区第五届人大常委会第七十八次主任会议', shortTitle: '第七十八次主任会议' },
      sittings: { create: { position: 0, startsAt: at('18T09:30'), endsAt: at('18T11:30') } },
      items: {
        create: {
          position: 0,
          kind: 'report',
          title: '听取情况报告',
          minutes: 20,
          departmentId: department.id,
        },
      },
      attendances: { create: { personId: leader.id, capacity: 'member', bodyId: own } },
    },
    include: { items: true },
  });
  await database.consultation.create({
    data: {
      ...{ meetingId: meeting.id, round: 1, sentAt: at('09T09:00'), dueAt: at('11T12:00') },
      itemIds: meeting.items.map(({ id }) => id),
      asked: { create: { personId: leader.id } },
    },
  });
  await database.commitment.create({
    data: {
      ...{ bodyId: government.id, summary: '政府常务会', startsAt: at('18T09:00'), endsAt: at('18T11:00') },
      people: { create: { personId: leader.id } },
    },
  });
  return { own, government, department, meeting };
}

async function today(context: Context): Promise<TodayView> {
  const view = await viewToday(context);
  if (!view.ok) throw new Error(view.refusal.kind);
  return view.value;
}

const officeUser = () => anAccount(db(), { email: 'office@example.gov.cn', role: 'office' });

describe('今日 for the office', () => {
  it('heads the day and names the nearest meeting', async () => {
    const { meeting } = await aBusyFortnight(db());
    const { heading, clock, inHand, nearest, meetings } = await today(await officeUser());
    expect([heading, clock, inHand]).toEqual(['9月11日 星期五', '14:32', 1]);
    expect(nearest).toEqual({ day: '9月18日 周五', shortTitle: '第七十八次主任会议' });
    expect(meetings).toEqual([{ id: meeting.id, shortTitle: '第七十八次主任会议' }]);
  });

  it('says on the day of a meeting that it is held and when, until it is over', async () => {
    const { meeting } = await aBusyFortnight(db());
    const user = await officeUser();
    const held = async (clock: string) =>
      (await today({ ...user, now: Temporal.Instant.from(`2026-09-${clock}+08:00`) })).today;
    expect(await held('17T08:00')).toEqual([]);
    expect(await held('18T08:00')).toEqual([
      { id: meeting.id, shortTitle: '第七十八次主任会议', at: '9:30', minutes: 90 },
    ]);
    expect((await held('18T10:00'))[0]?.minutes).toBe(-30);
    expect(await held('18T20:00')).toEqual([]);
  });

  it('draws ours above, theirs below, and marks where one person is wanted twice', async () => {
    await aBusyFortnight(db());
    const { days } = await today(await officeUser());
    expect(days.map(({ date }) => date)).toEqual(Array.from({ length: 14 }, (_, n) => `2026-09-${n + 11}`));
    const friday = days.find(({ date }) => date === '2026-09-18');
    expect(
      friday?.blocks.map(({ look, body, title, from, to, clash }) => [look, body, title, from, to, clash]),
    ).toEqual([
      ['tentative', '', '第七十八次主任会议', 9.5, 11.5, true],
      ['theirs', '政府办', '政府常务会', 9, 11, true],
    ]);
  });

  it('knows days off, make-up workdays and the eve of a holiday', async () => {
    await aBusyFortnight(db());
    const { days } = await today(await officeUser());
    const kinds = days.map(({ date, kind, known, holidayTomorrow }) => [
      date.slice(-2),
      kind,
      known,
      holidayTomorrow,
    ]);
    expect(kinds.filter(([, kind, , tomorrow]) => kind !== 'weekday' || tomorrow)).toEqual([
      ['12', 'weekend', true, ''],
      ['13', 'weekend', true, ''],
      ['19', 'weekend', true, ''],
      ['20', 'make-up-workday', true, ''],
      ['24', 'weekday', true, '中秋节'],
    ]);
  });

  it('puts what must be mended first, then what is due, then what is doubtful', async () => {
    const { meeting } = await aBusyFortnight(db());
    await db().task.create({
      data: { title: '问清电梯检修', meetingId: meeting.id, dueOn: new Date('2026-09-12') },
    });
    const { first } = await today(await officeUser());
    const weights = first.map((thing) => (thing.kind === 'finding' ? thing.finding.severity : 'due'));
    const order = ['block', 'due', 'warn'];
    expect(weights).toEqual([...weights].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
    expect(
      first
        .filter(({ kind }) => kind === 'task' || kind === 'opinions')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['opinions', 'task']);
  });

  it('names who owes an answer before anybody is on the list of the meeting', async () => {
    await aBusyFortnight(db());
    await db().attendance.deleteMany({});
    const { awaited, first } = await today(await officeUser());
    expect(awaited.map(({ name }) => name)).toEqual(['祁祎']);
    expect(first.flatMap((thing) => (thing.kind === 'opinions' ? thing.names : []))).toEqual(['祁祎']);
  });

  it('says whose answer is awaited and since when', async () => {
    const { meeting } = await aBusyFortnight(db());
    const { awaited } = await today(await officeUser());
    expect(
      awaited.map(({ meetingId, name, openedAt, daysSinceSent, dueAt }) => [
        meetingId,
        name,
        openedAt,
        daysSinceSent,
        dueAt,
      ]),
    ).toEqual([[meeting.id, '祁祎', '', 2, '9月11日 周五 12:00']]);
    expect(
      (await viewRailCounts(await anAccount(db(), { email: 'two@example.gov.cn', role: 'office' })))
        .unanswered,
    ).toBe(1);
  });

  it('names a calendar that is old', async () => {
    const { government } = await aBusyFortnight(db());
    await db().calendarSource.create({
      data: { bodyId: government.id, kind: 'url', name: '订阅', lastSuccessAt: at('08T12:00') },
    });
    await db().calendarSource.create({
      data: { bodyId: government.id, kind: 'url', name: '更旧的', lastSuccessAt: at('07T12:00') },
    });
    expect((await today(await officeUser())).sources).toEqual({
      count: 1,
      read: 0,
      mayOpen: true,
      lastRead: '',
      doubtful: ['政府办（截至9月7日 周一 12:00）'],
    });
  });
});

describe('a new office', () => {
  it('is shown its first steps until all are done', async () => {
    await anOffice(db());
    expect((await today(await officeUser())).steps).toEqual({
      people: false,
      venues: false,
      calendars: false,
      meetings: false,
    });
  });

  it('shows them to nobody who cannot take them', async () => {
    await anOffice(db());
    const liaison = await anAccount(db(), { email: 'liaison@example.gov.cn', role: 'liaison' });
    expect((await today(liaison)).steps).toBeNull();
  });
});

describe('今日 for a liaison', () => {
  it('shows the meetings their department answers in, and neither findings nor answers', async () => {
    const { department } = await aBusyFortnight(db());
    const liaison = await anAccount(db(), {
      email: 'liaison@example.gov.cn',
      role: 'liaison',
      bodyId: department.id,
    });
    const view = await today(liaison);
    expect([
      view.inHand,
      view.first.filter(({ kind }) => kind === 'finding' || kind === 'opinions'),
      view.awaited,
    ]).toEqual([1, [], []]);
    expect((await viewShell(liaison)).may).toEqual({
      ...{
        newMeeting: false,
        followUps: true,
        consultations: false,
        people: false,
        bodies: false,
        venues: false,
        vehicles: false,
      },
      ...{ lessons: false, settings: false, users: false, audit: false },
    });
  });

  it('shows nothing of meetings that are not theirs, in the rail neither', async () => {
    const { government } = await aBusyFortnight(db());
    const liaison = await anAccount(db(), {
      email: 'liaison@example.gov.cn',
      role: 'liaison',
      bodyId: government.id,
    });
    const view = await today(liaison);
    expect([view.inHand, view.meetings, (await viewShell(liaison)).meetings]).toEqual([0, [], []]);
    expect(view.days.flatMap(({ blocks }) => blocks).some(({ look }) => look === 'tentative')).toBe(false);
  });
});
