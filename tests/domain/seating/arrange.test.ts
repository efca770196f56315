import { describe, expect, it } from 'vitest';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import { buildTheatre } from '#lib/domain/seating/build-room.ts';
import { addArea, mark } from '#lib/domain/seating/edit-room.ts';
import { allSeats, type RoomLayout, type SeatKind, type TableForm } from '#lib/domain/seating/room.ts';
import { buildPiece, type TablePiece } from '#lib/domain/seating/room-pieces.ts';
import { type SeatPlan, type SeatTaker, seatedPeople } from '#lib/domain/seating/seat-plan.ts';
import { wheelchairPlaceFor } from '#lib/domain/seating/wheelchair-place.ts';
import { id, people, rules, smallRoom } from './small-room.ts';

const bare: RoomLayout = { ...smallRoom, areas: [], width: 20, depth: 20 };

function tableRoom(form: TableForm, sides: TablePiece['sides'], kind: SeatKind = 'non-voting'): RoomLayout {
  return addArea(bare, buildPiece({ form, kind, sides, seat: 0.8 }, 't'), { x: 3, y: 3 });
}

const leaders = (n: number): readonly SeatTaker[] =>
  people(
    'chair-group',
    Array.from({ length: n }, (_, i) => String(i + 1)),
  );

/** Who sits at a side, as the viewer sees it from the left or from the head. */
function side(plan: SeatPlan, name: string, seats: number): readonly string[] {
  const seated = seatedPeople(plan);
  return Array.from({ length: seats }, (_, i) => seated[`t-${name}-${i + 1}`] ?? '-');
}

describe('at a U-shaped table (rules 2.3)', () => {
  it('the head is ordered like a rostrum, the arms are filled in turn from the leaders’ left', () => {
    const room = tableRoom('u', { head: 3, left: 2, right: 2, foot: 0 });
    const plan = assignSeats({ room, attendees: leaders(7), rules });
    expect([side(plan, 'head', 3), side(plan, 'right', 2), side(plan, 'left', 2)]).toEqual([
      ['3', '1', '2'],
      ['4', '6'],
      ['5', '7'],
    ]);
    expect(plan.assignments.every(({ reason }) => reason.code === 'table')).toBe(true);
    expect(plan.findings).toEqual([]);
  });

  it('members follow the leaders by strokes', () => {
    const room = tableRoom('u', { head: 3, left: 2, right: 2, foot: 0 }, 'voting');
    const attendees = [...people('member', ['王二', '丁一']), ...leaders(3)];
    const plan = assignSeats({ room, attendees, rules });
    expect([side(plan, 'right', 2), side(plan, 'left', 2)]).toEqual([
      ['丁一', '-'],
      ['王二', '-'],
    ]);
  });
});

it('at a hollow square the foot is filled last, from its middle', () => {
  const room = tableRoom('square', { head: 3, left: 1, right: 1, foot: 3 });
  const plan = assignSeats({ room, attendees: leaders(8), rules });
  // Those at the foot look the way the viewer does: 7 is at the left hand of 6.
  expect([
    side(plan, 'head', 3),
    side(plan, 'right', 1),
    side(plan, 'left', 1),
    side(plan, 'foot', 3),
  ]).toEqual([['3', '1', '2'], ['4'], ['5'], ['7', '6', '8']]);
});

it('at a round table the others sit at both hands of the first in turn', () => {
  const room = tableRoom('round', { head: 6, left: 0, right: 0, foot: 0 });
  const plan = assignSeats({ room, attendees: leaders(5), rules });
  expect(side(plan, 'ring', 6)).toEqual(['1', '2', '4', '-', '5', '3']);
});

