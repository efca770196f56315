import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignSeats } from '#lib/domain/seating/assign-seats.ts';
import { lockSeat } from '#lib/domain/seating/move-seat.ts';
import { type SeatingInput, seatedPeople, seatingModes } from '#lib/domain/seating/seat-plan.ts';
import { sinceSettled } from '#lib/domain/seating/settled-seats.ts';
import type { SeatWish, StoredSeating } from '#lib/domain/seating/stored-seating.ts';
import { type Ground, rooms } from './every-room.ts';
import { id, people, rules, smallRoom } from './small-room.ts';

const names = ['丁一', '王二', '石三', '刘四', '李五', '张六'];
const members = people('member', names);
const base: SeatingInput = { room: smallRoom, attendees: members, rules };
const pair = (kind: 'adjacent' | 'apart', one: string, other: string): SeatWish => ({
  kind,
  personIds: [id(one), id(other)],
});
const seatOf = (input: SeatingInput, name: string): string | undefined =>
  assignSeats(input).assignments.find(({ personId }) => personId === name)?.seatId;
/** The rows of four with an aisle in the middle: 1-2 and 3-4 are beside each other, 2-3 are not. */
const areBeside = (one = '', other = ''): boolean => {
  const [row, a] = [one.slice(0, -2), Number(one.at(-1))];
  return (
    row === other.slice(0, -2) &&
    a !== Number(other.at(-1)) &&
    Math.ceil(a / 2) === Math.ceil(Number(other.at(-1)) / 2)
  );
};

describe('wishes', () => {
  it('two people sit together, moving nobody but them and the one who changes with them', () => {
    const plain = seatedPeople(assignSeats(base));
    const input = { ...base, wishes: [pair('adjacent', '丁一', '李五')] };
    const plan = assignSeats(input);
    expect(areBeside(seatOf(input, '丁一'), seatOf(input, '李五'))).toBe(true);
    expect(Object.entries(seatedPeople(plan)).filter(([seat, who]) => plain[seat] !== who).length).toBe(2);
    expect(plan.findings).toEqual([]);
    expect(plan.assignments.find(({ personId }) => personId === '李五')?.reason).toMatchObject({
      code: 'wish',
      facts: { wish: 'adjacent', with: '丁一' },
    });
  });

  it('two people sit apart, and who sits well already stays', () => {
    const input = { ...base, wishes: [pair('apart', '丁一', '王二')] };
    expect(areBeside(seatOf(input, '丁一'), seatOf(input, '王二'))).toBe(false);
    const kept = { ...base, wishes: [pair('adjacent', '丁一', '王二')] };
    expect(seatedPeople(assignSeats(kept))).toEqual(seatedPeople(assignSeats(base)));
  });

  it('a reserved seat is left free in every mode, unless somebody was put there, which is said', () => {
    const previous = seatedPeople(assignSeats(base));
    const wishes: readonly SeatWish[] = [{ kind: 'reserved', seatId: 'voting-1-1' }];
    for (const mode of seatingModes) {
      const plan = assignSeats({ ...base, wishes, previous, mode });
      expect(seatedPeople(plan)['voting-1-1']).toBeUndefined();
      expect([plan.unseated, plan.findings]).toEqual([[], []]);
    }
    const locked = assignSeats({ ...base, wishes, locks: { 'voting-1-1': id('石三') } });
    expect(seatedPeople(locked)['voting-1-1']).toBe('石三');
    expect(locked.findings.map(({ code }) => code)).toEqual(['seating.wish-reserved']);
  });

  it('a wish that cannot be kept is reported, and nobody who was put on a seat is moved for it', () => {
    const locks = { 'voting-1-1': id('丁一'), 'voting-2-4': id('李五') };
    const plan = assignSeats({ ...base, locks, wishes: [pair('adjacent', '丁一', '李五')] });
    expect(seatedPeople(plan)).toMatchObject(locks);
    expect(plan.findings.map(({ code }) => code)).toEqual(['seating.wish-adjacent']);
    const both = assignSeats({
      ...base,
      wishes: [pair('adjacent', '丁一', '李五'), pair('apart', '丁一', '李五')],
    });
    expect(both.findings.map(({ code }) => code)).toEqual(['seating.wish-apart']);
  });
});

