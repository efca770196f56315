import { beforeEach, expect, it } from 'vitest';
import { setLeave } from '#lib/usecases/attendance/commands.ts';
import type { Context } from '#lib/usecases/context.ts';
import { viewRipple } from '#lib/usecases/ripple/queries.ts';
import { applyRemedy, lockSeat } from '#lib/usecases/seating/commands.ts';
import { restoreSeats } from '#lib/usecases/seating/earlier-seats.ts';
import { viewSeating } from '#lib/usecases/seating/queries.ts';
import { undoSeating } from '#lib/usecases/seating/undo.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const meetingId = 'demo-main';
let office: Context;
let second = 0;
const later = (): Context => ({ ...office, now: office.now.add({ seconds: ++second }) });

beforeEach(async () => {
  await loadDemoOffice(database().db);
  office = await demoContext(database().db, 'office');
  await reseat('strict');
});

const ripple = async (context: Context = later()) => value(await viewRipple(context, meetingId));

async function seats(): Promise<Record<string, string>> {
  const people = value(await viewSeating(later(), meetingId))?.people ?? [];
  return Object.fromEntries(people.map(({ seatId, personId }) => [seatId, personId]));
}

async function reseat(mode: 'strict' | 'row'): Promise<void> {
  const { seatingVersion: basedOn } = await ripple();
  value(await applyRemedy(later(), { meetingId, basedOn, mode, fresh: false }));
}

/** The second on the rostrum is away, or here after all. */
async function setAway(kind: 'sick' | null): Promise<void> {
  const { personId } = await database().db.attendance.findFirstOrThrow({
    where: { meetingId, onRostrum: true, rank: 2 },
  });
  const { version: basedOn } = await ripple();
  const leave = kind && { kind, reason: '', approved: true };
  value(await setLeave(later(), { meetingId, basedOn, personId, leave }));
}

it('offers the seats as they were before a leave that never was, at the price of those who moved for it', async () => {
  const before = await seats();
  await setAway('sick');
  await reseat('row');
  expect((await ripple()).back.earlier).toBeNull();
  await setAway(null);
  const now = await seats();
  const { back, seatingVersion: basedOn } = await ripple();
  const moved = Object.entries(before).filter(([seatId, personId]) => now[seatId] !== personId).length;
  expect(moved).toBeGreaterThan(1);
  expect(back.earlier?.people).toBe(moved);
  const version = back.earlier?.version ?? 0;
  value(await restoreSeats(later(), { meetingId, basedOn, version }));
  expect(await seats()).toEqual(before);
  value(await undoSeating(later(), { meetingId, basedOn: basedOn + 1 }));
  expect(await seats()).toEqual(now);
});

it('offers no such seats where somebody was locked since', async () => {
  await setAway('sick');
  await reseat('row');
  const { seatingVersion: basedOn } = await ripple();
  const [seatId = ''] = Object.keys(await seats());
  value(await lockSeat(later(), { meetingId, basedOn, seatId, locked: true }));
  await setAway(null);
  expect((await ripple()).back.earlier).toBeNull();
});

it('offers for a day to take back a change of the seats, to whoever made it', async () => {
  await setAway('sick');
  const before = await seats();
  await reseat('strict');
  const now = await seats();
  const moved = Object.entries(now).filter(([seatId, personId]) => before[seatId] !== personId).length;
  const { back, seatingVersion: basedOn } = await ripple();
  expect(back.undo?.people).toBe(moved);
  const colleague = await demoContext(database().db, 'admin');
  expect((await ripple({ ...colleague, now: later().now })).back.undo).toBeNull();
  expect((await ripple({ ...office, now: office.now.add({ hours: 25 }) })).back.undo).toBeNull();
  value(await undoSeating(later(), { meetingId, basedOn }));
  expect(await seats()).toEqual(before);
});
