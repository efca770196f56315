import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canOpen, leastOf, quorumOf } from '#lib/domain/attendance/quorum.ts';
import { meetingTypes } from '#lib/domain/meetings/meeting-type.ts';
import type { Fraction } from '#lib/domain/time/rule-parameters.ts';
import { theStandingRules } from '#tests/domain/time/rules.ts';

const rules = await theStandingRules();
const half: Fraction = { numerator: 1, denominator: 2, reach: 'more-than' };
const twoThirds: Fraction = { numerator: 2, denominator: 3, reach: 'at-least' };

describe('the least number that reaches a share', () => {
  it.each([
    [0, 1, 0],
    [1, 1, 1],
    [2, 2, 2],
    [3, 2, 2],
    [4, 3, 3],
    [100, 51, 67],
    [2980, 1491, 1987],
  ])('of %i: more than half is %i, two thirds or more is %i', (whole, majority, two) => {
    expect([leastOf(whole, half), leastOf(whole, twoThirds)]).toEqual([majority, two]);
  });

  it('reaches the share, and one fewer does not', () => {
    const anyFraction = fc.record({
      numerator: fc.integer({ min: 1, max: 9 }),
      denominator: fc.integer({ min: 1, max: 9 }),
      reach: fc.constantFrom('more-than' as const, 'at-least' as const),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), anyFraction, (whole, fraction) => {
        const reaches = (n: number): boolean => {
          const [share, wanted] = [n * fraction.denominator, whole * fraction.numerator];
          return fraction.reach === 'more-than' ? share > wanted : share >= wanted;
        };
        const least = leastOf(whole, fraction);
        expect([reaches(least), reaches(least - 1)]).toEqual([true, false]);
      }),
      { seed: 20261015 },
    );
  });

  it('stays exact where floating point would not', () => {
    expect(leastOf(3_000_000_000_000_001, { ...twoThirds, numerator: 1 })).toBe(1_000_000_000_000_001);
  });

  it.each([-1, 1.5, Number.NaN])('is not asked of %d people', (whole) => {
    expect(() => leastOf(whole, half)).toThrow(RangeError);
  });
});

describe('the quorum of a meeting', () => {
  it('is set for the types that vote, by the law of each', () => {
    expect(meetingTypes.map((type) => [type, quorumOf(type, 172, rules)?.needed ?? null])).toEqual([
      ['congress', 115],
      ['standing-committee', 87],
      ['chairpersons', 87],
      ['office', null],
      ['election', 87],
      ['topic', null],
      ['inspection', null],
      ['oath', null],
    ]);
  });

  it('says why', () => {
    expect(quorumOf('congress', 172, rules)?.rule.basis['zh-CN']).toBe('《地方组织法》第十四条');
  });

  it('opens a meeting at the line, not one short of it, and always where there is no line', () => {
    const quorum = quorumOf('standing-committee', 35, rules);
    expect([canOpen(17, quorum), canOpen(18, quorum), canOpen(0, null)]).toEqual([false, true, true]);
  });
});
