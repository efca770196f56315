import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Context } from '#lib/usecases/context.ts';
import { editMeeting, markNoticeSent } from '#lib/usecases/meetings/edit-meeting.ts';
import { viewMeetingHead } from '#lib/usecases/meetings/head.ts';
import { viewOverview } from '#lib/usecases/meetings/overview.ts';
import type { OverviewView } from '#lib/usecases/meetings/overview-view.ts';
import { viewScript } from '#lib/usecases/scripts/queries.ts';
import { dropTask, finishTask, reopenTask } from '#lib/usecases/tasks/commands.ts';
import { editTask, handOver, shareOut } from '#lib/usecases/tasks/share-out.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const meetingId = 'demo-main';
let office: Context;

beforeEach(async () => {
  await loadDemoOffice(database().db);
  office = await demoContext(database().db, 'office');
});

const view = async (): Promise<OverviewView> => value(await viewOverview(office, meetingId));

async function asItIs(change: object = {}) {
  const { facts, sittings, version } = await view();
  const { term, number, title, shortTitle, urgentCause } = facts;
  const chairs = sittings.map(({ id, chairId }) => ({ sittingId: id, chairId }));
  return {
    ...{ meetingId, basedOn: version, term, number, title, shortTitle, urgentCause, chairs },
    ...change,
  };
}

describe('the overview', () => {
  it('has the sittings with their booking, the quorum and the deadlines counted back', async () => {
    const { sittings, quorum, deadlines, counts } = await view();
    expect(sittings[0]?.held?.released).toBe(false);
    expect(Date.parse(sittings[0]?.held?.start ?? '')).toBeLessThan(Date.parse(sittings[0]?.start ?? ''));
    expect(quorum).toMatchObject({ needed: 18, members: 35 });
    expect(counts.member).toBe(35);
    const days = deadlines?.map((d) => d.latest) ?? [];
    expect(days.length).toBeGreaterThan(0);
    expect(days).toEqual([...days].sort());
  });

  it('is read, not changed, by a leader', async () => {
    const leader = await demoContext(database().db, 'leader');
    const seen = value(await viewOverview(leader, meetingId));
    expect([seen.mayPlan, seen.mayShareOut, seen.opinions]).toEqual([false, false, null]);
    expect(await editMeeting(leader, await asItIs())).toMatchObject({ refusal: { kind: 'not-allowed' } });
  });
});

describe('what leaders answered', () => {
  it('is told to those who asked, not to a liaison or another leader', async () => {
    const places = async (role: 'office' | 'leader' | 'liaison') => {
      const context = await demoContext(database().db, role);
      return value(await viewOverview(context, meetingId)).findings.map((f) => f.place);
    };
    expect(await places('office')).toContain('consultation');
    expect(await places('liaison')).not.toContain('consultation');
    expect(await places('leader')).not.toContain('consultation');
  });
});

describe('a chair who is not on the list', () => {
  it('is named all the same, over the tabs, on the overview and in the script', async () => {
    const { db } = database();
    const { personId } = await db.attendance.findFirstOrThrow({
      where: { meetingId, capacity: 'staff' },
      select: { personId: true },
    });
    const { name } = await db.person.findUniqueOrThrow({ where: { id: personId } });
    await db.attendance.deleteMany({ where: { meetingId, personId } });
    await db.sitting.updateMany({ where: { meetingId }, data: { chairId: personId } });
    expect((await view()).sittings.map(({ chair }) => chair)).toContain(name);
    expect(value(await viewMeetingHead(office, meetingId)).chair).toBe(name);
    expect(value(await viewScript(office, meetingId)).chair).toBe(name);
  });

  it('is not named of a classified meeting', async () => {
    const { db } = database();
    await db.meeting.update({ where: { id: meetingId }, data: { secrecy: 'classified' } });
    expect(value(await viewMeetingHead(office, meetingId)).chair).toBe('');
  });
});

