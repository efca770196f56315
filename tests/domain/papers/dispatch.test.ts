import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispatchedOf, nextSequence, skippedBefore } from '#lib/domain/papers/dispatch.ts';

describe('the numbers of a year', () => {
  it.each([
    [[], 1],
    [[1, 2, 3], 4],
    [[2, 7], 8],
  ])('after %j comes %i', (used, next) => {
    expect(nextSequence(used)).toBe(next);
  });

  it.each([
    [1, [], []],
    [4, [1, 2, 3], []],
    [6, [1, 2, 3], [4, 5]],
    [3, [1, 2, 4], []],
    [4, [2, 6], [3]],
  ])('%i after %j leaves out %j', (sequence, used, skipped) => {
    expect(skippedBefore(sequence, used)).toEqual(skipped);
  });

  it('the next one never leaves a gap and was never given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 })), (used) => {
        const next = nextSequence(used);
        expect(skippedBefore(next, used)).toEqual([]);
        expect(used).not.toContain(next);
      }),
      { seed: 13 },
    );
  });
});

it('only a 主任会议 has numbered minutes', () => {
  expect(dispatchedOf('chairpersons')).toContain('minutes');
  expect(dispatchedOf('standing-committee')).toEqual(['notice', 'letter']);
});
