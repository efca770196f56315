import { beforeEach, describe, expect, it } from 'vitest';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Result } from '#lib/domain/result.ts';
import {
  addAttendees,
  changeAttendee,
  convene,
  removeAttendee,
  setLeave,
  signIn,
} from '#lib/usecases/attendance/commands.ts';
import { ATTENDEES_A_PAGE, findOthers, viewAttendance } from '#lib/usecases/attendance/queries.ts';
import { undoAttendance } from '#lib/usecases/attendance/undo.ts';
import type { Context } from '#lib/usecases/context.ts';
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

const refusalOf = (result: Result<unknown, Refusal>): string | null =>
  result.ok ? null : result.refusal.kind;
const view = async (id = meetingId) => value(await viewAttendance(office, id));
const idOf = async (name: string) => (await view()).attendees.find((a) => a.name === name)?.personId ?? '';

describe('the attendance page', () => {
  it('counts the quorum on all members of the day, not on those listed or present', async () => {
    const { quorum, counts } = await view();
    expect(quorum).toMatchObject({ needed: 18, members: 35, expected: 33, onLeave: 2, reachable: true });
    expect(counts).toEqual({ member: 35, 'non-voting': 11, observer: 0, staff: 3 });
  });

  it('lists ranked people by rank and the others by strokes', async () => {
    const names = (await view()).attendees.map((a) => a.name);
    expect(names.slice(0, 9)).toEqual([
      '阮秉堃',
      '祁祎',
      '邬翀',
      '戚懋德',
      '褚彧',
      '邵维桢',
      '程玥',
      '丁翀',
      '于文澜',
    ]);
  });

  it('blocks when leave takes the quorum out of reach', async () => {
    let { version, attendees } = await view();
    for (const { personId } of attendees
      .filter((a) => a.capacity === 'member' && a.leave === null)
      .slice(0, 16)) {
      const leave = { kind: 'official', reason: '', approved: true } as const;
      version = value(await setLeave(office, { meetingId, basedOn: version, personId, leave })).version;
    }
    const { quorum, findings } = await view();
    expect([quorum?.expected, quorum?.reachable]).toEqual([17, false]);
    expect(findings.find((f) => f.code === 'attendance.quorum-not-reachable')).toMatchObject({
      severity: 'block',
      waivable: false,
    });
  });
});

