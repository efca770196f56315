import { beforeEach, describe, expect, it } from 'vitest';
import { changeAttendee } from '#lib/usecases/attendance/commands.ts';
import { viewAttendance } from '#lib/usecases/attendance/queries.ts';
import type { Context } from '#lib/usecases/context.ts';
import { judgeMeeting } from '#lib/usecases/dossiers/judge-dossier.ts';
import {
  addRankTable,
  dropRankTable,
  keepRankTable,
  undropRankTable,
} from '#lib/usecases/rank-tables/commands.ts';
import { viewRankTables } from '#lib/usecases/rank-tables/queries.ts';
import { applyRemedy, chooseRankTable } from '#lib/usecases/seating/commands.ts';
import { explainSeat } from '#lib/usecases/seating/explain-seat.ts';
import { viewSeating } from '#lib/usecases/seating/queries.ts';
import { undoSeating } from '#lib/usecases/seating/undo.ts';
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

const tableOf = async (id?: string) => value(await viewRankTables(office, id)).table;

/** A table of the ranks of today with the first two changed about. */
async function swapped(): Promise<string> {
  const { id } = value(await addRankTable(office, { name: '党组', from: null }));
  const people = (await tableOf(id))?.people ?? [];
  const [first, second, ...others] = people.map((person) => [person.id]);
  const ranks = [second ?? [], first ?? [], ...others];
  value(await keepRankTable(office, { id, basedOn: 1, name: '党组', ranks }));
  return id;
}

async function rostrum(): Promise<readonly string[]> {
  const seating = value(await viewSeating(office, meetingId));
  const ranked = (seating?.people ?? []).filter(({ place }) => place !== null);
  return ranked.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0)).map(({ personId }) => personId);
}

const seatingVersion = async () => value(await viewSeating(office, meetingId))?.version ?? 0;
const choose = async (rankTableId: string | null) =>
  chooseRankTable(office, { meetingId, basedOn: await seatingVersion(), rankTableId });

const orderFindings = async () =>
  value(await judgeMeeting(office, meetingId)).findings.filter(
    ({ code }) => code === 'seating.rostrum-order',
  );