it('who is locked where they sit, be it for a wish of others, moves nobody', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.boolean()), {
        maxLength: 3,
        selector: ([one, other]) => [one, other].sort().join(),
      }),
      fc.array(fc.constantFrom(...names.slice(1)), { minLength: 1, maxLength: 3 }),
      (asked, locked) => {
        const pairs = asked.filter(([one, other]) => one !== other);
        const wishes = pairs.map(([one, other, near]) => pair(near ? 'adjacent' : 'apart', one, other));
        const settled = seatedPeople(assignSeats(base));
        let decisions: Omit<StoredSeating, 'version'> = { locks: {}, moves: [], wishes, settled };
        // The first took leave since: there is a seat nearer to the front than anybody's.
        const attendees = members.map((one) => (one.name === names[0] ? { ...one, absent: true } : one));
        const planOf = ({ locks, moves, settled: previous = null }: typeof decisions) =>
          assignSeats({ ...base, attendees, locks, moves, wishes, previous, mode: 'minimal' });
        const before = planOf(decisions);
        fc.pre(before.findings.length === 0);
        for (const name of locked) {
          const seatId = before.assignments.find(({ personId }) => personId === name)?.seatId ?? '';
          const hand = { by: '温玥', at: '' };
          decisions = lockSeat(decisions, before, { seatId, locked: true, hand }) ?? decisions;
        }
        expect(Object.values(decisions.locks).length).toBe(new Set(locked).size);
        const after = planOf(decisions);
        expect(seatedPeople(after)).toEqual(seatedPeople(before));
        expect(sinceSettled(decisions.settled, smallRoom, attendees, after).newcomers).toEqual([]);
      },
    ),
  );
});

it('of two people put on one seat one gets it, the other is reported and seated elsewhere', () => {
  const moved = (name: string) => ({ personId: id(name), seatId: 'voting-2-4', by: '温玥', at: '' });
  const plan = assignSeats({ ...base, moves: [moved('丁一'), moved('王二')] });
  expect(seatedPeople(plan)['voting-2-4']).toBe('王二');
  expect(plan.findings.map(({ code, subjectId }) => [code, subjectId])).toEqual([
    ['seating.contested', '丁一'],
  ]);
  expect(plan.unseated).toEqual([]);
  const locked = assignSeats({ ...base, locks: { 'voting-2-4': id('石三') }, moves: [moved('丁一')] });
  expect(seatedPeople(locked)['voting-2-4']).toBe('石三');
  expect(locked.findings.map(({ code }) => code)).toEqual(['seating.contested']);
});

const person = fc.constantFrom(...names);
const wish: fc.Arbitrary<SeatWish> = fc.oneof(
  fc
    .tuple(fc.constantFrom('adjacent' as const, 'apart' as const), person, person)
    .filter(([, one, other]) => one !== other)
    .map(([kind, one, other]) => pair(kind, one, other)),
  fc.integer({ min: 1, max: 4 }).map((n): SeatWish => ({ kind: 'reserved', seatId: `voting-2-${n}` })),
);
const given = fc.record({
  wishes: fc.array(wish, { maxLength: 4 }),
  locks: fc.dictionary(fc.constantFrom('voting-1-1', 'voting-1-4', 'voting-2-2'), person.map(id), {
    maxKeys: 2,
  }),
  away: fc.option(person),
  mode: fc.constantFrom(...seatingModes),
});

it('whatever is asked for: nobody twice, nobody lost, locks kept, the same again, and every wish kept or reported', () => {
  const previous = seatedPeople(assignSeats(base));
  fc.assert(
    fc.property(given, ({ wishes, locks, away, mode }) => {
      const attendees = members.map((each) => (each.name === away ? { ...each, absent: true } : each));
      const input = { ...base, attendees, wishes, locks, mode, previous };
      const plan = assignSeats(input);
      const seated = seatedPeople(plan);
      const present = attendees.filter(({ absent }) => !absent).map(({ personId }) => personId);
      expect([...Object.values(seated), ...plan.unseated].toSorted()).toEqual(present.toSorted());
      const once = Object.entries(locks).filter(
        ([, who]) => who !== away && Object.values(locks).filter((each) => each === who).length === 1,
      );
      expect(once.filter(([seat, who]) => seated[seat] !== who)).toEqual([]);
      expect(assignSeats(structuredClone(input))).toEqual(plan);
      const at = new Map(plan.assignments.map(({ seatId, personId }) => [personId, seatId]));
      const broken = wishes.filter((each) => {
        if (each.kind === 'reserved') return seated[each.seatId] !== undefined;
        const [one, other] = each.personIds.map((who) => at.get(who));
        return one && other && areBeside(one, other) !== (each.kind === 'adjacent');
      });
      const keys = new Set(
        plan.findings.filter(({ code }) => code.startsWith('seating.wish')).map(({ key }) => key),
      );
      const of = (each: SeatWish): string =>
        `seating.wish-${each.kind}:${each.kind === 'reserved' ? each.seatId : each.personIds.join(':')}`;
      expect(keys).toEqual(new Set(broken.map(of)));
    }),
    { seed: 1982, numRuns: 300 },
  );
});

