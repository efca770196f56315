import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstUsedSeat, rankRow, rankRows } from '#lib/domain/seating/rostrum.ts';

const A = { even: 'A', two: 'A' } as const;
const B = { even: 'B', two: 'B' } as const;

describe('one row', () => {
  it.each([
    [1, [1], [1]],
    [2, [1, 2], [2, 1]],
    [3, [3, 1, 2], [3, 1, 2]],
    [4, [3, 1, 2, 4], [4, 2, 1, 3]],
    [5, [5, 3, 1, 2, 4], [5, 3, 1, 2, 4]],
    [6, [5, 3, 1, 2, 4, 6], [6, 4, 2, 1, 3, 5]],
    [7, [7, 5, 3, 1, 2, 4, 6], [7, 5, 3, 1, 2, 4, 6]],
    [8, [7, 5, 3, 1, 2, 4, 6, 8], [8, 6, 4, 2, 1, 3, 5, 7]],
  ])('of %i people', (people, a, b) => {
    expect(rankRow(people, A)).toEqual(a);
    expect(rankRow(people, B)).toEqual(b);
  });

  it('has a rule of its own for two people', () => {
    expect(rankRow(2, { even: 'A', two: 'B' })).toEqual([2, 1]);
    expect(rankRow(4, { even: 'A', two: 'B' })).toEqual([3, 1, 2, 4]);
  });

  it('holds everyone once, and nobody sits nearer to the middle than a higher rank', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.constantFrom(A, B), (people, rules) => {
        const row = rankRow(people, rules);
        expect(row.toSorted((x, y) => x - y)).toEqual(Array.from({ length: people }, (_, i) => i + 1));
        const off = (rank: number): number => Math.abs(row.indexOf(rank) - (people - 1) / 2);
        for (let rank = 2; rank <= people; rank += 1) expect(off(rank)).toBeGreaterThanOrEqual(off(rank - 1));
      }),
      { seed: 21, numRuns: 100 },
    );
  });
});

describe('several rows', () => {
  it('fill from the front', () => {
    expect(rankRows(5, [3, 4], A)).toEqual([
      [3, 1, 2],
      [4, 5],
    ]);
  });

  it('leave the rows empty that nobody reaches', () => {
    expect(rankRows(2, [3, 4], A)).toEqual([[1, 2], []]);
  });
});

describe('a row with more seats than people', () => {
  it.each([
    [7, 5, A, 1],
    [7, 6, A, 1],
    [7, 6, B, 0],
    [8, 7, A, 0],
  ])('of %i seats for %i people starts in the middle', (seats, people, rules, start) => {
    expect(firstUsedSeat(seats, people, rules)).toBe(start);
  });
});
