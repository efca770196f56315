import { expect, it } from 'vitest';
import { fillBlock, rotateBlocks, rotateDelegation } from '#lib/domain/seating/delegations.ts';

const twenty = Array.from({ length: 20 }, (_, i) => i + 1);

it('moves the first fifth of a delegation to its end every year', () => {
  expect(rotateDelegation(twenty, 1)).toEqual(twenty);
  expect(rotateDelegation(twenty, 2)).toEqual([...twenty.slice(4), 1, 2, 3, 4]);
});

it('brings everyone to the front once in five years', () => {
  const inFront = [1, 2, 3, 4, 5].flatMap((year) => rotateDelegation(twenty, year).slice(0, 4));
  expect(new Set(inFront).size).toBe(20);
});

it('moves the middle block to the outside and the others inwards', () => {
  expect(rotateBlocks(['g0', 'g1', "g1'", 'g2', "g2'"], 2)).toEqual(['g1', "g1'", 'g2', "g2'", 'g0']);
  expect(rotateBlocks([], 3)).toEqual([]);
});

it('seats the heads in front and the others down the columns', () => {
  expect(fillBlock(['团长', '副团长'], ['a', 'b', 'c', 'd'], { rows: 3, columns: 3 }).rows).toEqual([
    ['团长', '副团长', null],
    ['a', 'c', null],
    ['b', 'd', null],
  ]);
});

it('says who found no seat in the block', () => {
  expect(fillBlock(['x', 'y'], ['a', 'b'], { rows: 2, columns: 1 })).toEqual({
    rows: [['x'], ['y']],
    over: ['a', 'b'],
  });
});
