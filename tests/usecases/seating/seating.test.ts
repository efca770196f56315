import { beforeEach, describe, expect, it } from 'vitest';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import { verifyChain } from '#lib/store/audit.ts';
import type { Context } from '#lib/usecases/context.ts';
import {
  addWish,
  applyRemedy,
  dropWish,
  lockSeat,
  moveSeat,
  seatNewcomers,
} from '#lib/usecases/seating/commands.ts';
import { explainSeat } from '#lib/usecases/seating/explain-seat.ts';
import { viewSeating } from '#lib/usecases/seating/queries.ts';
import { undoSeating } from '#lib/usecases/seating/undo.ts';
import type { SeatingView } from '#lib/usecases/seating/view.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const meetingId = 'demo-main';
let office: Context;

beforeEach(async () => {
  const { db } = database();
  await loadDemoOffice(db);
  office = await demoContext(db, 'office');
});

const refusalOf = (result: Result<unknown, Refusal>) => (result.ok ? null : result.refusal);

async function view(context: Context = office): Promise<SeatingView> {
  const seen = value(await viewSeating(context, meetingId));
  if (!seen) throw new Error('the meeting has no venue');
  return seen;
}

async function seatOf(name: string): Promise<string | undefined> {
  return (await view()).people.find((p) => p.name === name)?.seatId;
}

async function idOf(name: string): Promise<string> {
  const person = await database().db.person.findFirstOrThrow({ where: { name } });
  return person.id;
}

async function takeLeave(name: string): Promise<void> {
  await database().db.attendance.updateMany({
    where: { meetingId, person: { name } },
    data: { leave: { kind: 'official', reason: '', approved: true } },
  });
}

describe('the seating page', () => {
  it('seats the rostrum by rank and nobody who has leave', async () => {
    const { people, room, away, remedies } = await view();
    const rostrum = room.areas.find((a) => a.kind === 'rostrum')?.rows[0]?.seats ?? [];
    const names = rostrum.map((seat) => people.find((p) => p.seatId === seat.id)?.place);
    expect(names).toEqual([7, 5, 3, 1, 2, 4, 6]);
    expect(people.some((p) => p.name === '尹书航')).toBe(false);
    // The demo's seats were agreed to before these two took leave.
    expect(away.map((p) => [p.name, p.approved])).toEqual([
      ['尹书航', true],
      ['苏静宜', false],
    ]);
    expect(remedies.map((r) => r.mode)).toEqual(['strict', 'row', 'minimal']);
  });

  it('has nothing to settle once seated by rule', async () => {
    value(await applyRemedy(office, { meetingId, basedOn: 1, mode: 'strict', fresh: false }));
    const { away, remedies } = await view();
    expect([away, remedies]).toEqual([[], []]);
  });

  it('may be read by a leader but not edited', async () => {
    const leader = await demoContext(database().db, 'leader');
    const seen = await view(leader);
    expect([seen.mayEdit, seen.findings.filter(({ mendable }) => mendable !== false)]).toEqual([false, []]);
    const input = { meetingId, basedOn: 1, seatId: 'voting-1-1', locked: true };
    expect(refusalOf(await lockSeat(leader, input))?.kind).toBe('not-allowed');
  });
});

describe('a move', () => {
  it('changes places with whoever sits there, is kept, and can be taken back', async () => {
    const [a, b] = [await seatOf('于文澜'), await seatOf('丁　翀')];
    const input = { meetingId, basedOn: 1, personId: await idOf('于文澜'), seatId: b as string };
    expect(value(await moveSeat(office, input)).version).toBe(2);
    expect([await seatOf('于文澜'), await seatOf('丁　翀')]).toEqual([b, a]);
    expect((await view()).movedByHand).toBe(2);
    expect(value(await undoSeating(office, { meetingId, basedOn: 2 })).version).toBe(3);
    expect([await seatOf('于文澜'), await seatOf('丁　翀')]).toEqual([a, b]);
    expect((await verifyChain(office.db)).intact).toBe(true);
  });

  it('is refused with both versions where a colleague saved first', async () => {
    const seatId = (await seatOf('丁　翀')) as string;
    value(await lockSeat(office, { meetingId, basedOn: 1, seatId, locked: true }));
    const late = await moveSeat(office, {
      ...{ meetingId, basedOn: 1 },
      personId: await idOf('于文澜'),
      seatId: 'voting-4-9',
    });
    expect(refusalOf(late)).toMatchObject({ kind: 'stale', current: { version: 2 } });
  });

  it('leaves locked seats alone', async () => {
    const seatId = (await seatOf('丁　翀')) as string;
    value(await lockSeat(office, { meetingId, basedOn: 1, seatId, locked: true }));
    const move = { meetingId, basedOn: 2, personId: await idOf('于文澜'), seatId };
    expect(refusalOf(await moveSeat(office, move))).toEqual({ kind: 'blocked', codes: ['seating.locked'] });
  });
});

