import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MeetingState } from '#lib/domain/meetings/meeting.ts';
import { verifyChain } from '#lib/store/audit.ts';
import { changeState } from '#lib/usecases/meetings/change-state.ts';
import { markNoticeSent } from '#lib/usecases/meetings/edit-meeting.ts';
import { viewMeetingHead } from '#lib/usecases/meetings/head.ts';
import { refusalMessage } from '#lib/web/answer.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const meetingId = 'demo-chairpersons';

it('is notified after a question, and opened and closed when it is held', async () => {
  const { db } = database();
  await loadDemoOffice(db);
  const office = await demoContext(db, 'office');
  const { start, zone, readiness } = value(await viewMeetingHead(office, meetingId));
  const day = Temporal.Instant.from(start ?? '')
    .toZonedDateTimeISO(zone)
    .toPlainDate();
  await db.sitting.updateMany({ where: { meetingId }, data: { venueId: null } });
  const notify = { meetingId, from: 'preparing', to: 'notified' } as const;
  const asked = await changeState(office, notify);
  expect(asked).toMatchObject({
    refusal: { kind: 'asks', question: 'open-must-fixes', facts: { n: String(readiness.block + 1) } },
  });
  value(await changeState(office, { ...notify, answered: ['open-must-fixes'] }));

  const open = { meetingId, from: 'notified', to: 'in-session' } as const;
  const early = await changeState(office, open);
  if (early.ok) throw new Error('it was opened before its day');
  expect(early.refusal).toEqual({ kind: 'too-early', what: 'in-session', day: day.toString() });
  expect(refusalMessage('zh-CN', early.refusal)).toContain(`${day.month}月${day.day}日`);
  const now = Temporal.Instant.from(start ?? '');
  const there = await demoContext(db, 'office', { now });
  value(await changeState(there, open));
  value(await changeState(there, { meetingId, from: 'in-session', to: 'closed' }));
});

describe('已通知 and a notice that went out', () => {
  const stored = async () => {
    const meeting = await database().db.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    return { state: meeting.state, sent: meeting.noticeSentAt !== null, version: meeting.version };
  };
  const say = async (from: MeetingState, to: MeetingState, sentAt?: string) =>
    changeState(await demoContext(database().db, 'office'), {
      ...{ meetingId, from, to, answered: ['open-must-fixes', 'notice-taken-back'] },
      ...(sentAt === undefined ? {} : { sentAt }),
    });
  const move = async (...said: Parameters<typeof say>) => value(await say(...said));
  const mark = async (sent: boolean) => {
    const { version: basedOn } = await stored();
    value(
      await markNoticeSent(await demoContext(database().db, 'office'), {
        meetingId,
        basedOn,
        sentAt: sent ? '2026-09-10T17:05' : null,
      }),
    );
  };
  beforeEach(() => loadDemoOffice(database().db));

  it('are one fact, whichever of the two is said or taken back', async () => {
    await move('preparing', 'notified');
    expect(await stored()).toMatchObject({ state: 'notified', sent: true });
    await mark(false);
    expect(await stored()).toMatchObject({ state: 'preparing', sent: false });
    await mark(true);
    expect(await stored()).toMatchObject({ state: 'notified', sent: true });
    await move('notified', 'preparing');
    expect(await stored()).toMatchObject({ state: 'preparing', sent: false });
    expect(await verifyChain(database().db)).toMatchObject({ intact: true });
  });

  it('have the day that is given, which has passed', async () => {
    expect(await say('preparing', 'notified', '2026-09-11T14:33')).toMatchObject({
      refusal: { kind: 'invalid', faults: [{ path: 'sentAt', code: 'in-the-future' }] },
    });
    await move('preparing', 'notified', '2026-09-09T08:10');
    const { noticeSentAt } = await database().db.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    expect(noticeSentAt?.toISOString()).toBe('2026-09-09T00:10:00.000Z');
  });

  it('are taken back only once somebody says so, who is told which day is lost, and undo writes it down again', async () => {
    const { db } = database();
    const office = await demoContext(db, 'office');
    await move('preparing', 'notified', '2026-09-09T08:10');
    const back = { meetingId, from: 'notified', to: 'preparing' } as const;
    const asked = await changeState(office, back);
    if (asked.ok) throw new Error('the day was dropped unasked');
    expect(refusalMessage('zh-CN', asked.refusal)).toContain('9月9日 周三 8:10');
    expect(await stored()).toMatchObject({ state: 'notified', sent: true });
    value(await changeState(office, { ...back, answered: ['notice-taken-back'] }));
    const told = await db.auditEvent.findFirst({ where: { entityId: meetingId }, orderBy: { seq: 'desc' } });
    expect(told?.before).toEqual({ state: 'notified', noticeSentAt: '2026-09-09T00:10:00Z' });
    expect(told?.after).toEqual({ state: 'preparing', noticeSentAt: null });
    await move('preparing', 'notified', '2026-09-09T08:10');
    const { noticeSentAt } = await db.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    expect(noticeSentAt?.toISOString()).toBe('2026-09-09T00:10:00.000Z');
  });

  it('leave a meeting where it is that may not be 已通知 yet, or is past it', async () => {
    for (const state of ['tentative', 'consulting', 'in-session', 'closed'] as const) {
      await database().db.meeting.update({ where: { id: meetingId }, data: { state, noticeSentAt: null } });
      await mark(true);
      expect(await stored()).toMatchObject({ state, sent: true });
      await mark(false);
      expect(await stored()).toMatchObject({ state, sent: false });
    }
  });

  it('keep the day that was written down when the state is said later', async () => {
    const noticeSentAt = new Date('2026-09-01T08:00:00Z');
    await database().db.meeting.update({ where: { id: meetingId }, data: { noticeSentAt } });
    await move('preparing', 'notified');
    const { noticeSentAt: kept } = await database().db.meeting.findUniqueOrThrow({
      where: { id: meetingId },
    });
    expect(kept).toEqual(noticeSentAt);
  });
});
