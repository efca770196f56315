import { expect, it } from 'vitest';
import { verifyChain } from '#lib/store/audit.ts';
import { printDemo } from '#lib/usecases/demo/print-demo.ts';
import { viewRipple } from '#lib/usecases/ripple/queries.ts';
import { demoContext, demoNow, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();

it('gives the demo’s main meeting papers that one late leave made untrue, and changes no fact', async () => {
  const { db } = database();
  await loadDemoOffice(db);
  const where = { meetingId: 'demo-main' };
  const facts = async () => db.attendance.findMany({ where, orderBy: { personId: 'asc' } });
  const before = await facts();
  value(await printDemo(db, { now: demoNow }));
  expect(await facts()).toEqual(before);
  const view = value(await viewRipple(await demoContext(db, 'office'), 'demo-main'));
  expect(view.printed).toBe(true);
  expect(view.cards.withdraw).toHaveLength(1);
  const stale = view.papers.map(({ artefact }) => artefact);
  expect(stale).toEqual(expect.arrayContaining(['script', 'seating', 'sign-in']));
  expect(stale).not.toContain('agenda');
  expect(view.hall.quorum).not.toBeNull();
  expect(view.hall.meals).not.toBeNull();
  expect((await verifyChain(db)).intact).toBe(true);
});