describe('a rank table', () => {
  it('begins with the ranks of today, keeps ties and is saved whole', async () => {
    const { id } = value(await addRankTable(office, { name: '常委会', from: null }));
    const people = (await tableOf(id))?.people ?? [];
    expect(people.length).toBeGreaterThan(5);
    const [first, second, third] = people.map((person) => person.id);
    const ranks = [[first ?? ''], [second ?? '', third ?? ''], ['nobody known']];
    expect(await keepRankTable(office, { id, basedOn: 1, name: '常委会', ranks })).toEqual({
      ...{ ok: true, value: { version: 2 } },
    });
    expect((await tableOf(id))?.people.map(({ tied }) => tied)).toEqual([false, false, true]);
    const stale = await keepRankTable(office, { id, basedOn: 1, name: '常委会', ranks: [] });
    expect(stale).toMatchObject({ refusal: { kind: 'stale', what: 'rank-table' } });
    const copy = value(await addRankTable(office, { name: '主席团', from: id }));
    expect((await tableOf(copy.id))?.people).toEqual((await tableOf(id))?.people);
    const again = await addRankTable(office, { name: '主席团', from: null });
    expect(again).toMatchObject({ refusal: { kind: 'invalid', faults: [{ path: 'name' }] } });
  });

  it('chosen for a meeting, moves nobody by itself, is named by the finding and by why-here, and is undone', async () => {
    const before = await rostrum();
    const id = await swapped();
    const sitting = value(await viewSeating(office, meetingId))?.people ?? [];
    expect(await orderFindings()).toEqual([]);
    value(await choose(id));
    const after = value(await viewSeating(office, meetingId));
    expect(after?.rankTable.id).toBe(id);
    const seatsOf = (all: typeof sitting) => new Map(all.map(({ personId, seatId }) => [personId, seatId]));
    expect(seatsOf(after?.people ?? [])).toEqual(seatsOf(sitting));
    expect(await orderFindings()).toMatchObject([{ facts: { table: '党组' } }]);
    const [one = '', two = '', ...rest] = before;
    expect(await rostrum()).toEqual([two, one, ...rest]);
    const seatId = after?.people.find(({ personId }) => personId === two)?.seatId ?? '';
    const why = value(await explainSeat(office, { meetingId, seatId }));
    expect(why.rule).toMatchObject({ code: 'rank', facts: { place: 1, rankTable: '党组' } });
    value(
      await applyRemedy(office, { meetingId, basedOn: after?.version ?? 0, mode: 'strict', fresh: true }),
    );
    expect(await orderFindings()).toEqual([]);
    value(await undoSeating(office, { meetingId, basedOn: await seatingVersion() }));
    value(await undoSeating(office, { meetingId, basedOn: await seatingVersion() }));
    expect(value(await viewSeating(office, meetingId))?.rankTable.id).toBeNull();
    expect(await rostrum()).toEqual(before);
  });

  it('orders the list of those who attend, whose own ranks stay as they were', async () => {
    const id = await swapped();
    value(await choose(id));
    const view = value(await viewAttendance(office, meetingId));
    expect(view.rankTable).toBe('党组');
    const [first] = view.attendees;
    if (!first) throw new Error('nobody attends');
    const stored = () =>
      office.db.attendance.findFirstOrThrow({ where: { meetingId, personId: first.personId } });
    const { rank } = await stored();
    expect(first.rank).not.toBe(rank);
    const { personId, capacity, onRostrum } = first;
    const change = { meetingId, basedOn: view.version, personId, capacity, onRostrum };
    value(await changeAttendee(office, { ...change, post: '某职', rank: first.rank }));
    expect(await stored()).toMatchObject({ post: '某职', rank });
  });

  it('cannot be taken away while a meeting goes by it', async () => {
    const id = await swapped();
    value(await choose(id));
    const drop = async () => dropRankTable(office, { id, basedOn: 2 });
    expect(await drop()).toMatchObject({ refusal: { kind: 'blocked', codes: ['rank-table.in-use'] } });
    value(await choose(null));
    expect(await drop()).toEqual({ ok: true, value: null });
    expect(await choose(id)).toMatchObject({ refusal: { kind: 'not-found' } });
  });

  it('is for those who keep the roster', async () => {
    for (const role of ['leader', 'liaison'] as const) {
      const context = await demoContext(office.db, role);
      const refusal = { kind: 'not-allowed' };
      expect(await viewRankTables(context, undefined)).toMatchObject({ refusal });
      expect(await addRankTable(context, { name: 'x', from: null })).toMatchObject({ refusal });
      expect(await keepRankTable(context, { id: 'x', basedOn: 1, name: 'x', ranks: [] })).toMatchObject({
        refusal,
      });
      expect(await dropRankTable(context, { id: 'x', basedOn: 1 })).toMatchObject({ refusal });
    }
  });
});

describe('a table that was taken away', () => {
  it('is brought back as it was, once, and not over another of its name', async () => {
    const id = await swapped();
    const before = await tableOf(id);
    const basedOn = before?.version ?? 0;
    value(await dropRankTable(office, { id, basedOn }));
    const other = value(await addRankTable(office, { name: '党组', from: null }));
    expect(await undropRankTable(office, { id })).toMatchObject({ refusal: { kind: 'invalid' } });
    value(await dropRankTable(office, { id: other.id, basedOn: 1 }));
    value(await undropRankTable(office, { id }));
    expect(await tableOf(id)).toEqual({ ...before, version: basedOn + 1 });
    expect(await undropRankTable(office, { id })).toMatchObject({ refusal: { kind: 'not-found' } });
    const leader = await demoContext(database().db, 'leader');
    expect(await undropRankTable(leader, { id })).toMatchObject({ refusal: { kind: 'not-allowed' } });
  });

  it('does not come back by an undo of the seats', async () => {
    const id = await swapped();
    value(await choose(id));
    value(await choose(null));
    value(await dropRankTable(office, { id, basedOn: (await tableOf(id))?.version ?? 0 }));
    value(await undoSeating(office, { meetingId, basedOn: await seatingVersion() }));
    expect(value(await viewSeating(office, meetingId))?.rankTable.id).toBeNull();
    const { seating } = await database().db.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    expect(JSON.stringify(seating)).not.toContain(id);
  });
});
