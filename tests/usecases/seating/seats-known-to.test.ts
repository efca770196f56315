import { describe, expect, it } from 'vitest';
import { changedRefs } from '#lib/domain/ripple/unit-changes.ts';
import { seatsKnownTo } from '#lib/usecases/seating/seat-units.ts';

const chart = (...people: readonly string[]) =>
  Object.fromEntries(
    people.flatMap((person, at) =>
      person === '' ? [] : [[`seat:${at}`, [person, person, '1', `${at + 1}`].join('\n')]],
    ),
  );

describe('a chart as people know it once some were told', () => {
  it.each([
    ['a ring of three', ['a', 'b', 'c'], ['c', 'a', 'b']],
    ['a chain', ['a', 'b', '', 'd'], ['', 'a', 'b', 'd']],
    ['somebody left and all moved up', ['a', 'b', 'c', 'd'], ['b', 'c', 'd', '']],
    ['a newcomer takes the seat of who left', ['a', 'b'], ['x', 'b']],
  ])('%s: nobody is passed over, in whatever order they are told', (_, was, is) => {
    const [before, now] = [chart(...was), chart(...is)];
    const people = [...new Set([...was, ...is])].filter((one) => one !== '');
    for (const order of [people, people.toReversed()]) {
      let known = before;
      for (const [at, person] of order.entries()) {
        const untold = new Set(order.slice(at));
        // Whoever sits elsewhere than before and was not told is still seen as not true.
        for (const [ref, unit] of Object.entries(now)) {
          const sitter = unit.split('\n')[0] ?? '';
          if (untold.has(sitter) && before[ref] !== unit) expect(changedRefs(known, now)).toContain(ref);
        }
        known = { ...seatsKnownTo(known, now, new Set([person])) };
      }
      expect(known).toEqual(now);
    }
  });
});
