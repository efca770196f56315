import { describe, expect, it } from 'vitest';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import { buildTheatre } from '#lib/domain/seating/build-room.ts';
import { buildUTable } from '#lib/domain/seating/build-u-table.ts';
import { priceRemedies } from '#lib/domain/seating/price-remedies.ts';
import { type SeatingInput, type SeatTaker, seatedPeople } from '#lib/domain/seating/seat-plan.ts';
import { drawn, id, people, rules, smallRoom } from './small-room.ts';

const leaders = people('chair-group', ['主任', '副一', '副二']);
const members = people('member', ['马立春', '丁翀', '王玥', '于文澜', '方若川']);
const guests = people('non-voting', ['区政府', '区法院']);
const all: readonly SeatTaker[] = [...leaders, ...members, ...guests];

function plan(changes: Partial<SeatingInput> = {}): ReturnType<typeof assignSeats> {
  return assignSeats({ room: smallRoom, attendees: all, rules, ...changes });
}

function codes(changes: Partial<SeatingInput>): readonly string[] {
  return plan(changes).findings.map(({ code, subjectId }) => `${code} ${subjectId}`);
}

function absent(...names: readonly string[]): readonly SeatTaker[] {
  return all.map((p) => (names.includes(p.name) ? { ...p, absent: true } : p));
}

describe('a plan by rule', () => {
  it('ranks the rostrum, orders members by strokes from the front left, keeps 列席 off the units', () => {
    expect(drawn(plan())).toEqual({
      'rostrum-1-2': '副二',
      'rostrum-1-3': '主任',
      'rostrum-1-4': '副一',
      'voting-1-1': '丁翀',
      'voting-1-2': '于文澜',
      'voting-1-3': '马立春',
      'voting-1-4': '王玥',
      'voting-2-1': '方若川',
      'non-voting-1-1': '区政府',
      'non-voting-1-2': '区法院',
    });
    expect(plan()).toMatchObject({ unseated: [], findings: [], moved: [] });
  });

  it('says why everyone sits where they sit', () => {
    const reasons = new Map(plan().assignments.map(({ personId, reason }) => [personId, reason]));
    expect(reasons.get(id('副一'))).toEqual({ code: 'rank', facts: { place: 2, people: 3, rank: 2 } });
    expect(reasons.get(id('马立春'))).toEqual({
      code: 'stroke-order',
      facts: { place: 3, people: 5, order: 'surname', before: '于文澜', after: '王玥' },
    });
  });

  it('starts the stroke order further on when the office rotates', () => {
    const rotated = drawn(plan({ rules: { ...rules, rotateBy: 2 } }));
    expect([rotated['voting-1-1'], rotated['voting-2-1']]).toEqual(['马立春', '于文澜']);
  });

  it('seats nobody who is absent', () => {
    const { assignments, unseated } = plan({ attendees: absent('丁翀', '副一') });
    expect(assignments.map(({ personId }) => personId)).not.toContain('丁翀');
    expect(unseated).toEqual([]);
  });

  it('lets staff stand by without a finding', () => {
    const { unseated, findings } = plan({ attendees: [...all, ...people('staff', ['温玥'])] });
    expect({ unseated, findings }).toEqual({ unseated: ['温玥'], findings: [] });
  });

  it('fills the arms of a U in turn, the leaders’ left hand first', () => {
    const room = buildUTable({
      name: '主任会议室',
      head: 3,
      left: 2,
      right: 2,
      kind: 'non-voting',
      outer: 2,
    });
    const attendees = [...leaders, ...people('member', ['丁一', '于一', '马一', '王一'])];
    expect(drawn(assignSeats({ room, attendees, rules }))).toEqual({
      'rostrum-1-1': '副二',
      'rostrum-1-2': '主任',
      'rostrum-1-3': '副一',
      'arm-right-1': '丁一',
      'arm-left-1': '于一',
      'arm-right-2': '马一',
      'arm-left-2': '王一',
    });
  });

  it('fills the front row of a rostrum before the next', () => {
    const room = buildTheatre({
      name: '',
      rostrum: [3, 4],
      blocks: [1],
      votingRows: 0,
      nonVotingRows: 0,
      publicRows: 0,
    });
    const attendees = people('chair-group', ['一', '二', '三', '四', '五']);
    expect(drawn(assignSeats({ room, attendees, rules }))).toEqual({
      'rostrum-1-1': '三',
      'rostrum-1-2': '一',
      'rostrum-1-3': '二',
      'rostrum-2-2': '四',
      'rostrum-2-3': '五',
    });
  });
});

