import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dispatchedOf,
  nextSequence,
  seriesFor,
  seriesOf,
  skippedBefore,
} from '#lib/domain/papers/dispatch.ts';

/** The series of 云人办发 in 2026 with these numbers given. */
const of = (used: readonly number[]) =>
  seriesFor(seriesOf(used.map((sequence) => ({ code: '云人办发', year: 2026, sequence }))), '云人办发', 2026);

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
    expect(skippedBefore(sequence, of(used))).toEqual(skipped);
  });

  it('go by code and year', () => {
    const given = [
      { code: '云人办发', year: 2025, sequence: 40 },
      { code: '云人办发', year: 2026, sequence: 3 },
      { code: '云人办函', year: 2026, sequence: 9 },
    ];
    expect(seriesFor(seriesOf(given), '云人办发', 2026)).toMatchObject({ last: 3, next: 4, gaps: [1, 2] });
    expect(seriesFor(seriesOf(given), '云人办发', 2025)).toMatchObject({ last: 40, next: 41 });
    expect(seriesFor(seriesOf(given), '云人办发', 2024)).toMatchObject({ last: 0, next: 1, gaps: [] });
  });

  it('the next one never leaves a gap and was never given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 })), (used) => {
        const next = nextSequence(used);
        expect(skippedBefore(next, of(used))).toEqual([]);
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
