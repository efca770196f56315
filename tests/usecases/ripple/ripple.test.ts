import { unzipSync } from 'fflate';
import { beforeEach, expect, it } from 'vitest';
import { setLeave } from '#lib/usecases/attendance/commands.ts';
import { markCardsPrinted } from '#lib/usecases/cards/commands.ts';
import { viewCards } from '#lib/usecases/cards/queries.ts';
import type { Context } from '#lib/usecases/context.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { viewRipple } from '#lib/usecases/ripple/queries.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const main = 'demo-main';
let office: Context;

/** A moment later: two prints at one instant would have no order. */
let minute = 0;
const later = (): Context => ({ ...office, now: office.now.add({ minutes: ++minute }) });

const ripple = async () => value(await viewRipple(later(), main));
const file = async (name: string) => value(await renderPaper(later(), main, name));

/** Takes everything out, and says that the cards are on the table. */
async function printAll(): Promise<void> {
  await file('pack.zip');
  const { rows } = value(await viewCards(later(), main, { card: '200x100', personId: '' }));
  value(
    await markCardsPrinted(later(), { meetingId: main, personIds: rows.map(({ personId }) => personId) }),
  );
}

beforeEach(async () => {
  await loadDemoOffice(database().db);
  office = await demoContext(database().db, 'office');
  await database().db.printing.deleteMany();
});

/** A member of the hall who is expected. */
async function somebody() {
  const rows = await database().db.attendance.findMany({
    where: { meetingId: main, capacity: 'member', onRostrum: false },
    include: { person: true },
    orderBy: { personId: 'asc' },
  });
  const row = rows.find(({ leave }) => leave === null);
  if (!row) throw new Error('everybody is on leave');
  return { personId: row.personId, name: row.person.name };
}

async function away(personId: string, leave: 'sick' | null): Promise<void> {
  const { version } = await ripple();
  const given = leave === null ? null : { kind: leave, reason: '', approved: true };
  value(await setLeave(later(), { meetingId: main, basedOn: version, personId, leave: given }));
}

it('is still before anything was printed, and right after', async () => {
  expect(await ripple()).toMatchObject({ papers: [], cards: { printed: false, print: [], withdraw: [] } });
  await printAll();
  expect(await ripple()).toMatchObject({ papers: [], cards: { printed: true, print: [], withdraw: [] } });
});

it('names what one leave makes untrue, and nothing else', async () => {
  await printAll();
  const before = await ripple();
  const { personId, name } = await somebody();
  await away(personId, 'sick');
  const after = await ripple();
  expect(after.quorum?.expected).toBe((before.quorum?.expected ?? 0) - 1);
  expect(after.cards).toMatchObject({ print: [], withdraw: [name] });
  const stale = after.papers.map(({ artefact }) => artefact);
  expect(stale).toEqual(expect.arrayContaining(['seating', 'sign-in', 'script']));
  expect(stale).not.toContain('agenda');
  expect(stale).not.toContain('schedule');
  expect(after.papers.find(({ artefact }) => artefact === 'sign-in')?.parts).toContain(name);
});

it('prints only the difference, and is still afterwards', async () => {
  await printAll();
  const { personId } = await somebody();
  await away(personId, 'sick');
  const stale = (await ripple()).papers.length;
  const names = Object.keys(unzipSync((await file('changes.zip')).bytes));
  expect(names).toHaveLength(stale + 1);
  expect(names[0]).toBe('00 变动清单.pdf');
  expect(names.join()).not.toContain('议程');
  expect(await ripple()).toMatchObject({ papers: [], cards: { print: [], withdraw: [] } });
  expect(await renderPaper(later(), main, 'changes.zip')).toEqual({
    ok: false,
    refusal: { kind: 'blocked', codes: ['papers.nothing-changed'] },
  });
});

it('prints one card for one who comes after all', async () => {
  const { personId, name } = await somebody();
  await away(personId, 'sick');
  await printAll();
  await away(personId, null);
  const { cards } = await ripple();
  expect(cards).toMatchObject({ print: [{ name, reason: 'new' }], withdraw: [] });
  const names = Object.keys(unzipSync((await file('changes.zip')).bytes));
  expect(names[1]).toContain('席卡');
  expect((await ripple()).cards).toMatchObject({ print: [], withdraw: [] });
});

it('is all gone when the leave is taken back', async () => {
  await printAll();
  const { personId } = await somebody();
  await away(personId, 'sick');
  await away(personId, null);
  expect(await ripple()).toMatchObject({ papers: [], cards: { print: [], withdraw: [] } });
});

it('knows the whole of a leave, so that a tick can be taken back with its reason', async () => {
  const { personId } = await somebody();
  const leave = { kind: 'personal', reason: '家中有事', approved: true } as const;
  const { version } = await ripple();
  value(await setLeave(later(), { meetingId: main, basedOn: version, personId, leave }));
  const { people } = await ripple();
  expect(people.find((one) => one.personId === personId)?.leave).toEqual(leave);
});

it('lets only those who put cards on tables print what changed', async () => {
  await printAll();
  const { personId } = await somebody();
  await away(personId, 'sick');
  const leader = await demoContext(database().db, 'leader');
  expect(value(await viewRipple(leader, main))).toMatchObject({
    mayPrint: false,
    mayEdit: false,
    people: [],
  });
  const refused = await renderPaper(leader, main, 'changes.zip');
  expect(refused).toMatchObject({ ok: false, refusal: { kind: 'not-allowed', action: 'edit-seating' } });
});

it('is for those who may print', async () => {
  const liaison = await demoContext(database().db, 'liaison');
  const seen = await viewRipple(liaison, 'demo-chairpersons');
  expect(seen.ok ? seen.value.mayEdit : seen.refusal.kind).not.toBe(true);
});