describe('locks and moves', () => {
  it('keep their seats while the others flow round them', () => {
    const moves = [
      { personId: id('王玥'), seatId: 'voting-2-4', by: '温玥', at: '2026-12-10T09:42:00+08:00' },
    ];
    const { assignments } = plan({ locks: { 'voting-1-1': id('马立春') }, moves });
    const seated = new Map(assignments.map((a) => [a.seatId, a]));
    expect(seated.get('voting-1-1')).toMatchObject({ personId: '马立春', reason: { code: 'lock' } });
    expect(seated.get('voting-2-4')).toMatchObject({ personId: '王玥', reason: { code: 'move' } });
    expect(seated.get('voting-1-2')?.personId).toBe('丁翀');
  });

  it('let the last move of a person and of a seat count', () => {
    const move = (who: string, seatId: string) => ({ personId: id(who), seatId, by: '', at: '' });
    const moves = [move('王玥', 'voting-2-4'), move('王玥', 'voting-2-3'), move('丁翀', 'voting-2-3')];
    expect(drawn(plan({ moves }))).toMatchObject({ 'voting-2-3': '丁翀', 'voting-1-3': '王玥' });
  });

  it('report what they cannot keep', () => {
    expect(
      codes({
        attendees: absent('丁翀'),
        locks: {
          'voting-1-1': id('丁翀'),
          'voting-1-2': id('王玥'),
          'voting-1-3': id('王玥'),
          'voting-9-9': id('马立春'),
          'voting-2-2': id('无此人'),
        },
      }),
    ).toEqual([
      'seating.absent-seated 丁翀',
      'seating.double 王玥',
      'seating.unknown-seat 马立春',
      'seating.not-attending 无此人',
    ]);
  });

  it('put a non-voter on a unit only with a finding that cannot be waived', () => {
    const { findings } = plan({ locks: { 'voting-1-1': id('区法院') } });
    expect(findings).toMatchObject([
      { code: 'seating.non-voter-on-unit', severity: 'block', waivable: false, facts: { unit: '01' } },
    ]);
  });

  it('show a member without a unit, and a rostrum out of rank', () => {
    const moves = [{ personId: id('丁翀'), seatId: 'public-1-1', by: '', at: '' }];
    expect(codes({ moves, locks: { 'rostrum-1-3': id('副二') } })).toEqual([
      'seating.voter-without-unit 丁翀',
      'seating.rostrum-order rostrum',
    ]);
  });
});

describe('findings', () => {
  it('name everyone without a seat, and a rostrum that is too narrow', () => {
    const attendees = [
      ...people('chair-group', ['一', '二', '三', '四', '五', '六']),
      ...people('observer', ['甲', '乙', '丙', '丁', '戊']),
    ];
    expect(codes({ attendees })).toEqual([
      'seating.rostrum-too-narrow rostrum',
      'seating.unseated 六',
      'seating.unseated 戊',
    ]);
  });

  it('say of a name in letters that the alphabet seats it', () => {
    const attendees = people('member', ['丁一', 'Ann Lee']);
    const orders = plan({ attendees }).assignments.map(({ personId, reason }) => [
      personId,
      reason.facts.order,
    ]);
    expect(orders).toEqual([
      ['丁一', 'surname'],
      ['Ann Lee', 'alphabet'],
    ]);
  });

  it('name people whose names have no order', () => {
    const attendees = [
      ...people('member', ['王𪚥', '丁一', '李伟']),
      { ...people('member', ['李伟'])[0], personId: id('另一位') },
    ];
    expect(codes({ attendees: attendees as SeatTaker[] })).toEqual([
      'seating.unsortable 王𪚥',
      'seating.namesakes 李伟',
    ]);
  });

  it('say that two of equal rank cannot share the middle of an odd row', () => {
    const attendees = leaders.map((p, i) => ({ ...p, rank: i < 2 ? 1 : 3 }));
    expect(codes({ attendees })).toEqual(['seating.equal-pair-odd rostrum']);
    expect(codes({ attendees: attendees.slice(0, 2) })).toEqual([]);
  });
});

describe('after a late absence', () => {
  const previous = seatedPeople(plan());
  const again = (mode: SeatingInput['mode'], ...names: readonly string[]) =>
    plan({ attendees: absent(...names), previous, ...(mode ? { mode } : {}) });

  it.each([
    ['strict', 4],
    ['row', 3],
    ['minimal', 0],
  ] as const)('%s moves %i people for one absence in the front row', (mode, moved) => {
    expect(again(mode, '丁翀').moved.length).toBe(moved);
  });

  it('closes the gap inside the row only', () => {
    expect(drawn(again('row', '于文澜'))).toMatchObject({
      'voting-1-1': '丁翀',
      'voting-1-2': '马立春',
      'voting-1-3': '王玥',
      'voting-2-1': '方若川',
    });
  });

  it('ranks the rostrum again when a leader leaves, but not to move the fewest', () => {
    expect(drawn(again('row', '主任'))).toMatchObject({ 'rostrum-1-3': '副一', 'rostrum-1-4': '副二' });
    const minimal = again('minimal', '主任');
    expect(drawn(minimal)).toMatchObject({ 'rostrum-1-2': '副二', 'rostrum-1-4': '副一' });
    expect(minimal.findings.map(({ code }) => code)).toEqual(['seating.rostrum-order']);
  });

  it('gives someone new a free seat', () => {
    const attendees = [...all, ...people('member', ['万一'])];
    const { moved, assignments } = plan({ attendees, previous, mode: 'minimal' });
    expect(moved).toEqual([]);
    expect(assignments.find(({ personId }) => personId === '万一')?.seatId).toBe('voting-2-2');
  });

  it('prices the remedies and offers equal ones once', () => {
    const priced = (...names: readonly string[]) =>
      priceRemedies({ room: smallRoom, attendees: absent(...names), rules, previous }, previous).map(
        ({ mode, moves }) => [mode, moves.length],
      );
    expect(priced('丁翀')).toEqual([
      ['strict', 4],
      ['row', 3],
      ['minimal', 0],
    ]);
    expect(priced('方若川')).toEqual([['strict', 0]]);
  });
});
