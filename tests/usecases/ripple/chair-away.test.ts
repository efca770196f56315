import { beforeEach, expect, it } from 'vitest';
import { setLeave } from '#lib/usecases/attendance/commands.ts';
import type { Context } from '#lib/usecases/context.ts';
import { editMeeting } from '#lib/usecases/meetings/edit-meeting.ts';
import { viewOverview } from '#lib/usecases/meetings/overview.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { viewRipple } from '#lib/usecases/ripple/queries.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const main = 'demo-main';
let office: Context;
let minute = 0;
const later = (): Context => ({ ...office, now: office.now.add({ minutes: ++minute }) });
const hall = async () => value(await viewRipple(later(), main)).hall;

beforeEach(async () => {
  await loadDemoOffice(database().db);
  office = await demoContext(database().db, 'office');
});

it('tells who presides instead, the first in rank proposed, and not who is away', async () => {
  const { db } = database();
  value(await renderPaper(later(), main, 'pack.zip'));
  expect(await hall()).toMatchObject({ chair: null, presiding: [expect.any(String)] });
  const overview = value(await viewOverview(later(), main));
  const [before, chairId] = [overview.sittings[0]?.chair ?? '', overview.sittings[0]?.chairId ?? ''];
  const { version } = value(await viewRipple(later(), main));
  const leave = { kind: 'official', reason: '', approved: false } as const;
  value(await setLeave(later(), { meetingId: main, basedOn: version, personId: chairId, leave }));
  expect(await hall()).toMatchObject({ chair: { before: [before], now: [] }, presiding: [] });

  const { facts, sittings, chairs, proposedChair, ...view } = value(await viewOverview(later(), main));
  const listed = await db.attendance.findMany({
    where: { meetingId: main, capacity: 'member', rank: { not: null } },
    orderBy: { rank: 'asc' },
    include: { person: true },
  });
  const next = listed.find((one) => one.leave === null);
  expect([proposedChair, chairs[0]?.id]).toEqual([next?.personId, next?.personId]);
  const named = sittings.map(({ id }) => ({ sittingId: id, chairId: proposedChair }));
  const { term, number, title, shortTitle, urgentCause } = facts;
  const input = { meetingId: main, basedOn: view.version, term, number, title, shortTitle, urgentCause };
  value(await editMeeting(later(), { ...input, chairs: named }));
  const after = await hall();
  expect(after).toMatchObject({ chair: { before: [before], now: [next?.person.name] } });
  expect(after.checks.map(({ finding }) => finding.code)).not.toContain('meeting.chair-on-leave');
});