describe('a late leave', () => {
  async function settleThenLeave(): Promise<SeatingView> {
    value(await applyRemedy(office, { meetingId, basedOn: 1, mode: 'strict', fresh: false }));
    await takeLeave('石一鸣');
    return view();
  }

  it('leaves a gap and offers ways out priced by how many people move', async () => {
    const { away, remedies, findings } = await settleThenLeave();
    expect(away.map((p) => p.name)).toEqual(['石一鸣']);
    const price = Object.fromEntries(remedies.map((r) => [r.mode, r.movedPeople]));
    expect(price.minimal).toBe(0);
    expect(price.row).toBeGreaterThan(0);
    expect(price.strict).toBeGreaterThan(price.row as number);
    expect(findings.map((f) => f.code)).toContain('seating.gap');
  });

  it('counts who moves from where they sit, whoever of them sits there for a wish', async () => {
    value(await applyRemedy(office, { meetingId, basedOn: 1, mode: 'strict', fresh: false }));
    const [first, second] = [await idOf('马立春'), await idOf('王志堃')];
    value(await addWish(office, { meetingId, basedOn: 2, wish: { kind: 'adjacent', first, second } }));
    await takeLeave('石一鸣');
    const before = await view();
    const stay = before.remedies.find(({ mode }) => mode === 'minimal');
    const row = before.remedies.find(({ mode }) => mode === 'row');
    expect([stay?.movedPeople, stay?.moves]).toEqual([0, []]);
    value(await applyRemedy(office, { meetingId, basedOn: 3, mode: 'row', fresh: false }));
    const after = await view();
    const was = new Map(before.people.map(({ name, seatId }) => [name, seatId]));
    const moved = after.people.filter(({ name, seatId }) => seatId !== was.get(name));
    expect(row?.moves.map(({ name }) => name).sort()).toEqual(
      moved.map(({ name }) => name.replaceAll('\u3000', '')).sort(),
    );
  });

  it('is closed by the way that was chosen', async () => {
    const before = await settleThenLeave();
    const moves = before.remedies.find((r) => r.mode === 'row')?.moves ?? [];
    value(await applyRemedy(office, { meetingId, basedOn: 2, mode: 'row', fresh: false }));
    const { away, people } = await view();
    expect(away).toEqual([]);
    for (const move of moves)
      expect(people.find((p) => p.seatId === move.toSeat)?.name.replace('　', '')).toBe(move.name);
  });

  it('can be left as it is, and is then no longer asked about', async () => {
    await settleThenLeave();
    value(await applyRemedy(office, { meetingId, basedOn: 2, mode: 'minimal', fresh: false }));
    const { away, findings } = await view();
    expect([away, findings.filter((f) => f.code === 'seating.gap')]).toEqual([[], []]);
  });
});

it('people who come in late have a suggested seat until it is confirmed', async () => {
  const { db } = database();
  await db.attendance.updateMany({
    where: { meetingId, person: { name: '江雪桥' } },
    data: { leave: { kind: 'sick', reason: '', approved: true } },
  });
  value(await applyRemedy(office, { meetingId, basedOn: 1, mode: 'strict', fresh: false }));
  await db.$executeRaw`UPDATE "Attendance" SET leave = NULL WHERE "meetingId" = ${meetingId} AND "personId" = ${await idOf('江雪桥')}`;
  const { unseated } = await view();
  expect(unseated.map((p) => [p.name, p.suggested !== null])).toEqual([['江雪桥', true]]);
  value(await seatNewcomers(office, { meetingId, basedOn: 2 }));
  expect((await view()).unseated).toEqual([]);
});

it('a way out of a gap names who came in late and sits down with it', async () => {
  const { db } = database();
  await takeLeave('江雪桥');
  value(await applyRemedy(office, { meetingId, basedOn: 1, mode: 'strict', fresh: false }));
  await db.$executeRaw`UPDATE "Attendance" SET leave = NULL WHERE "meetingId" = ${meetingId} AND "personId" = ${await idOf('江雪桥')}`;
  const members = (await view()).people.filter(
    ({ capacity, suggested }) => capacity === 'member' && !suggested,
  );
  for (const { name } of members.slice(0, 2)) await takeLeave(name.replace('　', ''));
  expect((await view()).remedies.map(({ seated }) => seated)).toContainEqual(['江雪桥']);
});

