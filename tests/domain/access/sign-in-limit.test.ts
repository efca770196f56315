import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondsToWait, tryLimits } from '#lib/domain/access/sign-in-limit.ts';

const limit = { failures: 5, windowSeconds: 900 };

describe('waiting after failed sign-ins', () => {
  it('asks for nothing before the limit', () => {
    expect(secondsToWait(limit, null)).toBe(0);
    expect(secondsToWait(limit, { failures: 4, sinceSeconds: 1 })).toBe(0);
  });
  it('asks for the rest of the window at the limit', () => {
    expect(secondsToWait(limit, { failures: 5, sinceSeconds: 100 })).toBe(800);
    expect(secondsToWait(limit, { failures: 500, sinceSeconds: 899.5 })).toBe(1);
  });
  it('forgets once the window has passed', () => {
    expect(secondsToWait(limit, { failures: 500, sinceSeconds: 900 })).toBe(0);
  });
  it('never asks for less than nothing or more than the window', () => {
    const tries = fc.record({
      failures: fc.nat(1000),
      sinceSeconds: fc.double({ min: 0, max: 1e6, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(tryLimits)), tries, (one, so) => {
        const wait = secondsToWait(one, so);
        expect(wait >= 0 && wait <= one.windowSeconds && Number.isInteger(wait)).toBe(true);
      }),
      { seed: 11 },
    );
  });
});