describe('changing the meeting', () => {
  it('mends a missing chair', async () => {
    const { chairs, sittings } = await view();
    const none = sittings.map(({ id }) => ({ sittingId: id, chairId: null }));
    value(await editMeeting(office, await asItIs({ chairs: none })));
    expect((await view()).findings.map((f) => f.code)).toContain('meeting.without-chair');
    const named = sittings.map(({ id }) => ({ sittingId: id, chairId: chairs[0]?.id ?? null }));
    value(await editMeeting(office, await asItIs({ chairs: named })));
    expect((await view()).sittings[0]?.chair).toBe(chairs[0]?.name);
    expect((await view()).findings.map((f) => f.code)).not.toContain('meeting.without-chair');
  });

  it('counts a missing chair as in the way once the meeting is more than thought of', async () => {
    const { sittings } = await view();
    const none = sittings.map(({ id }) => ({ sittingId: id, chairId: null }));
    value(await editMeeting(office, await asItIs({ chairs: none })));
    const severityWhile = async (state: string) => {
      await database().db.meeting.update({ where: { id: meetingId }, data: { state } });
      return (await view()).findings.find(({ code }) => code === 'meeting.without-chair')?.severity;
    };
    expect(await severityWhile('tentative')).toBe('warn');
    expect(await severityWhile('consulting')).toBe('block');
  });

  it('shows both versions where a colleague saved first', async () => {
    const late = await asItIs({ title: '我的全称' });
    value(await editMeeting(office, await asItIs({ title: '同事的全称' })));
    expect(await editMeeting(office, late)).toMatchObject({
      refusal: { kind: 'stale', current: { title: '同事的全称' }, yours: { title: '我的全称' } },
    });
  });

  it('refuses a chair nobody knows and a sitting of another meeting, naming the field', async () => {
    const input = await asItIs();
    const [first] = input.chairs;
    const other = await database().db.sitting.findFirstOrThrow({ where: { meetingId: 'demo-previous' } });
    const chairs = [
      { sittingId: first?.sittingId ?? '', chairId: 'nobody' },
      { sittingId: other.id, chairId: first?.chairId ?? null },
    ];
    expect(await editMeeting(office, { ...input, chairs })).toEqual({
      ok: false,
      refusal: {
        kind: 'invalid',
        faults: [
          { path: 'chairs.0.chairId', code: 'person-gone' },
          { path: 'chairs.1.sittingId', code: 'sitting-gone' },
        ],
      },
    });
    const { version, sittings } = await view();
    expect([version, sittings[0]?.chairId]).toEqual([input.basedOn, first?.chairId]);
  });

  it('refuses a number that another meeting has, and a numbered meeting without one', async () => {
    const { number = 0 } = await database().db.meeting.findUniqueOrThrow({ where: { id: 'demo-previous' } });
    expect(await editMeeting(office, await asItIs({ number }))).toMatchObject({
      refusal: { kind: 'number-taken', number },
    });
    expect(await editMeeting(office, await asItIs({ number: null }))).toMatchObject({
      refusal: { kind: 'invalid' },
    });
  });

  it('writes down when the notice went out, and takes it back', async () => {
    const { version } = await view();
    const sent = value(
      await markNoticeSent(office, { meetingId, basedOn: version, sentAt: '2026-09-10T17:05' }),
    );
    expect((await view()).facts.noticeSentAt).toBe('2026-09-10T09:05:00Z');
    value(await markNoticeSent(office, { meetingId, basedOn: sent.version, sentAt: null }));
    expect((await view()).facts.noticeSentAt).toBeNull();
  });

  it('refuses a notice that went out later than now', async () => {
    const { version } = await view();
    const later = { meetingId, basedOn: version, sentAt: '2026-09-11T14:33' };
    expect(await markNoticeSent(office, later)).toEqual({
      ok: false,
      refusal: { kind: 'invalid', faults: [{ path: 'sentAt', code: 'in-the-future' }] },
    });
  });

  it.each([
    ['2026-10-01T18:00', 'done', []],
    ['2026-10-02T09:00', 'late', ['block']],
  ])('a notice sent at %s was %s', async (sentAt, state, said) => {
    const later = { ...office, now: Temporal.Instant.from('2026-10-05T09:00+08:00') };
    const { version } = value(await viewOverview(later, meetingId));
    const sent = value(await markNoticeSent(later, { meetingId, basedOn: version, sentAt }));
    const seen = value(await viewOverview(later, meetingId));
    expect(seen.deadlines?.find(({ id }) => id === 'DL-C-7a')?.state).toBe(state);
    const clashes = seen.findings.filter(({ key }) => key.includes('DL-C-7a'));
    expect(clashes.map(({ severity }) => severity)).toEqual(said);
    value(await markNoticeSent(later, { meetingId, basedOn: sent.version, sentAt: null }));
  });
});