/** Every way to seat people on seats of their kind, as lists of seats by person. */
function* ways(
  count: number,
  seats: readonly string[],
  chosen: readonly string[] = [],
): Generator<readonly string[]> {
  if (chosen.length === count) yield chosen;
  else for (const seat of seats) if (!chosen.includes(seat)) yield* ways(count, seats, [...chosen, seat]);
}

it('moving the fewest is the fewest there is, held against every other way in a small room', () => {
  const three = names.slice(0, 4);
  const seats = ['voting-1-1', 'voting-1-2', 'voting-1-3', 'voting-1-4', 'voting-2-1'];
  const room = {
    ...smallRoom,
    areas: smallRoom.areas.map((area) => ({
      ...area,
      rows: area.rows
        .map((row) => ({
          ...row,
          seats: row.seats.filter((seat) => !seat.id.startsWith('voting') || seats.includes(seat.id)),
        }))
        .filter((row) => row.seats.length > 0),
    })),
  };
  const small = fc.record({
    previous: fc.dictionary(fc.constantFrom(...seats, 'non-voting-1-1'), fc.constantFrom(...three).map(id), {
      maxKeys: 5,
    }),
    locks: fc.dictionary(fc.constantFrom(...seats), fc.constantFrom(...three).map(id), { maxKeys: 1 }),
    blocked: fc.option(fc.constantFrom(...seats)),
  });
  fc.assert(
    fc.property(small, ({ previous, locks, blocked }) => {
      const usable = {
        ...room,
        areas: room.areas.map((area) => ({
          ...area,
          rows: area.rows.map((row) => ({
            ...row,
            seats: row.seats.map((seat) => (seat.id === blocked ? { ...seat, blocked: true } : seat)),
          })),
        })),
      };
      const once = Object.fromEntries(
        Object.entries(previous).filter(
          ([seat, who], i, all) => all.findIndex(([, other]) => other === who) === i && seat !== '',
        ),
      );
      const plan = assignSeats({
        room: usable,
        attendees: people('member', three),
        rules,
        previous: once,
        locks,
        mode: 'minimal',
      });
      const free = seats.filter((seat) => seat !== blocked);
      const before = new Map(Object.entries(once).map(([seat, who]) => [who, seat]));
      let fewest = Number.POSITIVE_INFINITY;
      for (const way of ways(three.length, free)) {
        const holds = Object.entries(locks).every(
          ([seat, who]) => seat === blocked || way[three.indexOf(who)] === seat,
        );
        if (!holds) continue;
        const moves = three.filter(
          (who, i) => before.get(id(who)) !== undefined && before.get(id(who)) !== way[i],
        ).length;
        fewest = Math.min(fewest, moves);
      }
      expect(plan.unseated).toEqual([]);
      expect(plan.moved.length).toBe(fewest);
    }),
    { seed: 1990, numRuns: 200 },
  );
});

describe('a wish of those who lead', () => {
  const leading = Object.entries(rooms).filter(([form]) => form !== 'a table of two parties');

  it.each(leading)('is kept without a word about the order, in every mode: %s', (_, ground) => {
    const { room, attendees }: Ground = ground;
    const before = seatedPeople(assignSeats({ room, attendees, rules }));
    for (const wish of [pair('apart', '赵', '钱'), pair('apart', '赵', '孙'), pair('adjacent', '钱', '孙')]) {
      const kept = assignSeats({ room, attendees, rules, wishes: [wish] });
      const again = { room, attendees, rules, wishes: [wish], previous: seatedPeople(kept) };
      const all = [kept, ...seatingModes.map((mode) => assignSeats({ ...again, mode }))];
      all.push(assignSeats({ ...again, previous: before, mode: 'minimal' }));
      for (const { findings } of all)
        expect(findings.map(({ code }) => code).filter((code) => code.endsWith('-order'))).toEqual([]);
    }
  });
});