describe('why somebody sits there', () => {
  it('names the neighbours in stroke order and the stroke that decides', async () => {
    const seatId = (await seatOf('于文澜')) as string;
    const why = value(await explainSeat(office, { meetingId, seatId }));
    expect(why.names.map(({ name, place, count }) => [name, place, count])).toEqual([
      ['丁　翀', 1, 2],
      ['于文澜', 2, 3],
      ['马立春', 3, 3],
    ]);
    expect(why.verdict?.kind).toBe('stroke-count');
    expect(why.names[2]?.strokeIndex).toBe(0);
  });

  it('names the place in the rank table on the rostrum', async () => {
    const seatId = (await seatOf('阮秉堃')) as string;
    const why = value(await explainSeat(office, { meetingId, seatId }));
    expect([why.rule.code, why.rule.facts.place, why.names]).toEqual(['rank', 1, []]);
  });
});

it('of two browsers that move seats on one version both moves are kept in the end, none silently', async () => {
  const colleague = await demoContext(database().db, 'admin');
  const [first, second] = [await idOf('于文澜'), await idOf('马立春')];
  const free = (await view()).room.areas
    .filter(({ kind }) => kind === 'voting')
    .flatMap(({ rows }) => rows.flatMap(({ seats }) => seats.map(({ id }) => id)))
    .toReversed();
  const [one, other] = [free[0] as string, free[1] as string];
  const moves = [
    () => moveSeat(office, { meetingId, basedOn: 1, personId: first, seatId: one }),
    () => moveSeat(colleague, { meetingId, basedOn: 1, personId: second, seatId: other }),
  ];
  const answers = await Promise.all(moves.map((move) => move()));
  const late = answers.filter((answer) => !answer.ok);
  expect(late.map((answer) => refusalOf(answer)?.kind)).toEqual(['stale']);
  const again = answers[0]?.ok
    ? await moveSeat(colleague, { meetingId, basedOn: 2, personId: second, seatId: other })
    : await moveSeat(office, { meetingId, basedOn: 2, personId: first, seatId: one });
  expect(value(again).version).toBe(3);
  expect([await seatOf('于文澜'), await seatOf('马立春')]).toEqual([one, other]);
});

it('of 200 moves of two editors at once each is there in the end, or was refused with a word', async () => {
  // Whoever sits only as suggested may be suggested another seat once one before it is free.
  const { version } = value(await seatNewcomers(office, { meetingId, basedOn: 1 }));
  const names = ['office', 'admin'] as const;
  const editors = await Promise.all(
    names.map(async (role) => ({ context: await demoContext(database().db, role), version })),
  );
  const { people, room } = await view();
  const seats = room.areas.flatMap(({ rows }) => rows.flatMap((row) => row.seats.map(({ id }) => id)));
  const sits = new Map(people.map(({ personId, seatId }) => [personId as string, seatId]));
  const chance = mulberry(20_260_911);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T;
  const kept: { readonly version: number; readonly personId: string; readonly seatId: string }[] = [];
  let refused = 0;
  for (let round = 0; round < 100; round += 1) {
    // Each goes by the version they saw last; which of them is first, the database says.
    const asked = editors.map((editor) => ({
      editor,
      move: { personId: pick([...sits.keys()]), seatId: pick(seats) },
    }));
    const answers = await Promise.all(
      asked.map(({ editor: { context, version }, move }) =>
        moveSeat(context, { meetingId, basedOn: version, ...move }),
      ),
    );
    for (const [at, answer] of answers.entries()) {
      const { editor, move } = asked[at] as (typeof asked)[number];
      if (answer.ok) {
        editor.version = answer.value.version;
        kept.push({ version: answer.value.version, ...move });
        continue;
      }
      refused += 1;
      expect(answer.refusal).toMatchObject({ kind: 'stale', what: 'seating' });
      // They look at what is there now, as the page does.
      editor.version = (await view(editor.context)).version;
    }
  }
  expect(kept.length).toBeGreaterThanOrEqual(100);
  expect(kept.length + refused).toBe(200);
  const versions = kept.map(({ version }) => version).toSorted((a, b) => a - b);
  expect(versions).toEqual(kept.map((_, at) => at + version + 1));
  for (const { personId, seatId } of kept.toSorted((a, b) => a.version - b.version)) {
    const from = sits.get(personId) as string;
    const other = [...sits].find(([, seat]) => seat === seatId)?.[0];
    if (other !== undefined) sits.set(other, from);
    sits.set(personId, seatId);
  }
  const now = (await view()).people.map(({ personId, seatId }) => [personId, seatId]);
  expect(Object.fromEntries(now)).toEqual(Object.fromEntries(sits));
  expect((await verifyChain(office.db)).intact).toBe(true);
}, 120_000);

