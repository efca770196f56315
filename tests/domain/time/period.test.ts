import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { contains, intersect, overlaps, type Period, periodOf } from '#lib/domain/time/period.ts';

function minute(n: number): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(n * 60_000);
}
function period(from: number, to: number): Period {
  return periodOf(minute(from), minute(to));
}
function minutes(p: Period | null): readonly number[] | null {
  return p && [p.start.epochMilliseconds / 60_000, p.end.epochMilliseconds / 60_000];
}

const anyPeriod = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => period(start, start + length));

describe('overlap of periods', () => {
  it.each([
    ['the same period', [10, 20], [10, 20], [10, 20]],
    ['same start, shorter', [10, 20], [10, 15], [10, 15]],
    ['same end, shorter', [10, 20], [15, 20], [15, 20]],
    ['one inside the other', [10, 20], [12, 18], [12, 18]],
    ['one across the end', [10, 20], [15, 25], [15, 20]],
    ['one across the start', [10, 20], [5, 15], [10, 15]],
    ['one minute shared', [10, 20], [19, 30], [19, 20]],
    ['touching at the end', [10, 20], [20, 30], null],
    ['touching at the start', [10, 20], [0, 10], null],
    ['apart', [10, 20], [30, 40], null],
  ] as const)('%s', (_name, a, b, shared) => {
    const [first, second] = [period(a[0], a[1]), period(b[0], b[1])];
    expect(overlaps(first, second)).toBe(shared !== null);
    expect(minutes(intersect(first, second))).toEqual(shared);
  });

  it('refuses a period that is empty or runs backwards', () => {
    expect(() => period(10, 10)).toThrow(RangeError);
    expect(() => period(10, 9)).toThrow(RangeError);
  });
});

describe('laws of periods', () => {
  const seed = 20261015;

  it('overlap is symmetric, and every period overlaps itself', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(overlaps(a, b)).toBe(overlaps(b, a));
        expect(overlaps(a, a)).toBe(true);
      }),
      { seed },
    );
  });

  it('what two periods share lies inside both, whichever is named first', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        const shared = intersect(a, b);
        expect(minutes(shared)).toEqual(minutes(intersect(b, a)));
        if (shared) expect([contains(a, shared), contains(b, shared)]).toEqual([true, true]);
      }),
      { seed },
    );
  });

  it('adjacent periods never overlap, and there is nothing between them', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: 1, max: 30 }), (a, length) => {
        const next = periodOf(a.end, a.end.add({ minutes: length }));
        expect(overlaps(a, next)).toBe(false);
        expect(intersect(a, next)).toBe(null);
      }),
      { seed },
    );
  });

  it('a period contains another exactly when all they share is the other', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        const shared = minutes(intersect(a, b));
        expect(contains(a, b)).toBe(JSON.stringify(shared) === JSON.stringify(minutes(b)));
      }),
      { seed },
    );
  });

  it('moving both by the same time changes nothing', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, fc.integer({ min: -500, max: 500 }), (a, b, shift) => {
        const move = (p: Period): Period =>
          periodOf(p.start.add({ minutes: shift }), p.end.add({ minutes: shift }));
        expect(overlaps(move(a), move(b))).toBe(overlaps(a, b));
      }),
      { seed },
    );
  });
});