describe('at a table of two parties (rules 2.2)', () => {
  const attendees = [...leaders(3), ...people('non-voting', ['A', 'B', 'C'])];
  const across = tableRoom('long', { head: 3, left: 0, right: 0, foot: 3 });

  it('the guests face the door, each head in the middle, the second at the right hand', () => {
    const plan = assignSeats({ room: across, attendees, rules });
    // The door is behind the foot: the far side looks at it.
    expect([side(plan, 'head', 3), side(plan, 'foot', 3)]).toEqual([
      ['B', 'A', 'C'],
      ['3', '1', '2'],
    ]);
    expect(plan.assignments.map(({ reason }) => reason.facts.party).toSorted()).toEqual([
      ...['guests', 'guests', 'guests', 'hosts', 'hosts', 'hosts'],
    ]);
  });

  it('the hosts do where the office says so, and a door at the other wall turns the table round', () => {
    const hosts = assignSeats({ room: across, attendees, rules: { ...rules, facesDoor: 'hosts' } });
    expect(side(hosts, 'head', 3)).toEqual(['2', '1', '3']);
    const turned = { ...across, doors: across.doors.map((door) => ({ ...door, wall: 'front' as const })) };
    const plan = assignSeats({ room: turned, attendees, rules });
    expect([side(plan, 'head', 3), side(plan, 'foot', 3)]).toEqual([
      ['2', '1', '3'],
      ['C', 'A', 'B'],
    ]);
  });

  it('with the short end to the door guests sit on the right as one enters', () => {
    const room = tableRoom('long', { head: 0, left: 3, right: 3, foot: 0 });
    const plan = assignSeats({ room, attendees, rules });
    expect(side(plan, 'right', 3).toSorted()).toEqual(['A', 'B', 'C']);
    expect(side(plan, 'left', 3)[1]).toBe('1');
    // The right hand of a guest on the right side, who looks left, points away from the door at the back: to the front.
    expect(side(plan, 'right', 3)).toEqual(['B', 'A', 'C']);
  });

  it('among ourselves everyone sits from the head on', () => {
    const plan = assignSeats({ room: across, attendees: leaders(5), rules });
    expect([side(plan, 'head', 3), side(plan, 'foot', 3).filter((name) => name !== '-').length]).toEqual([
      ['3', '1', '2'],
      2,
    ]);
  });
});

describe('delegations (rules 2.4)', () => {
  /** Twenty people whose stroke order is their number: one stroke more each. */
  const strokes = [...'一二三王田百更林亭桌'];
  const hall = buildTheatre({
    name: '礼堂',
    rostrum: [],
    blocks: [4, 4, 4],
    votingRows: 5,
    nonVotingRows: 1,
    publicRows: 0,
  });
  const deputies = (name: string, place: number, count: number, heads = 0): readonly SeatTaker[] =>
    Array.from({ length: count }, (_, i) => ({
      personId: id(`${name}${i + 1}`),
      name: `${strokes[Math.floor(i / 10)]}${strokes[i % 10]}`,
      capacity: 'member',
      rank: null,
      delegation: { name, place, isHead: i < heads },
    }));
  const at = (plan: SeatPlan, seat: string): string | undefined => seatedPeople(plan)[seat];
  const congress = { ...rules, arrangement: 'delegations' as const };

  it('sit down the columns by strokes, heads in the first row', () => {
    const plan = assignSeats({ room: hall, attendees: deputies('甲', 1, 20, 2), rules: congress });
    // The middle block has the places 5 to 8 of every row.
    expect([1, 2, 3, 4, 5].map((row) => at(plan, `voting-${row}-5`))).toEqual([
      '甲1',
      '甲3',
      '甲4',
      '甲5',
      '甲6',
    ]);
    expect(at(plan, 'voting-1-6')).toBe('甲2');
    expect(at(plan, 'voting-2-6')).toBe('甲7');
  });

  it('move their first fifth to the end every year', () => {
    const year = (termYear: number) =>
      assignSeats({ room: hall, attendees: deputies('甲', 1, 20), rules: { ...congress, termYear } });
    expect(at(year(1), 'voting-1-5')).toBe('甲1');
    expect(at(year(2), 'voting-1-5')).toBe('甲5');
    expect(at(year(2), 'voting-5-8')).toBe('甲4');
  });

  it('change blocks every year: the middle one goes outside, the others one place inwards', () => {
    const attendees = ['甲', '乙', '丙'].flatMap((name, i) => deputies(name, i, 10));
    const blocks = (termYear: number) => {
      const plan = assignSeats({ room: hall, attendees, rules: { ...congress, termYear } });
      return [5, 9, 1].map((place) => at(plan, `voting-1-${place}`)?.[0]);
    };
    expect([blocks(1), blocks(2), blocks(3), blocks(4)]).toEqual([
      ['甲', '乙', '丙'],
      ['乙', '丙', '甲'],
      ['丙', '甲', '乙'],
      ['甲', '乙', '丙'],
    ]);
  });

  it('seat who finds no place in the block elsewhere, and lose nobody', () => {
    const attendees = [...deputies('甲', 0, 20), ...deputies('乙', 1, 20), ...deputies('丙', 2, 20)].slice(
      0,
      60,
    );
    const full = assignSeats({ room: hall, attendees, rules: congress });
    expect(full.unseated).toEqual([]);
    const tight = assignSeats({
      room: hall,
      attendees: [...deputies('甲', 0, 30), ...deputies('乙', 1, 10)],
      rules: congress,
    });
    expect(tight.unseated).toEqual([]);
    expect(tight.assignments.some(({ reason }) => reason.code === 'free-seat')).toBe(true);
  });
});