/** The same numbers every time. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

it('says who put somebody there, though the seat was locked since', async () => {
  const free = (await view()).room.areas
    .filter(({ kind }) => kind === 'voting')
    .flatMap(({ rows }) => rows.flatMap(({ seats }) => seats.map(({ id }) => id)))
    .at(-1) as string;
  const move = { meetingId, basedOn: 1, personId: await idOf('于文澜'), seatId: free };
  value(await moveSeat(office, move));
  value(await lockSeat(office, { meetingId, basedOn: 2, seatId: free, locked: true }));
  const why = value(await explainSeat(office, { meetingId, seatId: free }));
  expect([why.reason, why.movedBy?.by]).toEqual(['lock', office.actor.name]);
  const byThem = { by: office.actor.name, at: office.now.toString() };
  expect(why.lockedBy).toEqual(byThem);
  const later = { ...office, now: office.now.add({ hours: 1 }) };
  const again = value(await lockSeat(later, { meetingId, basedOn: 3, seatId: free, locked: true }));
  expect(value(await explainSeat(office, { meetingId, seatId: free })).lockedBy).toEqual(byThem);
  value(await lockSeat(office, { meetingId, basedOn: again.version, seatId: free, locked: false }));
  const released = value(await explainSeat(office, { meetingId, seatId: free }));
  expect([released.reason, released.lockedBy]).toEqual(['move', null]);
});

describe('a wish', () => {
  it('is kept on the page, moves only whom it must, is undone and taken back', async () => {
    const before = await view();
    const [first, second] = [await idOf('于文澜'), await idOf('江雪桥')];
    const wish = { kind: 'adjacent' as const, first, second };
    value(await addWish(office, { meetingId, basedOn: 1, wish }));
    const after = await view();
    const seats = new Map(after.people.map(({ personId, seatId }) => [personId, seatId]));
    const moved = before.people.filter(({ personId, seatId }) => seats.get(personId) !== seatId);
    expect([after.wishes.length, moved.length]).toEqual([1, 2]);
    const row = after.room.areas
      .flatMap(({ rows }) => rows)
      .find((each) => each.seats.some(({ id }) => id === seats.get(first)))?.seats;
    const places = [first, second].map((who) => row?.findIndex(({ id }) => id === seats.get(who)) ?? -1);
    expect(Math.abs((places[0] ?? 0) - (places[1] ?? 9))).toBe(1);
    const why = value(await explainSeat(office, { meetingId, seatId: seats.get(second) as string }));
    expect([why.reason, why.wish?.wish]).toEqual(['wish', 'adjacent']);

    expect(refusalOf(await dropWish(office, { meetingId, basedOn: 1, wish }))?.kind).toBe('stale');
    value(await dropWish(office, { meetingId, basedOn: 2, wish }));
    expect((await view()).wishes).toEqual([]);
    value(await undoSeating(office, { meetingId, basedOn: 3 }));
    expect((await view()).wishes.length).toBe(1);
    value(
      await lockSeat(office, { meetingId, basedOn: 4, seatId: seats.get(first) as string, locked: true }),
    );
    expect((await view()).wishes.length).toBe(1);
  });

  it('that cannot be kept is a finding, and one about nobody of the meeting is refused', async () => {
    const seatId = (await seatOf('丁　翀')) as string;
    value(await lockSeat(office, { meetingId, basedOn: 1, seatId, locked: true }));
    value(await addWish(office, { meetingId, basedOn: 2, wish: { kind: 'reserved', seatId } }));
    const { findings, wishes } = await view();
    expect(findings.map(({ code }) => code)).toContain('seating.wish-reserved');
    expect(wishes[0]?.seat?.seatId).toBe(seatId);
    const nobody = { kind: 'apart' as const, first: 'nobody', second: await idOf('于文澜') };
    expect(refusalOf(await addWish(office, { meetingId, basedOn: 3, wish: nobody }))?.kind).toBe('not-found');
  });
});