describe('changing the list', () => {
  it('adds people of the roster once, with the post they hold that day', async () => {
    await convene(office, { meetingId: 'demo-chairpersons', basedOn: 1 });
    const before = value(await viewAttendance(office, 'demo-chairpersons'));
    expect(before.counts.member).toBe(7);
    const others = value(await findOthers(office, { meetingId: 'demo-chairpersons', text: '沈昀' }));
    const guest = others.people.find((p) => p.name === '沈昀');
    const add = {
      meetingId: 'demo-chairpersons',
      basedOn: before.version,
      personIds: [guest?.id ?? ''],
      capacity: 'non-voting' as const,
    };
    const { added, version } = value(await addAttendees(office, add));
    expect(added).toBe(1);
    const other = before.attendees[0]?.personId ?? '';
    const again = { ...add, basedOn: version, personIds: [...add.personIds, other] };
    expect(value(await addAttendees(office, again))).toEqual({ version, added: 0 });
    const after = value(await viewAttendance(office, 'demo-chairpersons'));
    expect(after.attendees.find((a) => a.name === '沈昀')).toMatchObject({
      post: '区人民法院院长',
      capacity: 'non-voting',
    });
  });

  it('finds on a long list by pinyin, turns it by pages in one order, and offers only who is not on it', async () => {
    const names = Array.from({ length: 450 }, (_, n) => `王${String.fromCodePoint(0x4e00 + n)}`);
    await office.db.person.createMany({ data: names.map((name, n) => ({ id: `guest-${n}`, name })) });
    const personIds = names.slice(0, 440).map((_, n) => `guest-${n}`);
    const { version: basedOn, total } = value(await viewAttendance(office, meetingId));
    value(await addAttendees(office, { meetingId, basedOn, personIds, capacity: 'observer' }));
    const pages = [];
    for (const page of [1, 2, 3, 9]) pages.push(value(await viewAttendance(office, meetingId, { page })));
    const left = total + 440 - 2 * ATTENDEES_A_PAGE;
    expect(pages.map(({ attendees, page }) => [attendees.length, page])).toEqual([
      ...[
        [ATTENDEES_A_PAGE, 1],
        [ATTENDEES_A_PAGE, 2],
        [left, 3],
        [left, 3],
      ],
    ]);
    const ids = pages.slice(0, 3).flatMap(({ attendees }) => attendees.map((a) => a.personId));
    expect(new Set(ids).size).toBe(total + 440);
    const [someone] = pages[0]?.attendees ?? [];
    const one = value(await viewAttendance(office, meetingId, { text: someone?.name ?? '' }));
    expect([one.found, one.counts]).toEqual([1, pages[0]?.counts]);
    const offered = value(await findOthers(office, { meetingId, text: 'wang' })).people;
    expect(offered.filter(({ id }) => id.startsWith('guest-'))).toHaveLength(10);
    const refused = await findOthers(await demoContext(office.db, 'leader'), { meetingId, text: '' });
    expect(refused).toMatchObject({ refusal: { kind: 'not-allowed' } });
  });

  it('names who joined the circle and who left it though the count is the same, and convenes who stood on it beside', async () => {
    const [member] = await office.db.attendance.findMany({
      where: { meetingId, capacity: 'member' },
    });
    const [guest] = await office.db.attendance.findMany({ where: { meetingId, capacity: 'non-voting' } });
    if (!member || !guest) throw new Error('the demo meeting has both');
    const { db } = office;
    await db.membership.deleteMany({ where: { personId: member.personId, group: 'members' } });
    const joined = { bodyId: 'own', group: 'members', post: '委员', rank: 30 };
    await db.membership.create({ data: { ...joined, personId: guest.personId } });
    const nameOf = async ({ personId: id }: { readonly personId: string }) =>
      (await db.person.findUniqueOrThrow({ where: { id } })).name;
    const { findings, version } = await view();
    const said = new Map(findings.map(({ code, facts }) => [code, facts.names]));
    expect([said.get('attendance.members-not-listed'), said.get('attendance.more-listed')]).toEqual([
      ...[await nameOf(guest), await nameOf(member)],
    ]);
    value(await convene(office, { meetingId, basedOn: version }));
    const after = await db.attendance.findMany({ where: { meetingId, personId: guest.personId } });
    expect(after).toMatchObject([{ id: guest.id, capacity: 'member', post: '委员', rank: 30 }]);
  });

  it('asks for no new version where everybody is on it already', async () => {
    const before = value(await viewAttendance(office, 'demo-chairpersons'));
    const again = { meetingId: 'demo-chairpersons', basedOn: before.version };
    expect(value(await convene(office, again))).toEqual({ version: before.version });
    expect(value(await viewAttendance(office, 'demo-chairpersons')).version).toBe(before.version);
  });

  it('refuses a change based on an older version', async () => {
    const personId = await idOf('丁翀');
    const { version } = await view();
    value(await signIn(office, { meetingId, basedOn: version, personId, arrived: true }));
    const late = await signIn(office, { meetingId, basedOn: version, personId, arrived: false });
    expect(refusalOf(late)).toBe('stale');
    const stored =
      late.ok || late.refusal.kind !== 'stale' ? [] : (late.refusal.current as readonly object[]);
    expect(stored).toContainEqual(expect.objectContaining({ personId, person: { name: '丁翀' } }));
  });

  it('keeps both where two change different people of one list, in either order, and undoes each', async () => {
    const [one, two] = [await idOf('丁翀'), await idOf('于文澜')];
    const { version } = await view();
    const base = { meetingId, basedOn: version };
    value(await signIn(office, { ...base, personId: one, arrived: true }));
    value(await signIn(office, { ...base, personId: two, arrived: true }));
    const removed = await removeAttendee(office, { ...base, personId: one });
    expect(refusalOf(removed)).toBe('stale');
    const now = await view();
    expect(now.version).toBe(version + 2);
    const came = (all: typeof now) =>
      all.attendees.filter((a) => a.arrivedAt !== null).map((a) => a.personId);
    expect(came(now)).toEqual(expect.arrayContaining([one, two]));
    value(await undoAttendance(office, { meetingId, basedOn: now.version }));
    expect(came(await view())).toContain(one);
    expect(came(await view())).not.toContain(two);
    // What an undo brought back is a change too.
    const late = await signIn(office, { meetingId, basedOn: now.version, personId: two, arrived: true });
    expect(refusalOf(late)).toBe('stale');
  });

  it('notes the moment of sign-in once and takes it back with leave', async () => {
    const personId = await idOf('丁翀');
    const first = value(await signIn(office, { meetingId, basedOn: 1, personId, arrived: true }));
    const again = { ...office, now: office.now.add({ minutes: 5 }) };
    const second = value(await signIn(again, { meetingId, basedOn: first.version, personId, arrived: true }));
    expect((await view()).attendees.find((a) => a.personId === personId)?.arrivedAt).toBe(
      office.now.toString(),
    );
    const leave = { kind: 'sick', reason: '', approved: false } as const;
    value(await setLeave(office, { meetingId, basedOn: second.version, personId, leave }));
    expect((await view()).attendees.find((a) => a.personId === personId)).toMatchObject({
      arrivedAt: null,
      leave,
    });
  });

  it('gives the moment of sign-in back with the leave, whatever the leave became meanwhile', async () => {
    const personId = await idOf('丁翀');
    let { version } = value(await signIn(office, { meetingId, basedOn: 1, personId, arrived: true }));
    for (const kind of ['sick', 'official', null] as const) {
      const leave = kind && { kind, reason: '', approved: false };
      ({ version } = value(await setLeave(office, { meetingId, basedOn: version, personId, leave })));
    }
    const line = (await view()).attendees.find((a) => a.personId === personId);
    expect(line).toMatchObject({ leave: null, arrivedAt: office.now.toString() });
    const again = { meetingId, personId, leave: { kind: 'sick', reason: '', approved: false } as const };
    ({ version } = value(await signIn(office, { meetingId, basedOn: version, personId, arrived: false })));
    ({ version } = value(await setLeave(office, { ...again, basedOn: version })));
    value(await setLeave(office, { ...again, basedOn: version, leave: null }));
    expect((await view()).attendees.find((a) => a.personId === personId)?.arrivedAt).toBeNull();
  });

  it('gives no moment back that was taken out during the leave', async () => {
    const target = { meetingId, personId: await idOf('丁翀') };
    const leave = { kind: 'sick', reason: '', approved: false } as const;
    let { version } = value(await signIn(office, { ...target, basedOn: 1, arrived: true }));
    ({ version } = value(await setLeave(office, { ...target, basedOn: version, leave })));
    ({ version } = value(await signIn(office, { ...target, basedOn: version, arrived: false })));
    value(await setLeave(office, { ...target, basedOn: version, leave: null }));
    const line = (await view()).attendees.find((a) => a.personId === target.personId);
    expect(line?.arrivedAt).toBeNull();
  });

  it('finds a reporter who was taken off the list', async () => {
    value(await removeAttendee(office, { meetingId, basedOn: 1, personId: await idOf('池月白') }));
    expect((await view()).findings.map((f) => f.code)).toContain('attendance.reporter-not-attending');
  });

  it('changes capacity, post, rank and rostrum of one person', async () => {
    const personId = await idOf('程玥');
    const change = { capacity: 'member', post: '副主任', rank: 9, onRostrum: false } as const;
    value(await changeAttendee(office, { meetingId, basedOn: 1, personId, ...change }));
    expect((await view()).attendees.find((a) => a.personId === personId)).toMatchObject(change);
  });

  it('is for the office, and not for a meeting that is not there', async () => {
    const input = { meetingId, basedOn: 1, personId: 'x', arrived: true };
    expect(refusalOf(await signIn(await demoContext(office.db, 'leader'), input))).toBe('not-allowed');
    expect(refusalOf(await signIn(office, { ...input, meetingId: 'none' }))).toBe('not-found');
    expect(refusalOf(await signIn(office, input))).toBe('not-found');
  });
});

