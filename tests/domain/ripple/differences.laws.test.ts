import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layIn, layInSome, pageDifference } from '#lib/domain/ripple/page-difference.ts';
import { seatChanges, type TakenSeats } from '#lib/domain/ripple/seat-changes.ts';
import { changedRefs, sameUnits, type Units, unitsAfter } from '#lib/domain/ripple/unit-changes.ts';

const laws = { seed: 20_260_911, numRuns: 500 };

/** Few words, so that many pages and units come out the same. */
const page = fc.constantFrom('a', 'b', 'c', 'd');
const paper = fc.array(page, { maxLength: 9 });
const units: fc.Arbitrary<Units> = fc.dictionary(fc.constantFrom('p1', 'p2', 'p3', 'p4', 'rest'), page);

describe('the pages to replace', () => {
  it('make the former paper the present one, once they are laid in', () => {
    fc.assert(
      fc.property(paper, paper, (before, now) => {
        const difference = pageDifference(before, now);
        const printed = difference.print.map((number) => now[number - 1]);
        expect(layIn(before, difference, printed)).toEqual(now);
      }),
      laws,
    );
  });

  it('are none that lie there already, and all that are too many are taken out', () => {
    fc.assert(
      fc.property(paper, paper, (before, now) => {
        const { print, remove, isWhole } = pageDifference(before, now);
        for (const number of print) expect(before[number - 1]).not.toBe(now[number - 1]);
        expect(remove).toHaveLength(Math.max(0, before.length - now.length));
        expect(isWhole).toBe(print.length === now.length);
      }),
      laws,
    );
  });

  it('may be laid in one at a time, in whatever order, and each is asked for until it lies there', () => {
    fc.assert(
      fc.property(paper, paper, fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), (before, now, turns) => {
        let lies: readonly string[] = before;
        for (const turn of turns) {
          const { print, remove } = pageDifference(lies, now);
          const due = [...print, ...remove];
          const number = due[turn % Math.max(1, due.length)];
          if (number === undefined) break;
          lies = layInSome(lies, now, new Set([number]));
          const left = pageDifference(lies, now);
          expect(left.print).toEqual(print.filter((each) => each !== number));
          expect(left.remove).toEqual(remove.filter((each) => each !== number));
        }
        expect(lies).toEqual(now);
      }),
      laws,
    );
  });
});

describe('units', () => {
  it('are all true once what changed was put in its place, in whatever order', () => {
    fc.assert(
      fc.property(units, units, fc.nat(), (before, now, turn) => {
        const changed = changedRefs(before, now);
        const at = turn % (changed.length + 1);
        const first = unitsAfter(before, now, changed.slice(at));
        const all = unitsAfter(first, now, changed.slice(0, at));
        expect(changedRefs(all, now)).toEqual([]);
        if (before.rest !== undefined || now.rest === undefined) expect(sameUnits(all, now)).toBe(true);
      }),
      laws,
    );
  });

  it('that were not put stay as they were', () => {
    fc.assert(
      fc.property(units, units, (before, now) => {
        const [one] = changedRefs(before, now);
        const after = unitsAfter(before, now, one === undefined ? [] : [one]);
        for (const ref of Object.keys(before)) if (ref !== one) expect(after[ref]).toBe(before[ref]);
      }),
      laws,
    );
  });
});

/** Some of eight people on some of six seats, nobody on two. */
const seats: fc.Arbitrary<TakenSeats> = fc
  .uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 6 })
  .chain((people) =>
    fc
      .shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: people.length, maxLength: people.length })
      .map((places) =>
        Object.fromEntries(
          people.map((person, at) => [
            `s${places[at]}`,
            { personId: `p${person}`, name: `甲${person}`, row: '1', seat: String(places[at]), kind: null },
          ]),
        ),
      ),
  );

describe('seats that changed', () => {
  it('tell everybody once, and take the former seats to the present ones', () => {
    fc.assert(
      fc.property(seats, seats, (before, now) => {
        const { left, taken, moved } = seatChanges(before, now);
        const told = [...left, ...taken, ...moved.map(({ to }) => to)].map(({ personId }) => personId);
        expect(new Set(told).size).toBe(told.length);
        const after = new Map(Object.values(before).map((seat) => [seat.personId, seat]));
        for (const { personId } of left) after.delete(personId);
        for (const seat of [...taken, ...moved.map(({ to }) => to)]) after.set(seat.personId, seat);
        expect(after).toEqual(new Map(Object.values(now).map((seat) => [seat.personId, seat])));
      }),
      laws,
    );
  });

  it('are another seat on the rostrum, or in another block, though the row and the number are the same', () => {
    const seat = { personId: 'p', name: '甲', row: '1', seat: '3', kind: 'voting' } as const;
    const moved = (from: TakenSeats, to: TakenSeats) => seatChanges(from, to).moved.length;
    expect(moved({ r: { ...seat, kind: 'rostrum' } }, { h: seat })).toBe(1);
    expect(moved({ left: seat }, { right: seat })).toBe(1);
    expect(moved({ gone: { ...seat, kind: null } }, { h: seat })).toBe(0);
  });

  it('are told the other way round when the change is taken back', () => {
    fc.assert(
      fc.property(seats, seats, (before, now) => {
        const there = seatChanges(before, now);
        const back = seatChanges(now, before);
        const ids = (all: readonly { readonly personId: string }[]) => all.map((one) => one.personId).sort();
        expect(ids(back.taken)).toEqual(ids(there.left));
        expect(ids(back.left)).toEqual(ids(there.taken));
        expect(back.moved.map(({ to }) => to.personId).sort()).toEqual(
          there.moved.map(({ to }) => to.personId).sort(),
        );
      }),
      laws,
    );
  });
});
