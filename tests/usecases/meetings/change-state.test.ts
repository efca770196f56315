import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { changeState } from '#lib/usecases/meetings/change-state.ts';
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