describe('undo of the list', () => {
  const rows = () => database().db.attendance.findMany({ where: { meetingId }, orderBy: { id: 'asc' } });
  const changes: readonly (readonly [
    string,
    (version: number) => Promise<Result<{ version: number }, Refusal>>,
  ])[] = [
    [
      'a leave with its reason',
      async (basedOn) => {
        const leave = { kind: 'sick', reason: '住院', approved: true } as const;
        return setLeave(office, { meetingId, basedOn, personId: await idOf('丁翀'), leave });
      },
    ],
    [
      'a post, rank and part',
      async (basedOn) =>
        changeAttendee(office, {
          ...{ meetingId, basedOn, personId: await idOf('于文澜') },
          ...{ capacity: 'observer', post: '主任', rank: 3, onRostrum: true },
        }),
    ],
    [
      'somebody taken off',
      async (basedOn) => removeAttendee(office, { meetingId, basedOn, personId: await idOf('丁翀') }),
    ],
    [
      'people who came in',
      async (basedOn) => {
        const one = await database().db.person.create({ data: { name: '钟晚到' } });
        return addAttendees(office, { meetingId, basedOn, personIds: [one.id], capacity: 'observer' });
      },
    ],
    [
      'a sign-in',
      async (basedOn) =>
        signIn(office, { meetingId, basedOn, personId: await idOf('于文澜'), arrived: true }),
    ],
  ];

  it.each(changes)('gives back %s, in its place', async (_, change) => {
    const before = await rows();
    const { version } = value(await change((await view()).version));
    expect(await rows()).not.toEqual(before);
    value(await undoAttendance(office, { meetingId, basedOn: version }));
    expect(await rows()).toEqual(before);
  });

  it('goes further back each time, and says when there is nothing left', async () => {
    const stages = [await rows()];
    let { version } = await view();
    for (const [, change] of changes) {
      version = value(await change(version)).version;
      stages.push(await rows());
    }
    for (const stage of stages.slice(0, -1).reverse()) {
      version = value(await undoAttendance(office, { meetingId, basedOn: version })).version;
      expect(await rows()).toEqual(stage);
    }
    const more = await undoAttendance(office, { meetingId, basedOn: version });
    expect(more).toEqual({ ok: false, refusal: { kind: 'not-found', what: 'change' } });
  });

  it('is refused for a colleague’s change, on an older version, and for who may not edit', async () => {
    const { version: basedOn } = await view();
    const personId = await idOf('丁翀');
    const { version } = value(await signIn(office, { meetingId, basedOn, personId, arrived: true }));
    const colleague = await demoContext(database().db, 'admin');
    expect(await undoAttendance(colleague, { meetingId, basedOn: version })).toMatchObject({
      refusal: { kind: 'blocked', codes: ['attendance.changed-by-colleague'] },
    });
    expect(refusalOf(await undoAttendance(office, { meetingId, basedOn }))).toBe('stale');
    const leader = await demoContext(database().db, 'leader');
    expect(refusalOf(await undoAttendance(leader, { meetingId, basedOn: version }))).toBe('not-allowed');
  });
});