describe('marked seats', () => {
  const members = people('member', ['丁一', '王二', '李三']);

  it('a blocked seat is never used, not by a lock, nor by who sat there before', () => {
    const room = mark(smallRoom, new Set(['voting-1-1']), 'blocked', true);
    const before = { 'voting-1-1': id('丁一') };
    for (const mode of ['strict', 'row', 'minimal'] as const) {
      const plan = assignSeats({ room, attendees: members, rules, mode, previous: before, locks: before });
      expect(seatedPeople(plan)['voting-1-1']).toBeUndefined();
      expect(plan.unseated).toEqual([]);
      expect(plan.findings.map(({ code }) => code)).toContain('seating.blocked-seat');
    }
  });

  it('a wheelchair place is for who needs it, and else the last to be given', () => {
    const room = mark(smallRoom, new Set(['voting-1-1']), 'wheelchair', true);
    const plain = assignSeats({ room, attendees: members, rules });
    expect(seatedPeople(plain)['voting-1-1']).toBeUndefined();
    const needing = members.map((person) =>
      person.name === '李三' ? { ...person, wheelchair: true } : person,
    );
    const plan = assignSeats({ room, attendees: needing, rules });
    expect(seatedPeople(plan)['voting-1-1']).toBe('李三');
    expect(plan.findings).toEqual([]);
    const without = assignSeats({ room: smallRoom, attendees: needing, rules });
    expect(without.findings.map(({ code }) => code)).toEqual(['seating.no-wheelchair-place']);
  });

  it('a row that closes up leaves who needs a wheelchair place where they sit', () => {
    const room = mark(smallRoom, new Set(['voting-1-3']), 'wheelchair', true);
    const [first, second, third] = members;
    if (!first || !second || !third) throw new Error('three members');
    const attendees = [first, second, { ...third, wheelchair: true }];
    const previous = {
      'voting-1-1': first.personId,
      'voting-1-2': second.personId,
      'voting-1-3': third.personId,
    };
    const absent = [{ ...first, absent: true }, ...attendees.slice(1)];
    const plan = assignSeats({ room, attendees: absent, rules, mode: 'row', previous });
    expect(seatedPeople(plan)).toEqual({ 'voting-1-1': second.personId, 'voting-1-3': third.personId });
    expect(plan.findings).toEqual([]);
  });

  it('who sits elsewhere can change to a wheelchair place that nobody needs', () => {
    const [first, second, third] = members;
    if (!first || !second || !third) throw new Error('three members');
    const room = mark(smallRoom, new Set(['voting-1-1', 'voting-1-2']), 'wheelchair', true);
    const place = (needing: readonly string[], seats: Readonly<Record<string, SeatTaker>>, locked = '') => {
      const attendees = members.map((person) => ({
        ...person,
        wheelchair: needing.includes(person.personId),
      }));
      const locks = Object.fromEntries(Object.entries(seats).map(([id, { personId }]) => [id, personId]));
      const input = { room, attendees, rules };
      const plan = assignSeats({ ...input, locks });
      const kept = Object.fromEntries(Object.entries(locks).filter(([seat]) => seat === locked));
      return wheelchairPlaceFor(third.personId, { ...input, locks: kept }, plan)?.id ?? null;
    };
    const sitting = { 'voting-1-1': first, 'voting-1-2': second, 'voting-1-3': third };
    const [, two, three] = [first.personId, second.personId, third.personId];
    expect(place([three], { 'voting-1-2': second, 'voting-1-3': third })).toBe('voting-1-1');
    expect(place([three], sitting)).toBe('voting-1-1');
    expect(place([three], sitting, 'voting-1-1')).toBe('voting-1-2');
    expect(place([two, three], sitting, 'voting-1-1')).toBeNull();
  });

  it('who has no vote is never put at a table with units', () => {
    const room = addArea(
      tableRoom('u', { head: 3, left: 2, right: 2, foot: 0 }, 'voting'),
      buildPiece(
        { form: 'rows', kind: 'non-voting', rows: 1, blocks: [2], seat: 0.8, row: 1, aisle: 0 },
        'behind',
      ),
      { x: 1, y: 12 },
    );
    const plan = assignSeats({
      room,
      attendees: [...leaders(2), ...people('non-voting', ['A', 'B', 'C'])],
      rules,
    });
    const kinds = new Map(allSeats(room).map((seat) => [seat.id, seat.kind]));
    const sitting = plan.assignments.filter(({ personId }) => /[ABC]/.test(personId));
    expect(sitting.map(({ seatId }) => kinds.get(seatId))).toEqual(['non-voting', 'non-voting']);
    expect(plan.unseated).toEqual(['C']);
  });
});