describe('sharing out the work', () => {
  const words = {
    title: '布置会场',
    ownerName: '柏原',
    dueOn: '2026-09-13',
    deliverable: '钥匙',
    receiverName: '',
  };

  it('gives it to a department with its day, changes it, hands it over and ticks it off', async () => {
    const { departments } = await view();
    const departmentId = departments.at(-1)?.id ?? null;
    const { taskId } = value(await shareOut(office, { ...words, meetingId, departmentId }));
    const mine = async () => (await view()).tasks.find((task) => task.id === taskId);
    expect(await mine()).toMatchObject({ ...words, departmentId, days: 2, done: false, received: false });
    value(await editTask(office, { ...words, taskId, departmentId, receiverName: '苗一泓', basedOn: 1 }));
    const received = value(await handOver(office, { taskId, basedOn: 2, received: true }));
    value(await finishTask(office, received));
    expect(await mine()).toMatchObject({ receiverName: '苗一泓', received: true, done: true });
    const trail = await database().db.auditEvent.findMany({
      where: { entityId: taskId },
      orderBy: { seq: 'asc' },
    });
    expect(trail.map(({ action }) => action)).toEqual([
      'create-task',
      'edit-task',
      'hand-over-task',
      'finish-task',
    ]);
  });

  it('refuses a change based on an old version', async () => {
    const { taskId } = value(await shareOut(office, { ...words, meetingId, departmentId: null }));
    value(await editTask(office, { ...words, taskId, departmentId: null, title: '布置主席台', basedOn: 1 }));
    expect(await editTask(office, { ...words, taskId, departmentId: null, basedOn: 1 })).toMatchObject({
      refusal: { kind: 'stale', current: { title: '布置主席台' } },
    });
  });

  it('ticks off, hands over and takes away only what was seen', async () => {
    const seen = value(await shareOut(office, { ...words, meetingId, departmentId: null }));
    value(await editTask(office, { ...words, ...seen, departmentId: null, title: '布置主席台' }));
    const late = [
      await finishTask(office, seen),
      await reopenTask(office, seen),
      await handOver(office, { ...seen, received: true }),
      await dropTask(office, seen),
    ];
    for (const answer of late) {
      expect(answer).toMatchObject({
        refusal: { kind: 'stale', current: { title: '布置主席台', version: 2 }, yours: null },
      });
    }
    const now = (await view()).tasks.find((task) => task.id === seen.taskId);
    expect(now).toMatchObject({ done: false, received: false, version: 2 });
    value(await dropTask(office, { ...seen, basedOn: 2 }));
    expect(await finishTask(office, seen)).toMatchObject({ refusal: { kind: 'not-found' } });
  });

  it('a liaison keeps to their own department and cannot give work away', async () => {
    const liaison = await demoContext(database().db, 'liaison');
    const own = liaison.actor.bodyId;
    const { taskId } = value(await shareOut(liaison, { ...words, meetingId, departmentId: own }));
    expect(await shareOut(liaison, { ...words, meetingId, departmentId: null })).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
    expect(await editTask(liaison, { ...words, taskId, departmentId: null, basedOn: 1 })).toMatchObject({
      refusal: { kind: 'not-allowed' },
    });
  });
});
